import type { Customer } from '../../ports/CustomerPort.ts'
import { recipientsMax } from '../../protocol/message/limits.ts'
import { type Bits, firstPositions, hasBit } from './BitSet.ts'
import {
  type Change,
  type Choice,
  type DisabledReason,
  maskOf,
  nobody,
  ofIds,
  stateOf,
  toggled,
  withCustomers,
  withIds,
  withNobody,
  withoutId,
  withoutShown,
  withShown,
  withShownInverted,
} from './SelectionState.ts'

/** Whom the member chose, as it was at that moment. Read lazily: twenty thousand ids are written out only for who asks. */
export interface RecipientSelection {
  readonly count: number
  readonly has: (externalUserId: string) => boolean
  /** In the order of the list, as it was then; after them those that were not in it. */
  readonly toArray: () => string[]
}

/**
 * Keeps whom a member chooses of a list of customers. `positions` are those of the list that was set, each at most once; what is shown of it is
 * the caller's matter.
 *
 * More than `max` are never chosen. An action that would, takes the first that fit, in the order given, and `summary().leftOut` says how many it
 * left out. What the host disables is chosen by nobody but `replace`, and can be let go of.
 */
export interface Selection {
  /** The first load, more pages, a reload: choices go along by id. Each id once. `disabledReason` is asked once about each customer. */
  setCustomers(customers: readonly Customer[], disabledReason?: DisabledReason): void
  isSelected(position: number): boolean
  isDisabled(position: number): boolean
  /** With `max` 1 the tick moves. */
  toggle(position: number): void
  selectShown(positions: ArrayLike<number>): void
  unselectShown(positions: ArrayLike<number>): void
  invertShown(positions: ArrayLike<number>): void
  /** All of them, whatever is shown. */
  clear(): void
  /** As WeCom's own picker answers: ids alone, also unknown ones. */
  add(externalUserIds: readonly string[]): void
  remove(externalUserId: string): void
  /** The host's word: exactly these. */
  replace(externalUserIds: readonly string[]): void
  /** Disabled rows that are not chosen do not count; `none` also where nothing is shown. */
  stateOf(positions: ArrayLike<number>): 'none' | 'some' | 'all'
  /** The first of those chosen in the list, at most `limit`: for chips. */
  firstSelected(limit: number): readonly number[]
  /** The same object until something is done. */
  summary(): SelectionSummary
  /** Told when this row's tick, or its being disabled, may have changed; a toggle tells the listeners of one position. */
  subscribe(position: number, listener: () => void): () => void
  /** Told after every action, and when the customers change. */
  subscribeSummary(listener: () => void): () => void
  /** The same object until somebody else is chosen. */
  snapshot(): RecipientSelection
}

export interface SelectionSummary {
  readonly count: number
  /** Of `count`, those that are not in the list: gone from it, not loaded yet, or picked in WeCom. */
  readonly others: number
  readonly max: number
  /** How many the last action left out because `max` were chosen. */
  readonly leftOut: number
  /** How many the last action could not take because the host disables them; what a member sees to be disabled, and skips, is not counted. */
  readonly refused: number
}

export interface SelectionOptions {
  /** Default 20000, which is WeCom's limit too. */
  readonly max?: number | undefined
}

/** @param options read at each action, so that a getter may change them */
export function createSelection(options: SelectionOptions = {}): Selection {
  let last: Change = { choice: nobody, leftOut: 0, refused: 0 }
  let summary: SelectionSummary | undefined
  let snapshot: RecipientSelection | undefined
  let mask: Mask | undefined
  const rows: RowListeners = new Map()
  const watchers = new Set<Listener>()

  const max = (): number => options.max ?? recipientsMax
  /** Who is chosen may stay the same. @param position the only row that may have changed, where that is known */
  const commit = (next: Change, position?: number): void => {
    const before = last.choice
    last = next
    summary = undefined
    if (position !== undefined) tell(rows.get(position))
    else tellRows(rows, before, next.choice)
    tell(watchers)
  }
  const act = (next: Change, position?: number): void => {
    if (next.choice !== last.choice) snapshot = undefined
    commit(next, position)
  }
  const bitsOf = (positions: ArrayLike<number>): Bits => {
    if (mask?.positions !== positions) mask = { positions, bits: maskOf(positions, last.choice.list) }
    return mask.bits
  }

  return {
    setCustomers(customers, disabledReason) {
      const { list } = last.choice
      if (customers === list.customers && disabledReason === list.disabledReason) return
      commit({ ...last, choice: withCustomers(last.choice, customers, disabledReason) })
    },
    isSelected: (position) => hasBit(last.choice.chosen, position),
    isDisabled: (position) => isDisabledIn(last.choice, position),
    toggle: (position) => act(toggled(last.choice, position, max()), max() === 1 ? undefined : position),
    selectShown: (positions) => act(withShown(last.choice, positions, bitsOf(positions), max())),
    unselectShown: (positions) => act(withoutShown(last.choice, bitsOf(positions))),
    invertShown: (positions) => act(withShownInverted(last.choice, positions, bitsOf(positions), max())),
    clear: () => act(withNobody(last.choice)),
    add: (ids) => act(withIds(last.choice, ids, max())),
    remove: (id) => act(withoutId(last.choice, id)),
    replace: (ids) => act(ofIds(last.choice, ids, max())),
    stateOf: (positions) => stateOf(last.choice, bitsOf(positions)),
    firstSelected: (limit) => firstPositions(last.choice.chosen, limit),
    summary: () => (summary?.max === max() ? summary : (summary = summaryOf(last, max()))),
    subscribe: (position, listener) => watchRow(rows, position, listener),
    subscribeSummary(listener) {
      watchers.add(listener)
      return () => watchers.delete(listener)
    },
    snapshot: () => (snapshot ??= toRecipients(last.choice)),
  }
}

type Listener = () => void
type RowListeners = Map<number, Set<Listener>>

/** The bits of what is shown, which is the same array over many ticks. */
interface Mask {
  readonly positions: ArrayLike<number>
  readonly bits: Bits
}

function watchRow(rows: RowListeners, position: number, listener: Listener): () => void {
  const listeners = rows.get(position) ?? new Set()
  rows.set(position, listeners.add(listener))
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0 && rows.get(position) === listeners) rows.delete(position)
  }
}

function tellRows(rows: RowListeners, before: Choice, after: Choice): void {
  rows.forEach((listeners, position) => {
    const isOther =
      hasBit(before.chosen, position) !== hasBit(after.chosen, position) ||
      isDisabledIn(before, position) !== isDisabledIn(after, position)
    if (isOther) tell(listeners)
  })
}

function isDisabledIn({ list }: Choice, position: number): boolean {
  return position < list.customers.length && !hasBit(list.free, position)
}

function tell(listeners: ReadonlySet<Listener> | undefined): void {
  listeners?.forEach((listener) => listener())
}

function summaryOf({ choice, leftOut, refused }: Change, max: number): SelectionSummary {
  return { count: choice.count, others: choice.others.size, max, leftOut, refused }
}

function toRecipients({ list, chosen, others, count }: Choice): RecipientSelection {
  return {
    count,
    has(id) {
      const position = list.positionOf(id)
      return position === undefined ? others.has(id) : hasBit(chosen, position)
    },
    toArray: () =>
      firstPositions(chosen, count)
        .map((position) => (list.customers[position] as Customer).externalUserId)
        .concat([...others]),
  }
}
