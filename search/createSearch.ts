import { addHits, createRanking } from './Ranking.ts'
import { findHits } from './findHits.ts'
import { findTypos } from './findTypos.ts'
import { TYPO, type Level } from './findRanges.ts'
import { LETTERS, type Numbers, type SearchIndex } from './SearchIndex.ts'
import { ENOUGH, KEPT } from './tuning.ts'

/** Prepares the search for terms, folded and not empty: for all of them as one text, and for each by itself. */
export function* createSearch(
  index: SearchIndex,
  levels: readonly Level[],
): Generator<undefined, (terms: readonly string[]) => Numbers> {
  const { exact, near, rowCount } = index
  const kept = new Map<string, Uint32Array>()
  const atHand = new Map<string, Numbers>()

  const hitsOf = (term: string, level: Level) => {
    const key = `${level}${term}`
    let end = key.length
    while (end > 0 && !kept.has(key.slice(0, end))) end--
    const before = kept.get(key.slice(0, end))
    if (before && end === key.length) return before
    const hits = findHits(index, term, level ? near : exact, before)
    if (kept.size > KEPT) kept.clear()
    kept.set(key, hits)
    return hits
  }
  const search = (terms: readonly string[], last: number): Numbers => {
    const query = terms.join('')
    const known = terms.length > 1 ? undefined : atHand.get(query)
    if (known && (last === 0 || known.length >= ENOUGH)) return known
    const ranking = createRanking(index)
    for (let at = 0; at <= last; at++) {
      const level = levels[at] as Level
      if (ranking.count >= (level === TYPO ? 1 : ENOUGH)) break
      addHits(ranking, index, level === TYPO ? findTypos(index, query) : hitsOf(query, level))
      if (terms.length > 1) addHits(ranking, index, rowsWithAll(terms.map((term) => search([term], at))))
    }
    return ranking.ranked.slice(0, ranking.count)
  }
  /** As hits of their names, which puts them in the customers' order. */
  const rowsWithAll = (lists: readonly Numbers[]) => {
    const counts = new Uint8Array(rowCount)
    const common: number[] = []
    for (const list of lists) {
      for (let at = 0; at < list.length; at++) {
        const row = list[at] as number
        const count = (counts[row] as number) + 1
        counts[row] = count
        if (count === lists.length) common.push(row << 8)
      }
    }
    return new Uint32Array(common)
  }
  // Half of the customers match one of these, so they are looked up beforehand: they are what everyone types first.
  for (const query of exact.slice(0, LETTERS).flat().concat('zh', 'ch', 'sh')) {
    atHand.set(query, search([query], 0))
    yield
  }
  kept.clear()
  return (terms) => search(terms, levels.length - 1)
}
