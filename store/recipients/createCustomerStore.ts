import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Customer, CustomerPort } from '../../ports/CustomerPort.ts'
import { type MediaFailure, toMediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import { type Alphabet, alphabetOf } from './Alphabet.ts'
import { createPlainFinder, type CustomerFinder, type IndexCustomers } from './CustomerFinder.ts'
import { type CustomerPages, readCustomerPages } from './readCustomerPages.ts'
import { readCustomers } from './readCustomers.ts'

/** The customers that are there by now. */
export interface CustomersState {
  /** Each id once, in the order in which they came. */
  readonly customers: readonly Customer[]
  readonly finder: CustomerFinder
  /** Undefined until names can be read. */
  readonly alphabet: Alphabet | undefined
  readonly loading: CustomersLoading
  /** Rows without an id, which nobody can write to. */
  readonly skipped: number
}

/** How far the list of customers has come. */
export type CustomersLoading =
  /** More are coming, or the index is being built. */
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready' }
  /** What came before is there; `retry` goes on from the page that failed. */
  | { readonly phase: 'failed'; readonly failure: MediaFailure }

export interface CustomerStore extends Pick<
  StoreApi<CustomersState>,
  'getState' | 'getInitialState' | 'subscribe'
> {
  /** A whole list, in the place of the one before; of the same customers again nothing is made. */
  setCustomers(customers: readonly Customer[]): void
  /** From the first page. The first time the list grows as pages come; a later time it changes when all have come. */
  load(port: CustomerPort): void
  /** After a failure. */
  retry(): void
  /** What is under way is dropped when it comes. */
  dispose(): void
}

export function createCustomerStore(searchIndex?: IndexCustomers): CustomerStore {
  const { setState, ...store } = createStore<CustomersState>(() => ({
    customers: [],
    finder: createPlainFinder([]),
    alphabet: undefined,
    loading: { phase: 'loading' },
    skipped: 0,
  }))
  /** Late answers of an older one are dropped. */
  let newest: CustomerPages | Given | undefined
  let fetchNextPage: (() => void) | undefined

  const show = (customers: readonly Customer[], finder: CustomerFinder, phase: 'loading' | 'ready'): void =>
    setState({ customers, finder, alphabet: alphabetOf(finder, customers.length), loading: { phase } })

  const finish = async (customers: readonly Customer[], own: CustomerPages | Given): Promise<void> => {
    const plain = createPlainFinder(customers)
    if (!searchIndex) return show(customers, plain, 'ready')
    setState({ loading: { phase: 'loading' } })
    // A list that cannot be indexed can still be searched for what is written.
    const finder = await Promise.resolve(customers)
      .then(searchIndex)
      .catch(() => plain)
    if (own === newest) show(customers, finder, 'ready')
  }

  const loadPages = async (pages: CustomerPages, grows: boolean): Promise<void> => {
    fetchNextPage = undefined
    setState({ loading: { phase: 'loading' } })
    try {
      while (pages.hasNextPage) {
        await pages.next()
        if (pages !== newest) return
        const { customers, skipped, hasNextPage } = pages
        setState({ skipped })
        if (grows && hasNextPage) show(customers, createPlainFinder(customers), 'loading')
      }
      await finish(pages.customers, pages)
    } catch (error) {
      if (pages !== newest) return
      fetchNextPage = () => void loadPages(pages, grows)
      setState({ loading: { phase: 'failed', failure: toMediaFailure(error) } })
    }
  }

  return {
    ...store,
    setCustomers(rows) {
      if (newest && 'rows' in newest && isSameList(newest.rows, rows)) return
      const { customers, skipped } = readCustomers(rows)
      newest = { rows }
      fetchNextPage = undefined
      setState({ skipped })
      void finish(customers, newest)
    },
    load(port) {
      newest = readCustomerPages(port)
      void loadPages(newest, store.getState().customers.length === 0)
    },
    retry: () => fetchNextPage?.(),
    dispose() {
      newest = undefined
    },
  }
}

interface Given {
  readonly rows: readonly Customer[]
}

/** A host may write its list out anew on every render. */
function isSameList(some: readonly Customer[], others: readonly Customer[]): boolean {
  return some.length === others.length && some.every((customer, position) => customer === others[position])
}
