import type { Dictionary } from './dictionary/Dictionary.ts'
import { foldText } from './foldText.ts'
import { QUERY_MAX_UNITS } from './matchEnd.ts'

/** The country before a phone number, which few remarks have. */
const COUNTRY = /^\s*(\+|00)86/

/** The words of a query, folded; none if it is blank. Nobody types more than is looked at, and who pastes more finds by the beginning. */
export function foldTerms(query: unknown, dictionary: Dictionary): string[] {
  const typed = typeof query === 'string' ? query.replace(COUNTRY, '').slice(0, QUERY_MAX_UNITS) : ''
  return typed
    .split(/[\s,，、]+/)
    .map((word) => foldText(word, dictionary))
    .filter((term) => term)
}
