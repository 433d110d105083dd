import type { Customer } from '../../ports/CustomerPort.ts'
import { recipientsMax } from '../../protocol/message/limits.ts'
import { type BitSet, firstIndexes, hasBit } from './BitSet.ts'
import {
  type Change,
  type SelectionState,
  type DisabledReason,
  maskOf,
  empty,
  fromIds,
  stateOf,
  toggle,
  withCustomers,
  addIds,
  clear,
  removeId,
  deselect,
  select,
  invert,
} from './SelectionState.ts'

/** Whom the member chose, as it was at that moment. Read lazily: twenty thousand ids are written out only for who asks. */
export interface RecipientSelection {
  readonly count: number
  readonly has: (externalUserId: string) => boolean
  /** In the order of the list, as it was then; after them those that were not in it. */
  readonly toArray: () => string[]
}

/**
 * Keeps whom a member chooses of a list of customers. `indexes` are those of the list that was set, each at most once; what is shown of it is
 * the caller's matter.
 *
 * More than `max` are never chosen. An action that would, takes the first that fit, in the order given, and `summary().overLimit` says how many it
 * left out. What the host disables is chosen by nobody but `replace`, and can be let go of.
 */
export interface Selection {
  /** The first load, more pages, a reload: choices go along by id. Each id once. `disabledReason` is asked once about each customer. */
  setCustomers(customers: readonly Customer[], disabledReason?: DisabledReason): void
  isSelected(position: number): boolean
  isDisabled(position: number): boolean
  /** With `max` 1 the tick moves. */
  toggle(position: number): void
  select(indexes: ArrayLike<number>): void
  deselect(indexes: ArrayLike<number>): void
  invert(indexes: ArrayLike<number>): void
  /** All of them, whatever is shown. */
  clear(): void
  /** As WeCom's own picker answers: ids alone, also unknown ones. */
  add(externalUserIds: readonly string[]): void
  remove(externalUserId: string): void
  /** The host's word: exactly these. */
  replace(externalUserIds: readonly string[]): void
  /** Disabled rows that are not chosen do not count; `none` also where nothing is shown. */
  stateOf(indexes: ArrayLike<number>): 'none' | 'some' | 'all'
  /** The first of those chosen in the list, at most `limit`: for chips. */
  firstSelected(limit: number): readonly number[]
  /** The one who is chosen, where exactly one is and the list knows them. */
  onlyCustomer(): Customer | undefined
  /** The same object until something is done. */
  summary(): SelectionSummary
  /** Told when this row's tick, or its being disabled, may have changed; a toggle tells the listeners of one position. */
  subscribe(position: number, listener: () => void): () => void
  /** Told after every action, and when the customers change. */
  subscribeSummary(listener: () => void): () => void
  /** The same object until somebody else is chosen. */
  snapshot(): RecipientSelection
}

/** How many are chosen, and what kept others from it. */
export interface SelectionSummary {
  readonly count: number
  /** Of `count`, those that are not in the list: gone from it, not loaded yet, or picked in WeCom. */
  readonly unlisted: number
  readonly max: number
  /** How many the last action left out because `max` were chosen. */
  readonly overLimit: number
  /** How many the last action could not take because the host disables them; what a member sees to be disabled, and skips, is not counted. */
  readonly disabled: number
}

/** Options of `createSelection`. */
export interface SelectionOptions {
  /** Default 20000, which is WeCom's limit too. */
  readonly max?: number | undefined
}

/** @param options read at each action, so that a getter may change them */
/** Makes a selection of customers. A change of it costs the same with three or 20000 of them. */
export function createSelection(options: SelectionOptions = {}): Selection {
  let last: Change = { state: empty, overLimit: 0, disabled: 0 }
  let summary: SelectionSummary | undefined
  let snapshot: RecipientSelection | undefined
  let mask: Mask | undefined
  const rows: RowListeners = new Map()
  const watchers = new Set<Listener>()

  const max = (): number => options.max ?? recipientsMax
  /** Who is chosen may stay the same. @param position the only row that may have changed, where that is known */
  const commit = (next: Change, position?: number): void => {
    const before = last.state
    last = next
    summary = undefined
    if (position !== undefined) tell(rows.get(position))
    else tellRows(rows, before, next.state)
    tell(watchers)
  }
  const act = (next: Change, position?: number): void => {
    if (next.state !== last.state) snapshot = undefined
    commit(next, position)
  }
  const bitsOf = (indexes: ArrayLike<number>): BitSet => {
    if (mask?.indexes !== indexes) mask = { indexes, bits: maskOf(indexes, last.state.list) }
    return mask.bits
  }

  return {
    setCustomers(customers, disabledReason) {
      const { list } = last.state
      if (customers === list.customers && disabledReason === list.disabledReason) return
      commit({ ...last, state: withCustomers(last.state, customers, disabledReason) })
    },
    isSelected: (position) => hasBit(last.state.selected, position),
    isDisabled: (position) => isDisabledIn(last.state, position),
    toggle: (position) => act(toggle(last.state, position, max()), max() === 1 ? undefined : position),
    select: (indexes) => act(select(last.state, indexes, bitsOf(indexes), max())),
    deselect: (indexes) => act(deselect(last.state, bitsOf(indexes))),
    invert: (indexes) => act(invert(last.state, indexes, bitsOf(indexes), max())),
    clear: () => act(clear(last.state)),
    add: (ids) => act(addIds(last.state, ids, max())),
    remove: (id) => act(removeId(last.state, id)),
    replace: (ids) => act(fromIds(last.state, ids, max())),
    stateOf: (indexes) => stateOf(last.state, bitsOf(indexes)),
    firstSelected: (limit) => firstIndexes(last.state.selected, limit),
    onlyCustomer() {
      const { count, selected, list } = last.state
      return count === 1 ? list.customers[firstIndexes(selected, 1)[0] ?? -1] : undefined
    },
    summary: () => (summary?.max === max() ? summary : (summary = summaryOf(last, max()))),
    subscribe: (position, listener) => watchRow(rows, position, listener),
    subscribeSummary(listener) {
      watchers.add(listener)
      return () => watchers.delete(listener)
    },
    snapshot: () => (snapshot ??= toRecipients(last.state)),
  }
}

type Listener = () => void
type RowListeners = Map<number, Set<Listener>>

/** The bits of what is shown, which is the same array over many ticks. */
interface Mask {
  readonly indexes: ArrayLike<number>
  readonly bits: BitSet
}

function watchRow(rows: RowListeners, position: number, listener: Listener): () => void {
  const listeners = rows.get(position) ?? new Set()
  rows.set(position, listeners.add(listener))
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0 && rows.get(position) === listeners) rows.delete(position)
  }
}

function tellRows(rows: RowListeners, before: SelectionState, after: SelectionState): void {
  rows.forEach((listeners, position) => {
    const isOther =
      hasBit(before.selected, position) !== hasBit(after.selected, position) ||
      isDisabledIn(before, position) !== isDisabledIn(after, position)
    if (isOther) tell(listeners)
  })
}

function isDisabledIn({ list }: SelectionState, position: number): boolean {
  return position < list.customers.length && !hasBit(list.selectable, position)
}

function tell(listeners: ReadonlySet<Listener> | undefined): void {
  listeners?.forEach((listener) => listener())
}

function summaryOf({ state, overLimit, disabled: refused }: Change, max: number): SelectionSummary {
  return { count: state.count, unlisted: state.unlisted.size, max, overLimit, disabled: refused }
}

function toRecipients({
  list,
  selected: chosen,
  unlisted: others,
  count,
}: SelectionState): RecipientSelection {
  return {
    count,
    has(id) {
      const position = list.positionOf(id)
      return position === undefined ? others.has(id) : hasBit(chosen, position)
    },
    toArray: () =>
      firstIndexes(chosen, count)
        .map((position) => (list.customers[position] as Customer).externalUserId)
        .concat(Array.from(others)),
  }
}
