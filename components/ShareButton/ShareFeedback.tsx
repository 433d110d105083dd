import { useEffect, useMemo } from 'react'
import type { ClientDescription } from '../../protocol/ports.ts'
import { toast } from '../../platform/taro/ui.ts'
import type { ShareStatus } from '../../store/shareStatus.ts'
import type { ShareSentences } from '../locale/ShareSentences.ts'
import { describeOutcome } from './describeOutcome.ts'
import { failureReport } from './failureReport.ts'
import { ShareNotice } from './ShareNotice.tsx'

export type ShareFeedbackMode = 'inline' | 'toast' | 'none'

export interface ShareFeedbackProps {
  readonly mode: ShareFeedbackMode
  readonly status: ShareStatus
  readonly sentences: ShareSentences
  readonly canLogIn: boolean
  readonly describeClient: () => ClientDescription
  readonly onRetry: () => void
  readonly onReselect: () => void
  readonly onClose: () => void
}

/** Chooses where an outcome is shown. */
export function ShareFeedback(props: ShareFeedbackProps) {
  const { mode, status, sentences, canLogIn, describeClient, onRetry, onReselect, onClose } = props
  const outcome = status.phase === 'ended' ? status.outcome : undefined
  const notice = useMemo(
    () => outcome && describeOutcome(outcome, sentences, { canLogIn }),
    [outcome, sentences, canLogIn],
  )
  const line = mode === 'toast' ? notice?.headline : undefined
  // By run, not by sentence: the same failure twice is said twice.
  const shareId = outcome?.shareId
  useEffect(() => {
    if (line !== undefined) toast(line)
  }, [line, shareId])

  if (!outcome || !notice || mode === 'none') return null
  if (mode === 'toast' && notice.details.length === 0 && notice.actions.length === 0) return null
  return (
    <ShareNotice
      key={outcome.shareId}
      notice={notice}
      sentences={sentences}
      placement={mode === 'toast' ? 'sheet' : 'inline'}
      report={
        outcome.outcome === 'failed' ? failureReport(outcome.failure, outcome.shareId, describeClient()) : ''
      }
      onAction={(action) => {
        if (action === 'reselect') onReselect()
        else if (action === 'close' || action === 'cancel') onClose()
        else onRetry()
      }}
    />
  )
}
