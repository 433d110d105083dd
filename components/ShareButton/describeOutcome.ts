import type { ShareFailure } from '../../protocol/failure.ts'
import type { ShareErrorCode, ShareIssue } from '../../protocol/issue.ts'
import type { ShareOutcome } from '../../store/shareStatus.ts'
import { describePlace } from '../locale/describePlace.ts'
import type { NoticeAction, ShareSentences } from '../locale/ShareSentences.ts'

/** What a member reads after a run, and what they can do next. */
export interface Notice {
  readonly tone: 'done' | 'problem' | 'question'
  readonly headline: string
  readonly details?: readonly string[]
  /** The first is the one to offer most. */
  readonly actions?: readonly NoticeAction[]
}

/** @returns undefined where there is nothing to say: the member backed out, or nobody waits any more */
export function describeOutcome(
  outcome: ShareOutcome,
  sentences: ShareSentences,
  canLogIn: boolean,
): Notice | undefined {
  switch (outcome.outcome) {
    case 'shared':
      return { tone: 'done', headline: sentences.shared }
    case 'unknown':
      return { tone: 'question', headline: sentences.unknown, actions: ['share-again'] }
    case 'invalid': {
      const errors = outcome.issues.filter(({ severity }) => severity === 'error')
      const details = errors.map((issue) => describeError(issue, sentences))
      return { tone: 'problem', headline: sentences.invalid, details }
    }
    case 'failed':
      return describeFailure(outcome.failure, sentences, canLogIn)
    case 'cancelled':
    case 'abandoned':
      return undefined
    default:
      return outcome satisfies never
  }
}

/** The sentence of one error: which attachment and field, and the figures. */
function describeError({ code, path, params }: ShareIssue, { issues, places }: ShareSentences): string {
  // The code picks both the sentence and its parameters, which a lookup cannot tell the compiler.
  const sentence = issues[code as ShareErrorCode] as (where: string, params: object) => string
  return sentence(describePlace(path, places), params)
}

function describeFailure(
  { code, remedy, details }: ShareFailure,
  { failures }: ShareSentences,
  canLogIn: boolean,
): Notice | undefined {
  if (code === 'cancelled') return undefined
  const sentence = failures[code]
  const headline = typeof sentence === 'string' ? sentence : sentence(details)
  if (remedy === 'wait') return { tone: 'question', headline }
  if (remedy === 'reselect-recipients') return { tone: 'question', headline, actions: ['reselect', 'cancel'] }
  const retries = remedy === 'retry' || remedy === 'log-in'
  // Trying again helps none of the others before somebody has mended something.
  const first: readonly NoticeAction[] = retries ? [remedy === 'log-in' && canLogIn ? 'log-in' : 'retry'] : []
  return { tone: 'problem', headline, actions: [...first, 'copy-report'] }
}
