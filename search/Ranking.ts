import { createNumbers, FIELDS, type Numbers, type SearchIndex } from './SearchIndex.ts'

/** Rows one after another, each once. */
export interface Ranking {
  readonly ranked: Numbers
  readonly isRanked: Uint8Array
  count: number
}

export function createRanking({ rowCount }: SearchIndex): Ranking {
  return { ranked: createNumbers(rowCount, rowCount), isRanked: new Uint8Array(rowCount), count: 0 }
}

/**
 * Adds the rows of hits: names that match whole, names that begin so, other names, remarks, companies; then the same by readings that do
 * not fit. Those of one rank stay in the customers' order.
 */
export function addHits(ranking: Ranking, index: SearchIndex, hits: Uint32Array): void {
  const { rowCount, firstRow, nextRow } = index
  const { ranked, isRanked } = ranking
  const persons = 2 * rowCount
  const sorted = hits.slice().sort()
  const { length } = sorted
  let { count } = ranking
  let row: number
  for (let at = 0; at < length;) {
    for (; at < length; at++) {
      row = ((sorted[at] as number) >>> 8) & FIELDS
      if (row >= persons) break
      if (row >= rowCount) row -= rowCount
      if (isRanked[row]) continue
      isRanked[row] = 1
      ranked[count++] = row
    }
    const before = count
    const unfit = (sorted[at] as number) >>> 31
    for (; at < length && (sorted[at] as number) >>> 31 === unfit; at++) {
      const company = (((sorted[at] as number) >>> 8) & FIELDS) - persons
      for (let next = firstRow[company] as number; next; next = nextRow[row] as number) {
        row = next - 1
        if (isRanked[row]) continue
        isRanked[row] = 1
        ranked[count++] = row
      }
    }
    ranked.subarray(before, count).sort()
  }
  ranking.count = count
}
