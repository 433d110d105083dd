import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Customer, CustomerPort } from '../../ports/CustomerPort.ts'
import { toMediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import { alphabetOf } from './Alphabet.ts'
import { createPlainFinder, type IndexCustomers } from './CustomerFinder.ts'
import type { CustomersState } from './CustomersState.ts'
import { fetchPages } from './fetchPages.ts'
import { beginList, isFresh, keepWhole, type KeptList, keptListOf } from './KeptList.ts'
import type { CustomersSoFar, PageLimit } from './readCustomerPages.ts'
import { readCustomers } from './readCustomers.ts'
import { createTagCounter } from './TagFilter.ts'

export interface CustomerStore extends Pick<
  StoreApi<CustomersState>,
  'getState' | 'getInitialState' | 'subscribe'
> {
  /** A whole list, in the place of the one before; of the same customers again nothing is made. */
  setCustomers(customers: readonly Customer[]): void
  /** What came from this port before, at once, then what is still to come; from the first page if it was whole ten minutes ago. */
  load(port: CustomerPort): void
  /** From the first page. The first time the list grows as pages come; a later time it changes when all have come. */
  reload(port: CustomerPort): void
  /** After a failure. */
  retry(): void
  /** What is under way is dropped when it comes. */
  dispose(): void
}

/** @param limit how long a page may take; without it for ever */
export function createCustomerStore(searchIndex?: IndexCustomers, limit?: PageLimit): CustomerStore {
  const { setState, ...store } = createStore(createNothing)
  /** What was begun last; late answers of anything older are dropped. */
  let newest: Run | undefined
  let fetchNextPage: (() => void) | undefined

  const begin = (rows?: readonly Customer[]): Run => {
    fetchNextPage = undefined
    return (newest = { rows })
  }
  const setLoading = (): void => {
    if (store.getState().loading.phase !== 'loading') setState({ loading: { phase: 'loading' } })
  }
  const finish = async (list: CustomersSoFar, run: Run): Promise<void> => {
    if (searchIndex) setLoading()
    const whole = searchIndex ? await withIndex(list, searchIndex) : withPlainFinder(list)
    if (run === newest) setState({ ...whole, loading: { phase: 'ready' } })
  }
  const isEmpty = (): boolean => store.getState().customers.length === 0
  const loadPages = async (port: CustomerPort, list: KeptList, grows = isEmpty()): Promise<void> => {
    const run = begin()
    setLoading()
    try {
      const whole = await fetchPages(list.pages, {
        isNewest: () => run === newest,
        shownCount: () => (grows ? store.getState().customers.length : Infinity),
        show: (some) => setState(withPlainFinder(some)),
      })
      if (!whole) return
      keepWhole(port, list)
      await finish(whole, run)
      if (run === newest) list.shown = { searchIndex, state: store.getState() }
    } catch (error) {
      if (run !== newest) return
      fetchNextPage = () => void loadPages(port, list, grows)
      setState({ loading: { phase: 'failed', failure: toMediaFailure(error) } })
    }
  }

  return {
    ...store,
    setCustomers(rows) {
      if (newest?.rows && isSameList(newest.rows, rows)) return
      const list = readCustomers(rows)
      void finish({ ...list, tags: createTagCounter()(list.customers) }, begin(rows))
    },
    load(port) {
      const kept = keptListOf(port)
      const shown = kept?.shown?.searchIndex === searchIndex ? kept?.shown?.state : undefined
      if (shown) {
        begin()
        setState(shown)
      }
      if (!kept || !isFresh(kept)) void loadPages(port, beginList(port, limit))
      else if (!shown) void loadPages(port, kept)
    },
    reload: (port) => void loadPages(port, beginList(port, limit)),
    retry: () => fetchNextPage?.(),
    dispose() {
      newest = undefined
    },
  }
}

interface Run {
  /** The list that was given, unless it comes page by page. */
  readonly rows: readonly Customer[] | undefined
}

function createNothing(): CustomersState {
  return { ...withPlainFinder({ customers: [], tags: [], skipped: 0 }), loading: { phase: 'loading' } }
}

type Found = Pick<CustomersState, 'finder' | 'alphabet'>

function withPlainFinder(list: CustomersSoFar): CustomersSoFar & Found {
  return { ...list, finder: createPlainFinder(list.customers), alphabet: undefined }
}

/** A list that cannot be indexed can still be searched for what is written. */
async function withIndex(list: CustomersSoFar, searchIndex: IndexCustomers): Promise<CustomersSoFar & Found> {
  const { customers } = list
  const finder = await Promise.resolve(customers)
    .then(searchIndex)
    .catch(() => createPlainFinder(customers))
  return { ...list, finder, alphabet: alphabetOf(finder, customers.length) }
}

/** A host may write its list out anew on every render. */
function isSameList(some: readonly Customer[], others: readonly Customer[]): boolean {
  return some.length === others.length && some.every((customer, position) => customer === others[position])
}
