import type { Customer, CustomerPort } from 'taro-wecom-share'
import { makeCustomers } from './makeCustomers.ts'

/** Where the page's customers come from: whole lists of that many, or a backend's pages. */
export const SOURCE_IDS = ['300', '20000', '50000', 'paged'] as const

export type SourceId = (typeof SOURCE_IDS)[number]

export interface Source {
  readonly customers?: readonly Customer[]
  readonly load?: CustomerPort
}

export function sourceOf(id: SourceId): Source {
  return id === 'paged' ? { load: createPages() } : { customers: makeCustomers(Number(id)) }
}

const PAGE_SIZE = 500
const PAGES = 6
const PAGE_MS = 400

/** A backend with three thousand customers, whose fourth page fails once. */
function createPages(): CustomerPort {
  const all = makeCustomers(PAGES * PAGE_SIZE)
  let hasFailed = false
  return async (cursor = '0') => {
    await new Promise((resolve) => setTimeout(resolve, PAGE_MS))
    const begin = Number(cursor)
    if (begin === 3 * PAGE_SIZE && !hasFailed) {
      hasFailed = true
      throw new Error('request:fail the network is gone')
    }
    const end = begin + PAGE_SIZE
    return { customers: all.slice(begin, end), ...(end < all.length && { nextCursor: String(end) }) }
  }
}
