// What the odds of a bit hang on, as encodeSource.mjs has it.
export const COUNT = 0
export const THERE = 0x1000
export const MORE = 0x2000
export const SURNAME = 0x3000
export const INITIAL = 0x4000
export const FORM = 0x5000
export const BACK = 0x6000
export const STEP = 0x7000
export const PAIR = 0x8000
export const NEIGHBOUR = 0x9000
export const SIDE = 0xa000
export const FINAL = 0xb000
export const CONTEXTS = 0xc000

export const FIRST_CODE_POINT = 0x3400

/** The beginning of Unicode's private use area, whose characters folding drops from the text. */
export const FIRST_STAND_IN = 0xe000
