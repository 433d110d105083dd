import { createNumbers, type Numbers, type SearchIndex } from './SearchIndex.ts'

/** Puts rows one after another, each once. */
export function createRanking({ rowCount, fieldAt, rows }: SearchIndex) {
  const ranked = createNumbers(rowCount, rowCount)
  const isRanked = new Uint8Array(rowCount)
  let count = 0
  const add = (list: Numbers) => {
    for (let at = 0; at < list.length; at++) {
      const row = (list[at] as number) % rowCount
      if (isRanked[row]) continue
      isRanked[row] = 1
      ranked[count++] = row
    }
  }
  /** In the customers' order; native functions, because these are the most rows by far. */
  const rowsOf = (companies: ReadonlySet<number>) => {
    const own = createNumbers(rowCount, rowCount)
    let length = 0
    for (const company of companies) {
      const employees = rows.items.subarray(rows.starts[company], rows.starts[company + 1])
      own.set(employees, length)
      length += employees.length
    }
    return own.subarray(0, length).sort()
  }
  return {
    add,
    ranked: (): Numbers => ranked.slice(0, count),
    /**
     * Adds the rows of hits: names that match whole, names that begin so, other names, remarks, companies; then the same by readings that
     * do not fit. Those of one rank stay in the customers' order.
     */
    addHits: (hits: Uint32Array) => {
      // A rank and a row in one number: extents are 0 to 2, remarks 3 as their fields go on from the names', and what does not fit 4 more.
      const keys = new Uint32Array(hits.length)
      const companies = [new Set<number>(), new Set<number>()] as const
      let length = 0
      let fitting = 0
      for (let at = 0; at < hits.length; at++) {
        const hit = hits[at] as number
        const field = fieldAt[hit >>> 3] as number
        const unfit = (hit & 1) as 0 | 1
        if (field < 2 * rowCount) {
          const extent = field < rowCount ? (hit >> 1) & 3 : 2
          keys[length++] = (unfit * 4 + extent) * rowCount + field
          fitting += 1 - unfit
        } else companies[unfit].add(field - 2 * rowCount)
      }
      const sorted = keys.subarray(0, length).sort()
      add(sorted.subarray(0, fitting))
      add(rowsOf(companies[0]))
      add(sorted.subarray(fitting))
      add(rowsOf(companies[1]))
    },
  }
}
