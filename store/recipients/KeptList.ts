import type { CustomerPort } from '../../ports/CustomerPort.ts'
import type { IndexCustomers } from './CustomerFinder.ts'
import type { CustomersState } from './CustomersState.ts'
import { type CustomerPages, type PageLimit, readCustomerPages } from './readCustomerPages.ts'

/** A list that came page by page, or is on its way. */
export interface KeptList {
  readonly pages: CustomerPages
  /** Milliseconds since 1970 at which it was whole. */
  wholeAt?: number
  /** How the whole list was shown, and by which index. */
  shown?: { readonly searchIndex: IndexCustomers | undefined; readonly state: CustomersState }
}

const FRESH_MS = 10 * 60_000

/** The newest list of each port, so that it is not fetched again when it is opened again. */
const keptLists = new WeakMap<CustomerPort, KeptList>()

export function keptListOf(port: CustomerPort): KeptList | undefined {
  return keptLists.get(port)
}

export function isFresh({ wholeAt = Infinity }: KeptList): boolean {
  return Date.now() - wholeAt <= FRESH_MS
}

/** A list from the first page. It takes the place of an older one when it is whole. */
export function beginList(port: CustomerPort, limit?: PageLimit): KeptList {
  const list = { pages: readCustomerPages(port, limit) }
  if (!keptLists.has(port)) keptLists.set(port, list)
  return list
}

export function keepWhole(port: CustomerPort, list: KeptList): void {
  list.wholeAt ??= Date.now()
  keptLists.set(port, list)
}
