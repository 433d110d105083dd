import { useEffect, useMemo } from 'react'
import { useShareKit } from '../../hooks/ShareKitContext.ts'
import type { ShareControls } from '../../hooks/share/useShareToExternalContact.ts'
import { createShareFailure, type ShareFailure } from '../../protocol/failures/toShareFailure.ts'
import type { ShareOutcome } from '../../store/share/ShareStatus.ts'
import { toast } from '../../platform/everywhere/toast.ts'
import type { ShareStrings } from '../locales/KitLocale.ts'
import { useCopyReport } from '../primitives/useCopyReport.ts'
import { describeOutcome, type DescribeProblem } from './describeOutcome.ts'
import { ShareNotice } from './ShareNotice.tsx'

export interface ShareFeedbackProps {
  readonly mode: 'inline' | 'toast' | 'none'
  readonly controls: ShareControls<never>
  readonly strings: ShareStrings
  readonly describe: DescribeProblem | undefined
}

/** Shows an outcome where `mode` says. */
export function ShareFeedback({ mode, controls, strings, describe }: ShareFeedbackProps) {
  const { status, share, reset } = controls
  const { ensureSession } = useShareKit()
  const outcome = status.phase === 'ended' && mode !== 'none' ? status.outcome : undefined
  const text = outcome && describeOutcome(outcome, strings, !!ensureSession, describe)
  const toasts = mode === 'toast'
  const hasMore = text && (text.details[0] || text.actions[0])
  // The sheet says the headline too, and nobody reads it twice.
  const line = toasts && text && !hasMore ? text.headline : ''
  const { shareId = '' } = outcome ?? {}
  const copyReport = useCopyReport(
    strings.report,
    useMemo(() => failureToReport(outcome), [outcome]),
    shareId,
    outcome?.payload,
  )
  // shareId is a dependency, so that the same failure of another run is shown again.
  useEffect(() => {
    if (line) toast(line)
  }, [line, shareId])

  if (!outcome || !text || (toasts && !hasMore)) return null
  return (
    <ShareNotice
      key={shareId}
      text={text}
      strings={strings}
      placement={toasts ? 'sheet' : 'inline'}
      copyReport={copyReport}
      onAction={(action) => {
        if (action === 'close' || action === 'cancel') reset()
        else void share(undefined, { recipients: action === 'reselect' ? action : 'preselect' })
      }}
    />
  )
}

/** Undefined: there is nothing to report. */
function failureToReport(outcome: ShareOutcome | undefined): ShareFailure | undefined {
  if (outcome?.type === 'failed') return outcome.failure
  if (outcome?.type !== 'invalid') return undefined
  const message = outcome.issues.map(({ code, path }) => `${code} at ${path.join('.')}`).join(', ')
  return createShareFailure('message-rejected', { message })
}
