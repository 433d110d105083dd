import { causesOf } from '../../protocol/failures/causesOf.ts'
import type { Failure } from '../../protocol/failures/Failure.ts'
import type { ShareIssue } from '../../protocol/message/ShareIssue.ts'
import type { ShareOutcome } from '../../store/share/ShareStatus.ts'
import { formatPath } from '../locales/formatPath.ts'
import type { NoticeAction, ShareStrings } from '../locales/KitLocale.ts'

/** What a member reads after a run, and the actions that are offered. */
export interface OutcomeText {
  readonly tone: 'done' | 'problem' | 'question'
  readonly headline: string
  /** The most helpful one comes first. */
  readonly actions: readonly NoticeAction[]
  readonly details: readonly string[]
}

/** Describes a problem of a draft. Undefined if the button should use its own words. */
export type DescribeProblem = (problem: ShareIssue | Failure) => string | undefined

/** @returns undefined if there is nothing to say, because the member cancelled or the run was abandoned */
export function describeOutcome(
  outcome: ShareOutcome,
  strings: ShareStrings,
  canLogIn: boolean,
  describe: DescribeProblem = nothing,
): OutcomeText | undefined {
  switch (outcome.type) {
    case 'shared':
      return textOf('done', strings.shared)
    case 'unknown':
      return textOf('question', strings.unknown, ['share-again'])
    case 'stopped':
      return textOf('problem', outcome.reason)
    case 'invalid':
      return describeInvalid(outcome.issues, strings, describe)
    case 'failed': {
      const { failure } = outcome
      // Where the session is the cause, nothing that a draft says of an attachment mends it.
      const own = failure.remedy === 'log-in' ? undefined : describe(failure)
      const headline = own || sentenceOf(failure, strings, canLogIn)
      return describeFailure(failure, headline, canLogIn)
    }
    case 'cancelled':
    case 'abandoned':
      return undefined
    default:
      return outcome satisfies never
  }
}

/** One sentence for each error, with its place and figures; one for all that only the developer can mend. */
function describeInvalid(
  errors: readonly ShareIssue[],
  strings: ShareStrings,
  describe: DescribeProblem,
): OutcomeText {
  const { invalid, broken } = strings
  const lines = errors.map((issue) => describe(issue) || describeIssue(issue, strings))
  const mendable = lines.filter((line) => line !== broken)
  if (mendable.length === 0) return textOf('problem', broken, ['copy-report'])
  return mendable.length === lines.length
    ? textOf('problem', invalid, [], mendable)
    : textOf('problem', invalid, ['copy-report'], [...mendable, broken])
}

/** Its sentence, or the one for all that only the developer can mend. */
export function describeIssue({ code, path, params }: ShareIssue, strings: ShareStrings): string {
  const { broken, issues, places } = strings
  // The cast is needed, because the compiler cannot see that the code fits both the sentence and its parameters.
  const sentence = issues[code as keyof typeof issues] as Sentence | undefined
  const isMembers = sentence && (code !== 'missing' || isWritten(path))
  return isMembers ? sentence(formatPath(path, places), params) : broken
}

type Sentence = (where: string, params: object) => string

/** Whether a member writes or chooses what stands here: a text, a field of a card, a picture. Customer ids and media ids they never see. */
function isWritten([root, , kind, field]: ShareIssue['path']): boolean {
  if (root !== 'attachments') return root === 'text'
  return kind === 'image' || (field !== undefined && field !== 'mediaid')
}

function describeFailure(
  { code, remedy }: Failure,
  headline: string,
  canLogIn: boolean,
): OutcomeText | undefined {
  if (code === 'cancelled') return undefined
  switch (remedy) {
    case 'wait':
      return textOf('question', headline)
    case 'reselect-recipients':
      return textOf('question', headline, ['reselect', 'cancel'])
    case 'log-in':
      return textOf('problem', headline, canLogIn ? ['log-in', 'copy-report'] : ['copy-report'])
    case 'retry':
      return textOf('problem', headline, ['retry', 'copy-report'])
    default:
      // No retry is offered, because somebody has to fix something first.
      return textOf('problem', headline, ['copy-report'])
  }
}

/**
 * The sentence for the failure's cause. An upload is described by the failure itself, because only that knows the attachment; a dead session
 * is not, because it keeps all of them. A code without
 * a sentence gets the one for `unknown`, which depends on the remedy.
 */
export function sentenceOf(failure: Failure, { failures }: ShareStrings, canLogIn: boolean): string {
  const isOfAttachment = failure.code === 'upload-failed' && failure.remedy !== 'log-in'
  const told = isOfAttachment ? failure : causesOf(failure).pop() || failure
  const code = (Object.keys(failures) as (keyof typeof failures)[]).find((one) => one === told.code)
  const sentence = failures[code || 'unknown']
  return typeof sentence === 'string'
    ? sentence
    : sentence({ ...told.details, remedy: failure.remedy, canLogIn })
}

function textOf(
  tone: OutcomeText['tone'],
  headline: string,
  actions: OutcomeText['actions'] = [],
  details: OutcomeText['details'] = [],
): OutcomeText {
  return { tone, headline, actions, details }
}

function nothing(): undefined {
  return undefined
}
