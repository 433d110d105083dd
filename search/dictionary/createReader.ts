/** Reads from a coded text; a context is the number of what the odds of a bit hang on. */
export interface Reader {
  readonly readBit: (context: number) => number
  /** A number below `limit`, which is a power of 2. */
  readonly readTree: (context: number, limit: number) => number
}

/** With so many hexadecimal digits a coded text tells the last code point that it has. */
export const LAST_DIGITS = 5

/**
 * An adaptive binary range decoder over digits of base 93, the printable characters without the quotation mark and the backslash. `met` has
 * how often each bit was 0, and how often 1; it is written to, so that a further text profits from the odds of the first.
 */
export function createReader(coded: string, met: number[]): Reader {
  let next = LAST_DIGITS
  let range = 1
  let rest = 0
  const readBit = (context: number) => {
    while (range < 93 ** 6) {
      const unit = coded.charCodeAt(next++)
      range *= 93
      rest = rest * 93 + unit - (unit < 34 ? 32 : unit < 92 ? 33 : 34)
    }
    const ones = met[context * 2 + 1] as number
    const bound = Math.floor((range / ((met[context * 2] as number) + ones)) * ones)
    const bit = rest < bound ? 1 : 0
    if (bit) range = bound
    else {
      rest -= bound
      range -= bound
    }
    met[context * 2 + bit] = (met[context * 2 + bit] as number) + 1
    return bit
  }
  return {
    readBit,
    readTree(context, limit) {
      let known = 1
      while (known < limit) known = known * 2 + readBit(context + known)
      return known - limit
    },
  }
}
