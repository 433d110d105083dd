import type { ShareIssueParams, TargetIssueCode } from '../../protocol/message/ShareIssue.ts'
import type { ShareStrings } from './KitLocale.ts'

/** What of the strings of sharing reads otherwise for a target. */
export interface TargetStrings extends Pick<
  ShareStrings,
  'button' | 'inAssistant' | 'shared' | 'unknown' | 'invalid'
> {
  readonly wrongPlace: string
  /** The sentences for the issues that only these targets have. */
  readonly issues: {
    readonly [Code in TargetIssueCode]: (where: string, params: ShareIssueParams[Code]) => string
  }
}

/** What a target brings to say of itself, so that a button for customers carries none of it. */
export interface TargetWords {
  readonly words?: (strings: ShareStrings, locale: object | undefined) => ShareStrings
}
