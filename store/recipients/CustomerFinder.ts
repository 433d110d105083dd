import type { Customer } from '../../ports/CustomerPort.ts'

/** Finds customers of one list by what a member types. Positions are those of the list. */
export interface CustomerFinder {
  /** Best first; everyone, in the list's order, for a query that is blank. */
  search(query: string): ArrayLike<number>
  /** What to highlight of a customer: a range in each field that matches. */
  highlight(position: number, query: string): readonly FoundRange[]
  /** How a name is read, in lower-case letters: what the list is sorted and lettered by. */
  readingOf?(position: number): string
}

/** UTF-16 offsets, `end` exclusive, as `slice` takes them. */
export interface FoundRange {
  readonly field: 'name' | 'remark' | 'corpName'
  readonly start: number
  readonly end: number
}

/** Makes a finder of a list: `createCustomerIndexInSlices` of `taro-wecom-share/customer-search`, which knows pinyin, is such a function. */
export type IndexCustomers = (customers: readonly Customer[]) => CustomerFinder | Promise<CustomerFinder>

const FIELDS = ['name', 'remark', 'corpName'] as const

/** Finds what is written, in any case. In order of rank: a name that begins so, a name, a remark, a company. */
export function createPlainFinder(customers: readonly Customer[]): CustomerFinder {
  const everyone = customers.map((_, position) => position)
  // Most lists are never searched in, so folding waits.
  let folded: readonly (readonly string[])[] | undefined

  return {
    search(query) {
      const wanted = fold(query.trim())
      if (wanted === '') return everyone
      folded ??= FIELDS.map((field) => customers.map((customer) => fold(customer[field] ?? '')))
      const ranks: number[][] = [[], [], [], []]
      for (const position of everyone) ranks[rankOf(folded, position, wanted)]?.push(position)
      return ranks.flat()
    },
    highlight(position, query) {
      const wanted = fold(query.trim())
      return FIELDS.flatMap((field) => {
        const start = wanted === '' ? -1 : fold(customers[position]?.[field] ?? '').indexOf(wanted)
        return start < 0 ? [] : [{ field, start, end: start + wanted.length }]
      })
    },
  }
}

/** Past the last rank where nothing matches. */
function rankOf(folded: readonly (readonly string[])[], position: number, wanted: string): number {
  for (let field = 0; field < FIELDS.length; field++) {
    const at = (folded[field]?.[position] as string).indexOf(wanted)
    if (at >= 0) return field === 0 && at === 0 ? 0 : field + 1
  }
  return FIELDS.length + 1
}

/** Where lower case is longer, as that of İ is, offsets would be off. */
function fold(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}
