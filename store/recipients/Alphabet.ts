import type { CustomerFinder } from './CustomerFinder.ts'

/** A list sorted as an address book is: by how names are read, what begins with no letter last. */
export interface Alphabet {
  readonly order: readonly number[]
  /** A to Z, or # for the rest. */
  readonly letterOf: (position: number) => string
}

/** Those of the visible that stand under one letter. */
export interface LetterGroup {
  readonly letter: string
  /** Where in `visible` it begins. */
  readonly start: number
  readonly count: number
}

export const OTHER_LETTER = '#'

/** Comes after z. */
const LAST = '{'

/** Undefined where nobody says how names are read. */
export function alphabetOf(finder: CustomerFinder, length: number): Alphabet | undefined {
  if (!finder.readingOf) return undefined
  const positionsOf = new Map<string, number[]>()
  const keys: string[] = []
  for (let position = 0; position < length; position++) {
    const reading = finder.readingOf(position)
    const key = /^[a-z]/.test(reading) ? reading : LAST + reading
    const namesakes = positionsOf.get(key)
    if (namesakes) namesakes.push(position)
    else positionsOf.set(key, [position])
    keys.push(key)
  }
  // Sorting what differs, by the engine's own order, is much faster without a JIT than comparing row by row.
  const order = Array.from(positionsOf.keys())
    .sort()
    .flatMap((key) => positionsOf.get(key) as number[])
  return {
    order,
    letterOf(position) {
      const letter = (keys[position] as string).charAt(0)
      return letter === LAST ? OTHER_LETTER : letter.toUpperCase()
    },
  }
}

/** @param visible in the alphabet's order */
export function groupByLetter(visible: ArrayLike<number>, { letterOf }: Alphabet): readonly LetterGroup[] {
  const groups: LetterGroup[] = []
  let start = 0
  for (let index = 1; index <= visible.length; index++) {
    const letter = letterOf(visible[start] as number)
    if (index < visible.length && letterOf(visible[index] as number) === letter) continue
    groups.push({ letter, start, count: index - start })
    start = index
  }
  return groups
}
