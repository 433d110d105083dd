import type { ShareFailure } from '../../protocol/failures/toShareFailure.ts'
import type { ShareErrorCode, ShareIssue } from '../../protocol/message/ShareIssue.ts'
import type { ShareOutcome } from '../../store/share/ShareStatus.ts'
import { formatPath } from '../locales/formatPath.ts'
import type { NoticeAction, ShareStrings } from '../locales/KitLocale.ts'

/** What a member reads after a run, and what they can do next. */
export interface Notice {
  readonly tone: 'done' | 'problem' | 'question'
  readonly headline: string
  /** The first is the one to offer most. */
  readonly actions: readonly NoticeAction[]
  readonly details: readonly string[]
}

/** @returns undefined where there is nothing to say: the member backed out, or nobody waits any more */
export function describeOutcome(
  outcome: ShareOutcome,
  strings: ShareStrings,
  canLogIn: boolean,
): Notice | undefined {
  switch (outcome.type) {
    case 'shared':
      return notice('done', strings.shared)
    case 'unknown':
      return notice('question', strings.unknown, ['share-again'])
    case 'invalid':
      return notice('problem', strings.invalid, [], describeErrors(outcome.issues, strings))
    case 'failed':
      return describeFailure(outcome.failure, strings, canLogIn)
    case 'cancelled':
    case 'abandoned':
      return undefined
    default:
      return outcome satisfies never
  }
}

/** A sentence for each error: which attachment and field, and the figures. */
function describeErrors(errors: readonly ShareIssue[], { issues, places }: ShareStrings): readonly string[] {
  return errors.map(({ code, path, params }) => {
    // The code picks both the sentence and its parameters, which a lookup cannot tell the compiler.
    const sentence = issues[code as ShareErrorCode] as (where: string, params: object) => string
    return sentence(formatPath(path, places), params)
  })
}

function describeFailure(
  { code, remedy, details }: ShareFailure,
  { failures }: ShareStrings,
  canLogIn: boolean,
): Notice | undefined {
  if (code === 'cancelled') return undefined
  const sentence = failures[code]
  const headline = typeof sentence === 'string' ? sentence : sentence(details)
  switch (remedy) {
    case 'wait':
      return notice('question', headline)
    case 'reselect-recipients':
      return notice('question', headline, ['reselect', 'cancel'])
    case 'log-in':
    case 'retry':
      return notice('problem', headline, [remedy === 'log-in' && canLogIn ? remedy : 'retry', 'copy-report'])
    default:
      // Trying again helps none of these before somebody has mended something.
      return notice('problem', headline, ['copy-report'])
  }
}

function notice(
  tone: Notice['tone'],
  headline: string,
  actions: Notice['actions'] = [],
  details: Notice['details'] = [],
): Notice {
  return { tone, headline, actions, details }
}
