import { COMPANY, NONE, REMARK, UNFIT } from './ranks.ts'
import { createNumbers, type Numbers, type SearchIndex } from './SearchIndex.ts'

/** Puts rows in order: each once, at the best of its ranks; those of one rank stay in the customers' order. */
export function createRanking({ rowCount, fieldAt, rows }: SearchIndex) {
  const rankOf = new Uint8Array(rowCount).fill(NONE)
  const ranked = createNumbers(rowCount, rowCount)
  let count = 0
  const add = (row: number, rank: number) => {
    const known = rankOf[row] as number
    if (known === NONE) ranked[count++] = row
    if (rank < known) rankOf[row] = rank
  }
  return {
    count: () => count,
    add,
    /** Adds the rows of hits: names that match whole, names that begin so, other names, remarks, companies. */
    addHits(hits: Uint32Array, rank: number) {
      for (let at = 0; at < hits.length; at++) {
        const hit = hits[at] as number
        const field = fieldAt[hit >>> 3] as number
        const own = rank + (hit & 1) * UNFIT
        if (field < rowCount) add(field, own + ((hit >> 1) & 3))
        else if (field < 2 * rowCount) add(field - rowCount, own + REMARK)
        else {
          const company = field - 2 * rowCount
          const end = rows.starts[company + 1] as number
          for (let each = rows.starts[company] as number; each < end; each++) {
            add(rows.items[each] as number, own + COMPANY)
          }
        }
      }
    },
    /** Sorts few rows; where there are many it is faster to go through all that there are. */
    sorted(): Numbers {
      const sorted = createNumbers(count, rowCount)
      if (count * 4 < rowCount) {
        const keys = new Uint32Array(count)
        for (let at = 0; at < count; at++) {
          const row = ranked[at] as number
          keys[at] = (rankOf[row] as number) * rowCount + row
        }
        keys.sort()
        for (let at = 0; at < count; at++) sorted[at] = (keys[at] as number) % rowCount
        return sorted
      }
      const starts = new Uint32Array(NONE + 1)
      for (let at = 0; at < count; at++) {
        const after = (rankOf[ranked[at] as number] as number) + 1
        starts[after] = (starts[after] as number) + 1
      }
      for (let rank = 1; rank < NONE; rank++)
        starts[rank] = (starts[rank] as number) + (starts[rank - 1] as number)
      for (let row = 0; row < rowCount; row++) {
        const rank = rankOf[row] as number
        if (rank === NONE) continue
        const place = starts[rank] as number
        starts[rank] = place + 1
        sorted[place] = row
      }
      return sorted
    },
  }
}
