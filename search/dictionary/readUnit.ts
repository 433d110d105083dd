import type { Dictionary } from './decodeDictionary.ts'

/** How a unit of folded text is read: the first of its readings, which is a surname's own; or `otherwise` if it has none. */
export function readUnit<Otherwise>(
  dictionary: Dictionary,
  unit: number,
  otherwise: Otherwise,
): string | Otherwise {
  return dictionary.setOf[unit] === 0
    ? otherwise
    : (dictionary.syllables[firstReading(dictionary, unit)] as string)
}

/** Its number: for a letter that letter, from where on all others begin with it. */
export function firstReading({ setOf, readingStarts, readings }: Dictionary, unit: number): number {
  return readings[readingStarts[setOf[unit] as number] as number] as number
}
