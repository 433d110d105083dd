import { createNumbers, type Numbers, type SearchIndex } from './SearchIndex.ts'

/**
 * The rows that the indexes (ascending) lie in, each once: those whose name begins there first, then by name, remark and company. Rows of one
 * rank stay in the customers' order.
 */
export function rankRows(index: SearchIndex, indexes: Uint32Array): Numbers {
  const { rowCount, fieldAt } = index
  const rows = createNumbers(rowCount, rowCount)
  const isRanked = new Uint8Array(rowCount)
  const inName: number[] = []
  let count = 0
  let at = 0
  for (; at < indexes.length; at++) {
    const position = indexes[at] as number
    const field = fieldAt[position] as number
    if (field >= rowCount) break
    if (isRanked[field] === 1) continue
    isRanked[field] = 1
    if (fieldAt[position - 1] !== field) rows[count++] = field
    else inName.push(field)
  }
  rows.set(inName, count)
  count += inName.length
  for (; at < indexes.length; at++) {
    const row = (fieldAt[indexes[at] as number] as number) - rowCount
    if (row >= rowCount) break
    if (isRanked[row] === 1) continue
    isRanked[row] = 1
    rows[count++] = row
  }
  const ofCompanies = rowsOfCompanies(index, indexes.subarray(at))
  for (let each = 0; each < ofCompanies.length; each++) {
    const row = ofCompanies[each] as number
    if (isRanked[row] === 0) rows[count++] = row
  }
  return rows.slice(0, count)
}

function rowsOfCompanies(index: SearchIndex, indexes: Uint32Array): Numbers {
  const { rowCount, fieldAt, companyStarts, companyRows } = index
  const rows = createNumbers(companyRows.length, rowCount)
  let count = 0
  let last = -1
  for (let at = 0; at < indexes.length; at++) {
    const company = (fieldAt[indexes[at] as number] as number) - 2 * rowCount
    if (company === last) continue
    last = company
    const own = companyRows.subarray(companyStarts[company], companyStarts[company + 1])
    rows.set(own, count)
    count += own.length
  }
  return rows.subarray(0, count).sort()
}
