import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { canPickCustomers, pickCustomers } from '../../platform/wecom/pickCustomers.ts'
import type { ClockPort } from '../../ports/ClockPort.ts'
import type { CustomerNote } from '../../ports/CustomerNote.ts'
import type { Customer, CustomerPick, CustomerPort } from '../../ports/CustomerPort.ts'
import { isBlank } from '../../protocol/message/text.ts'
import { groupByLetter, type LetterGroup } from '../../store/recipients/Alphabet.ts'
import type { DisabledReason } from '../../store/recipients/SelectionState.ts'
import { createCustomerStore } from '../../store/recipients/createCustomerStore.ts'
import type { CustomersLoading, CustomersState } from '../../store/recipients/CustomersState.ts'
import { callListener } from '../../store/callListener.ts'
import {
  createSelection,
  type RecipientSelection,
  type Selection,
} from '../../store/recipients/createSelection.ts'
import type { FoundRange, IndexCustomers } from '../../store/recipients/CustomerFinder.ts'
import { leaveOut } from '../../store/recipients/findMessagedSince.ts'
import { filterByTags, noTagFilter, type TagFilter } from '../../store/recipients/TagFilter.ts'
import { useShareKit } from '../ShareKitContext.ts'
import { useLatest } from '../useLatest.ts'
import { useDraftOf } from '../useDraftOf.ts'
import type { ShareDraft } from '../../store/draft/ShareDraft.ts'
import { useMessagedToday } from './useMessagedToday.ts'

/** Options of `useRecipients`: the customers, how they are searched, and who is told of the choice. */
export interface UseRecipientsOptions {
  /** The draft whose recipients are chosen. Default: the provider's; without one, a choice of its own. */
  readonly draft?: ShareDraft | undefined
  /** The whole list; or `load`. */
  readonly customers?: readonly Customer[] | undefined
  /** The list page by page, such as `listCustomers` of `createBackendClient`. */
  readonly load?: CustomerPort | undefined
  /** How long a page of `load` may take. Default 30000. Only the first value counts. */
  readonly loadTimeoutMs?: number | undefined
  /** `createCustomerIndexInSlices` of `taro-wecom-share/customer-search`: search by pinyin, and letters. Without it, what is written is found. */
  readonly searchIndex?: IndexCustomers | undefined
  /** Whom the member may not choose, and why: they have had a message today, say. Another function is asked about everyone again. */
  readonly disabledReason?: DisabledReason | undefined
  /** What is said beside a customer. Another function draws all rows again. */
  readonly customerNote?: ((customer: Customer) => CustomerNote | undefined) | undefined
  /** Controlled: who is chosen. What `onChange` gave is compared without being read. */
  readonly value?: RecipientSelection | readonly string[] | undefined
  /** Uncontrolled: who is chosen at first. */
  readonly defaultValue?: readonly string[] | undefined
  /** Default 20000, which is WeCom's limit too. With 1 the tick moves. A draft brings its own, `maxRecipients`. */
  readonly max?: number | undefined
  /** After each change of who is chosen. */
  readonly onChange?: ((recipients: RecipientSelection) => void) | undefined
}

/** A list of customers to choose from. Positions are those in `customers`; `visible` is an array of them. */
export interface RecipientControls {
  /** Each id once, in the order in which they came. */
  readonly customers: readonly Customer[]
  /** Rows of the host's without an id, which are left out. */
  readonly skipped: number
  readonly loading: CustomersLoading
  /** After a failure: goes on from the page that failed. */
  readonly retry: () => void
  /** From the first page; choices stay. */
  readonly reload: () => void

  /** What is to be seen, from the top: found and filtered. The same array until it changes. */
  readonly visible: ArrayLike<number>
  /** The letters of `visible`; none while something is searched for, and where names cannot be read. */
  readonly groups: readonly LetterGroup[]
  readonly query: string
  readonly setQuery: (query: string) => void
  /** What of a customer the query found. */
  readonly highlight: (position: number) => readonly FoundRange[]
  /** All tags of the list, the most frequent first. */
  readonly tags: readonly string[]
  readonly tagFilter: TagFilter
  readonly setTagFilter: (filter: TagFilter) => void
  /** Who had a mass message today, as the host's `lastMessagedAt` says. */
  readonly messagedToday: readonly number[]
  /** Whether those are left out of `visible`. */
  readonly hidesMessaged: boolean
  readonly setHidesMessaged: (hides: boolean) => void

  /** Who is chosen: to be watched row by row, so that a tick draws one row. */
  readonly selection: Selection
  readonly disabledReason: (position: number) => string | undefined
  /** Undefined where the host says nothing of anybody. */
  readonly customerNote: ((customer: Customer) => CustomerNote | undefined) | undefined
  /** Opens WeCom's own list and adds whom the member picks there. Undefined where the client has none. */
  readonly pickInWecom: (() => Promise<CustomerPick>) | undefined
}

const LOAD_TIMEOUT_MS = 30_000

/** Joins loading, search, filter and selection; `RecipientSelector` draws it. */
export function useRecipients(options: UseRecipientsOptions): RecipientControls {
  const { disabledReason, customerNote } = options
  const latest = useLatest(options)
  const shared = useDraftOf(options)?.recipients
  const { clock } = useShareKit()
  const [stores, setStores] = useState(() => createStores(options, latest, shared, clock))
  if (stores.shared !== shared) setStores(createStores(options, latest, shared, clock))
  const { store, selection, load, reload, retry } = stores
  const state = useStore(store)
  const { customers, skipped, loading } = state

  const isPaged = !options.customers && options.load !== undefined
  useEffect(() => {
    if (options.customers) store.setCustomers(options.customers)
  }, [store, options.customers])
  useEffect(() => {
    if (isPaged) load()
  }, [isPaged, load])
  useEffect(() => () => store.dispose(), [store])
  useEffect(
    () => selection.setCustomers(store.getState().customers, disabledReason),
    [selection, store, disabledReason],
  )
  useControl(selection, options)

  return {
    ...{ customers, skipped, loading, retry, reload, selection, customerNote },
    ...useVisible(state),
    disabledReason: useCallback(
      (position) => {
        const customer = customers[position]
        return customer && disabledReason?.(customer)
      },
      [customers, disabledReason],
    ),
    pickInWecom: usePicking(selection),
  }
}

function createStores(
  { customers, searchIndex: index, value: chosen, defaultValue = [], loadTimeoutMs }: UseRecipientsOptions,
  latest: { readonly current: UseRecipientsOptions },
  shared: Selection | undefined,
  clock: ClockPort,
) {
  const store = createCustomerStore(index, { clock, timeoutMs: loadTimeoutMs ?? LOAD_TIMEOUT_MS })
  const selection = shared ?? createOwnSelection(latest)
  if (!shared) selection.replace(idsOf(chosen ?? defaultValue))
  // Before React hears of it, so that no row is drawn with another one's tick.
  store.subscribe(({ customers: rows }) => selection.setCustomers(rows, latest.current.disabledReason))
  if (customers) store.setCustomers(customers)
  /** @param how from what is there of the list, or from its first page */
  const loadBy = (how: 'load' | 'reload') => (): void => {
    const { load } = latest.current
    if (load) store[how](load)
  }
  return {
    ...{ shared, store, selection },
    load: loadBy('load'),
    reload: loadBy('reload'),
    retry: () => store.retry(),
  }
}

function createOwnSelection(latest: { readonly current: UseRecipientsOptions }): Selection {
  return createSelection({
    get max() {
      return latest.current.max
    },
  })
}

/** The host's word counts: what it does not take over is undone when it has been drawn again. */
function useControl(selection: Selection, { value, onChange }: UseRecipientsOptions): void {
  const latest = useLatest({ onChange, isControlled: value !== undefined })
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  const known = useRef(selection.snapshot())
  const isHosts = useRef(false)

  useEffect(() => {
    if (value === undefined || value === selection.snapshot()) return
    const ids = idsOf(value)
    const { count, has } = selection.snapshot()
    if (ids.length === count && ids.every(has)) return
    isHosts.current = true
    selection.replace(ids)
    isHosts.current = false
  })
  useEffect(
    () =>
      selection.subscribeSummary(() => {
        const recipients = selection.snapshot()
        const isNew = recipients !== known.current && !isHosts.current
        known.current = recipients
        if (!isNew) return
        callListener(latest.current.onChange, recipients)
        if (latest.current.isControlled) drawAgain()
      }),
    [selection, latest],
  )
}

function useVisible({ customers, finder, alphabet, tags }: CustomersState) {
  const [query, setQuery] = useState('')
  const [tagFilter, setTagFilter] = useState(noTagFilter)
  const [hidesMessaged, setHidesMessaged] = useState(false)
  const messagedToday = useMessagedToday(customers)
  const left = hidesMessaged ? messagedToday : NOBODY
  const letters = isBlank(query) ? alphabet : undefined
  const found = useMemo(() => letters?.order ?? finder.search(query), [letters, finder, query])
  const tagged = useMemo(() => filterByTags(found, customers, tagFilter), [found, customers, tagFilter])
  const visible = useMemo(() => leaveOut(left, tagged, customers), [left, tagged, customers])
  const groups = useMemo(() => (letters ? groupByLetter(visible, letters) : []), [letters, visible])
  const highlight = useCallback((position: number) => finder.highlight(position, query), [finder, query])
  return {
    ...{ query, setQuery, tagFilter, setTagFilter, messagedToday, hidesMessaged, setHidesMessaged },
    ...{ visible, groups, tags, highlight },
  }
}

const NOBODY: readonly number[] = []

function usePicking(selection: Selection): RecipientControls['pickInWecom'] {
  const { wecom } = useShareKit()
  const pick = useCallback(async () => {
    const picked = await pickCustomers(wecom)
    if (picked.type === 'picked') selection.add(picked.externalUserIds)
    return picked
  }, [wecom, selection])
  return canPickCustomers(wecom) ? pick : undefined
}

function idsOf(value: RecipientSelection | readonly string[]): readonly string[] {
  return 'toArray' in value ? value.toArray() : value
}
