import { useState } from 'react'
import { useShareKit } from '../../hooks/ShareKitContext.ts'
import { copyText } from '../../platform/ui.ts'
import { failureReport, type ReportedFailure } from './failureReport.ts'
import type { ReportStrings } from '../locales/KitLocale.ts'

/** What a button needs that copies a failure for whoever can mend it. Its label says whether that worked. */
export interface CopyReport {
  readonly label: string
  readonly act: () => Promise<void>
}

export function useCopyReport(
  strings: ReportStrings,
  failure: ReportedFailure | undefined,
  shareId?: string,
): CopyReport {
  const { wecom } = useShareKit()
  const [done, setDone] = useState<{ readonly failure: ReportedFailure; readonly label: string }>()
  return {
    label: done && done.failure === failure ? done.label : strings.copy,
    async act() {
      if (!failure) return
      const isCopied = await copyText(failureReport(failure, wecom.describeClient(), shareId))
      setDone({ failure, label: isCopied ? strings.copied : strings.failed })
    },
  }
}
