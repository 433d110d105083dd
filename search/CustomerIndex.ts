import type { MatchRange } from './findRanges.ts'

/** Finds customers by what a member types: Chinese, pinyin whole or in part, initials, Latin text, or a mixture. */
export interface CustomerIndex {
  /**
   * The indexes, in the list that was given, of the customers that match, best first: a name that matches whole, one that begins so, another
   * name, a remark, a company; then the same by readings that the characters do not have where they stand; then what differs from what was
   * typed. Words parted by white space are looked for as one text, and then each for itself, in any field.
   * A query that is blank asks for nothing in particular and gives everyone, in the list's order.
   */
  search(query: string): ArrayLike<number>
  /** What to highlight of the customer at an index of the list: in each field the first match, of the whole query or else of each word. */
  highlight(index: number, query: string): MatchRange[]
  /** How the name at an index of the list is read, for sorting and letter groups: `zengxiaoming`. What has no reading stands as it is. */
  readingOf(index: number): string
}

/** Options of `createCustomerIndex`. */
export interface IndexOptions {
  /** Finds also what many confuse, after all others: z, c, s and zh, ch, sh; n and l; an, en, in and ang, eng, ing. Default true. */
  readonly fuzzy?: boolean
  /** Finds also what was mistyped by one letter, where nothing else is found. Default true. */
  readonly typos?: boolean
}

/** Options of `createCustomerIndexInSlices`. */
export interface SliceOptions extends IndexOptions {
  /** Milliseconds after which the build lets others run; a step that has begun is finished, which takes a few more. Default 6. */
  readonly sliceMs?: number
}
