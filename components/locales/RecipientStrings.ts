import type { ReportStrings } from './ReportStrings.ts'

/** Every sentence around choosing customers. */
export interface RecipientStrings {
  readonly report: ReportStrings
  readonly list: string
  readonly search: string
  readonly clearSearch: string
  readonly pickInWecom: string
  readonly pickFailed: string
  /** A customer without a name. */
  readonly unnamed: string
  readonly tags: (count: number) => string
  readonly match: Readonly<Record<'any' | 'all', string>>
  readonly clearTags: string
  readonly selectAll: string
  readonly invert: string
  readonly clear: string
  readonly count: (count: number, max: number) => string
  /** Of those counted, how many are not in the list. */
  readonly unlisted: (unlisted: number) => string
  readonly overLimit: (max: number, overLimit: number) => string
  readonly disabled: (disabled: number) => string
  readonly remove: (name: string) => string
  readonly loading: (loaded: number) => string
  readonly loadFailed: (loaded: number) => string
  readonly skipped: (skipped: number) => string
  readonly retry: string
  readonly empty: string
  readonly nothingFound: string
  readonly showAll: string
}
