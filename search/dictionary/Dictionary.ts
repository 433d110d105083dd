/** How each UTF-16 unit of folded text may be typed. Characters that are read alike share a set of readings. */
export interface Dictionary {
  /** How each syllable may be typed, first as it is written. The first 26 are the letters, for a Latin letter is typed as itself. */
  readonly exact: string[][]
  /** The same, and how those type it who confuse its sounds with others. */
  readonly near: string[][]
  /** The letters with which each syllable may be typed first, as `near` has it: each as `1 << code`, of whose bits shifts take the last five. */
  readonly firsts: number[]
  /** From a unit to the set of its readings; set 0 is that of units that have none. */
  readonly setOf: Uint16Array
  /** The syllables of each set: the usual one, then the one that some contexts ask for, then the others. */
  readonly readings: number[][]
  /** The letters with which each set may be typed first. */
  readonly letters: number[]
  /** The sets of the characters that are read in their second way as a surname. */
  readonly surnames: Set<number>
  /** Whether a unit of a text is read in its second way because of those beside it; absent where no words are known. */
  readonly isSecondInWord?: (text: string, at: number) => boolean
  /** The unit of folded text for each code point that is a traditional form, or that takes two units. */
  readonly standIns: Map<number, number>
  /** Finds the characters of a text in lower case that folding may change. */
  readonly special: RegExp
}
