// Numbers that were found by measuring.

/** Steps of a build of a millisecond or two without a JIT. */
export const FIELDS_A_STEP = 512
export const UNITS_A_STEP = 2048
export const CODE_POINTS_A_STEP = 256

/** So many rows that nobody looks beyond them for those that differ from what was typed. */
export const ENOUGH = 1000

/** The hits of so many terms are kept, because the next query goes on from one of them. */
export const KEPT = 16
