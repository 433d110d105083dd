// The order of rows: those of the first rank come first.

/** A name has its extent as its rank; then come these. */
export const REMARK = 3
export const COMPANY = 4

/** Added where a reading does not fit. */
export const UNFIT = 5

/** Added where the words of a query stand in a row, but not together. */
export const WORDS = 10

/** Added for each level at which a row differs more from what was typed. */
export const LEVEL = 20

/** After all ranks. */
export const NONE = 99
