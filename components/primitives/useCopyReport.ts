import { useState } from 'react'
import { useShareKit } from '../../hooks/ShareKitContext.ts'
import { copyText } from '../../platform/everywhere/copyText.ts'
import type { Failure } from '../../protocol/failures/Failure.ts'
import type { SharePayload } from '../../protocol/message/ShareMessage.ts'
import { failureReport } from './failureReport.ts'
import type { ReportStrings } from '../locales/KitLocale.ts'

/** Props of the "copy error details" button. The label says whether copying worked. */
export interface CopyReport {
  readonly label: string
  readonly act: () => void
}

export function useCopyReport(
  strings: ReportStrings,
  failure: Failure | undefined,
  shareId?: string,
  payload?: SharePayload,
): CopyReport {
  const { wecom } = useShareKit()
  const [done, setDone] = useState<{ readonly failure: Failure; readonly label: string }>()
  return {
    label: done && done.failure === failure ? done.label : strings.copy,
    act() {
      if (!failure) return
      void copyText(failureReport(failure, wecom.describeClient(), shareId, payload)).then((isCopied) =>
        setDone({ failure, label: isCopied ? strings.copied : strings.failed }),
      )
    },
  }
}
