import type { ShareStrings } from './KitLocale.ts'

/** What a target brings to say of itself, so that a button for customers carries none of it. */
export interface TargetWords {
  readonly words?: (strings: ShareStrings, locale: object | undefined) => ShareStrings
}
