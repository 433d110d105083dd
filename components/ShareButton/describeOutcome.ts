import type { ShareFailure } from '../../protocol/failure.ts'
import type { ShareIssue } from '../../protocol/issue.ts'
import type { ShareOutcome } from '../../store/shareStatus.ts'
import { describePlace } from '../locale/describePlace.ts'
import type { NoticeAction, ShareSentences } from '../locale/ShareSentences.ts'

/** What a member reads after a run, and what they can do next. */
export interface Notice {
  readonly tone: 'done' | 'problem' | 'question'
  readonly headline: string
  readonly details: readonly string[]
  /** The first is the one to offer most. */
  readonly actions: readonly NoticeAction[]
}

/** @returns undefined where there is nothing to say: the member backed out, or nobody waits any more */
export function describeOutcome(
  outcome: ShareOutcome,
  sentences: ShareSentences,
  host: { readonly canLogIn: boolean },
): Notice | undefined {
  switch (outcome.outcome) {
    case 'shared':
      return { tone: 'done', headline: sentences.shared, details: [], actions: [] }
    case 'unknown':
      return { tone: 'question', headline: sentences.unknown, details: [], actions: ['share-again'] }
    case 'invalid':
      return {
        tone: 'problem',
        headline: sentences.invalid,
        details: outcome.issues.filter(isError).map((issue) => describeIssue(issue, sentences)),
        actions: [],
      }
    case 'failed':
      return describeFailure(outcome.failure, sentences, host)
    case 'cancelled':
    case 'abandoned':
      return undefined
    default:
      return outcome satisfies never
  }
}

/** The sentence of one issue: which attachment and field, and the figures. */
export function describeIssue(issue: ShareIssue, { issues, places }: ShareSentences): string {
  // The code picks both the sentence and its parameters, which a lookup cannot tell the compiler.
  const sentence = issues[issue.code] as (params: ShareIssue['params'], where: string) => string
  return sentence(issue.params, describePlace(issue.path, places))
}

function describeFailure(
  { code, remedy, details }: ShareFailure,
  sentences: ShareSentences,
  { canLogIn }: { readonly canLogIn: boolean },
): Notice | undefined {
  if (code === 'cancelled') return undefined
  const headline = sentences.failures[code](details)
  switch (remedy) {
    case 'reselect-recipients':
      return { tone: 'question', headline, details: [], actions: ['reselect', 'cancel'] }
    case 'wait':
      return { tone: 'question', headline, details: [], actions: [] }
    case 'log-in':
      return {
        tone: 'problem',
        headline,
        details: [],
        actions: [canLogIn ? 'log-in' : 'retry', 'copy-report'],
      }
    case 'retry':
      return { tone: 'problem', headline, details: [], actions: ['retry', 'copy-report'] }
    // Trying again helps none of these before somebody has mended something.
    case 'fix-message':
    case 'update-client':
    case 'open-in-wecom':
    case 'use-phone':
    case 'contact-admin':
    case 'none':
      return { tone: 'problem', headline, details: [], actions: ['copy-report'] }
    default:
      return remedy satisfies never
  }
}

function isError({ severity }: ShareIssue): boolean {
  return severity === 'error'
}
