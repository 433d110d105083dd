import type { Customer } from '../../ports/CustomerPort.ts'
import {
  type BitSet,
  bitsAt,
  bitsWhere,
  intersection,
  countBits,
  emptyBits,
  toggleBit,
  fullBits,
  hasBit,
  difference,
  setBit,
  union,
} from './BitSet.ts'

/** Whom a member has selected of a list, as an immutable value: indexes inside, `externalUserId` outwards. */
export interface SelectionState {
  readonly list: CustomerList
  readonly selected: BitSet
  /** Chosen, and not in the list: gone from it, not loaded yet, or picked in WeCom. */
  readonly unlisted: ReadonlySet<string>
  /** Of `selected` and `unlisted`. */
  readonly count: number
}

export interface CustomerList {
  /** Each id once. */
  readonly customers: readonly Customer[]
  readonly disabledReason: DisabledReason | undefined
  readonly all: BitSet
  /** Whom nothing keeps from being selected; the very bits of `all` where that is all. */
  readonly selectable: BitSet
  readonly positionOf: (externalUserId: string) => number | undefined
}

/** Why the host lets nobody choose a customer; undefined for most. */
export type DisabledReason = (customer: Customer) => string | undefined

/** What an action made of a state. */
export interface Change {
  readonly state: SelectionState
  /** Not taken, since the most were selected already. */
  readonly overLimit: number
  /** Not taken, since the host disables them. */
  readonly disabled: number
}

const noneUnlisted: ReadonlySet<string> = new Set()

export const empty = stateWith(listOf([]), [], noneUnlisted)

/** Choices go along by id: who is gone from the list is among the unlisted, who comes is ticked if among the unlisted. */
export function withCustomers(
  before: SelectionState,
  customers: readonly Customer[],
  disabledReason: DisabledReason | undefined,
): SelectionState {
  const old = before.list.customers
  let kept = 0
  while (kept < customers.length && old[kept]?.externalUserId === customers[kept]?.externalUserId) kept++
  const unlisted = new Set(before.unlisted)
  for (let position = kept; position < old.length; position++)
    if (hasBit(before.selected, position)) unlisted.add((old[position] as Customer).externalUserId)
  const selected = bitsWhere(customers.length, (position) =>
    position < kept
      ? hasBit(before.selected, position)
      : unlisted.delete((customers[position] as Customer).externalUserId),
  )
  return stateWith(listOf(customers, disabledReason, before.list), selected, unlisted)
}

/** With `max` 1 the tick moves. */
export function toggle(state: SelectionState, position: number, max: number): Change {
  const { list, selected, count } = state
  if (position < 0 || position >= list.customers.length) return changeTo(state)
  if (hasBit(selected, position))
    return changeTo({ ...state, selected: toggleBit(selected, position), count: count - 1 })
  if (!hasBit(list.selectable, position)) return changeTo(state, 0, 1)
  if (count < max) return changeTo({ ...state, selected: toggleBit(selected, position), count: count + 1 })
  if (max !== 1) return changeTo(state, 1)
  return changeTo({ list, selected: toggleBit(noneOf(list), position), unlisted: noneUnlisted, count: 1 })
}

/** Never the disabled. Of more than `max`, the first that are visible. */
export function select(state: SelectionState, visible: ArrayLike<number>, mask: BitSet, max: number): Change {
  const { selectable } = state.list
  // Selecting all is most often this, and costs nothing.
  const wanted = mask === selectable ? selectable : union(state.selected, intersection(mask, selectable))
  return unlessSame(state, capAt(state, wanted, visible, max))
}

export function deselect(state: SelectionState, mask: BitSet): Change {
  const { list, selected, unlisted } = state
  return unlessSame(state, changeTo(stateWith(list, difference(selected, mask), unlisted)))
}

export function invert(state: SelectionState, visible: ArrayLike<number>, mask: BitSet, max: number): Change {
  const { selected, list } = state
  const wanted = union(difference(selected, mask), difference(intersection(mask, list.selectable), selected))
  return capAt(state, wanted, visible, max)
}

/** The bits of what is visible; `visible` has each position once. */
export function maskOf(visible: ArrayLike<number>, { customers, all }: CustomerList): BitSet {
  return visible.length === customers.length ? all : bitsAt(visible, customers.length)
}

/** Whether of what is visible, as far as it can be selected, some or all is selected. */
export function stateOf({ selected, list }: SelectionState, mask: BitSet): 'none' | 'some' | 'all' {
  const unselected = difference(mask, selected)
  if (countBits(unselected) === countBits(mask)) return 'none'
  return countBits(intersection(unselected, list.selectable)) === 0 ? 'all' : 'some'
}

/** With `max` 1 the newcomer takes the place. */
export function addIds(state: SelectionState, externalUserIds: readonly string[], max: number): Change {
  const { selectable } = state.list
  if (max !== 1) return unlessSame(state, added(state, externalUserIds, max, selectable))
  const change = added(clear(state).state, externalUserIds, max, selectable)
  return change.state.count > 0 ? change : { ...change, state }
}

/** The host's word: exactly these, the disabled too. */
export function fromIds(state: SelectionState, externalUserIds: readonly string[], max: number): Change {
  return added(clear(state).state, externalUserIds, max, state.list.all)
}

export function removeId(state: SelectionState, externalUserId: string): Change {
  const { list, selected, unlisted } = state
  const position = list.positionOf(externalUserId)
  if (position !== undefined) return hasBit(selected, position) ? toggle(state, position, 0) : changeTo(state)
  const rest = new Set(Array.from(unlisted).filter((id) => id !== externalUserId))
  return unlessSame(state, changeTo(stateWith(list, selected, rest)))
}

export function clear(state: SelectionState): Change {
  const { list } = state
  return unlessSame(state, changeTo({ list, selected: noneOf(list), unlisted: noneUnlisted, count: 0 }))
}

/** Of two choices one of which has all that the other has. */
function unlessSame(before: SelectionState, change: Change): Change {
  return change.state.count === before.count ? { ...change, state: before } : change
}

function added(before: SelectionState, ids: readonly string[], max: number, selectable: BitSet): Change {
  const { list } = before
  let { count } = before
  const unlisted = new Set(before.unlisted)
  let overLimit = 0
  let disabled = 0
  const selected = before.selected.slice()
  for (const id of ids) {
    const position = list.positionOf(id)
    const isSelected = position === undefined ? unlisted.has(id) : hasBit(selected, position)
    if (isSelected) continue
    if (position !== undefined && !hasBit(selectable, position)) disabled++
    else if (count >= max) overLimit++
    else {
      count++
      if (position === undefined) unlisted.add(id)
      else setBit(selected, position)
    }
  }
  return changeTo({ list, selected, unlisted, count }, overLimit, disabled)
}

/** As much of what is wanted as there is room for, in the order visible. What was selected before stays, unless it is no longer wanted. */
function capAt(
  { list, selected, unlisted }: SelectionState,
  wanted: BitSet,
  visible: ArrayLike<number>,
  max: number,
): Change {
  const whole = stateWith(list, wanted, unlisted)
  if (whole.count <= max) return changeTo(whole)
  const isNew = difference(wanted, selected)
  const some = difference(wanted, isNew)
  let room = max - countBits(some) - unlisted.size
  for (let index = 0; index < visible.length && room > 0; index++) {
    const position = visible[index] as number
    if (!hasBit(isNew, position)) continue
    setBit(some, position)
    room--
  }
  const state = stateWith(list, some, unlisted)
  return changeTo(state, whole.count - state.count)
}

/** The host is asked once about each row, until it gives another function. */
function listOf(
  customers: readonly Customer[],
  disabledReason?: DisabledReason,
  before?: CustomerList,
): CustomerList {
  const all = fullBits(customers.length)
  const isFree = (position: number): boolean => {
    const customer = customers[position] as Customer
    return before?.disabledReason === disabledReason && before?.customers[position] === customer
      ? hasBit(before.selectable, position)
      : disabledReason?.(customer) === undefined
  }
  let indexes: ReadonlyMap<string, number> | undefined
  return {
    customers,
    disabledReason,
    all,
    selectable: disabledReason ? bitsWhere(customers.length, isFree) : all,
    // Most lists are never asked, so the map waits.
    positionOf: (id) => {
      indexes ??= new Map(customers.map(({ externalUserId }, position) => [externalUserId, position]))
      return indexes.get(id)
    },
  }
}

function noneOf({ customers }: CustomerList): BitSet {
  return emptyBits(customers.length)
}

function stateWith(list: CustomerList, selected: BitSet, unlisted: ReadonlySet<string>): SelectionState {
  const known = selected === list.all ? list.customers.length : countBits(selected)
  return { list, selected, unlisted, count: known + unlisted.size }
}

function changeTo(state: SelectionState, overLimit = 0, disabled = 0): Change {
  return { state, overLimit, disabled }
}
