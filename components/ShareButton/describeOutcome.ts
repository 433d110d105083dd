import { causesOf } from '../../protocol/failures/causesOf.ts'
import type { Failure } from '../../protocol/failures/Failure.ts'
import type { ShareErrorCode, ShareIssue } from '../../protocol/message/ShareIssue.ts'
import type { ShareOutcome } from '../../store/share/ShareStatus.ts'
import { formatPath } from '../locales/formatPath.ts'
import type { NoticeAction, ShareStrings } from '../locales/KitLocale.ts'

/** What a member reads after a run, and what they can do next. */
export interface OutcomeText {
  readonly tone: 'done' | 'problem' | 'question'
  readonly headline: string
  /** The first is the one to offer most. */
  readonly actions: readonly NoticeAction[]
  readonly details: readonly string[]
}

/** A draft's own words for what is wrong with it; undefined: the button has its own. */
export type DescribeProblem = (problem: ShareIssue | Failure) => string | undefined

/** @returns undefined where there is nothing to say: the member backed out, or nobody waits any more */
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
      return textOf('problem', strings.invalid, [], describeErrors(outcome.issues, strings, describe))
    case 'failed': {
      const { failure } = outcome
      const headline = describe(failure) ?? sentenceOf(failure, strings, canLogIn)
      return describeFailure(failure, headline, canLogIn)
    }
    case 'cancelled':
    case 'abandoned':
      return undefined
    default:
      return outcome satisfies never
  }
}

/** A sentence for each error: which attachment and field, and the figures. */
function describeErrors(
  errors: readonly ShareIssue[],
  { issues, places }: ShareStrings,
  describe: DescribeProblem,
): readonly string[] {
  return errors.map((issue) => {
    const { code, path, params } = issue
    // The code picks both the sentence and its parameters, which a lookup cannot tell the compiler.
    const sentence = issues[code as ShareErrorCode] as (where: string, params: object) => string
    return describe(issue) ?? sentence(formatPath(path, places), params)
  })
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
    case 'retry':
      return textOf('problem', headline, [remedy === 'log-in' && canLogIn ? remedy : 'retry', 'copy-report'])
    default:
      // Trying again helps none of these before somebody has mended something.
      return textOf('problem', headline, ['copy-report'])
  }
}

/** Of the cause, but for an upload, whose place the failure alone knows. What has no sentence here has one by its remedy. */
function sentenceOf(failure: Failure, { failures }: ShareStrings, canLogIn: boolean): string {
  const told = failure.code === 'upload-failed' ? failure : (causesOf(failure).pop() ?? failure)
  const code = (Object.keys(failures) as (keyof typeof failures)[]).find((one) => one === told.code)
  const sentence = failures[code ?? 'unknown']
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
