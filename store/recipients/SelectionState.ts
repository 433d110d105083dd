import type { Customer } from '../../ports/CustomerPort.ts'
import {
  type Bits,
  bitsAt,
  bitsWhere,
  both,
  countBits,
  emptyBits,
  flipBit,
  fullBits,
  hasBit,
  minus,
  setBit,
  union,
} from './BitSet.ts'

/** Whom a member has chosen of a list, as an immutable value: positions inside, `externalUserId` outwards. */
export interface Choice {
  readonly list: CustomerList
  readonly chosen: Bits
  /** Chosen, and not in the list: gone from it, not loaded yet, or picked in WeCom. */
  readonly others: ReadonlySet<string>
  /** Of `chosen` and `others`. */
  readonly count: number
}

export interface CustomerList {
  /** Each id once. */
  readonly customers: readonly Customer[]
  readonly disabledReason: DisabledReason | undefined
  readonly everyone: Bits
  /** Whom nothing keeps from being chosen; the very bits of `everyone` where that is all. */
  readonly free: Bits
  readonly positionOf: (externalUserId: string) => number | undefined
}

/** Why the host lets nobody choose a customer; undefined for most. */
export type DisabledReason = (customer: Customer) => string | undefined

/** What an action made of a choice. */
export interface Change {
  readonly choice: Choice
  /** Not taken, since the most were chosen already. */
  readonly leftOut: number
  /** Not taken, since the host disables them. */
  readonly refused: number
}

const noOthers: ReadonlySet<string> = new Set()

export const nobody = choiceOf(listOf([]), [], noOthers)

/** Choices go along by id: who is gone from the list is among the others, who comes is ticked if among the others. */
export function withCustomers(
  before: Choice,
  customers: readonly Customer[],
  disabledReason: DisabledReason | undefined,
): Choice {
  const old = before.list.customers
  let kept = 0
  while (kept < customers.length && old[kept]?.externalUserId === customers[kept]?.externalUserId) kept++
  const others = new Set(before.others)
  for (let position = kept; position < old.length; position++)
    if (hasBit(before.chosen, position)) others.add((old[position] as Customer).externalUserId)
  const chosen = bitsWhere(customers.length, (position) =>
    position < kept
      ? hasBit(before.chosen, position)
      : others.delete((customers[position] as Customer).externalUserId),
  )
  return choiceOf(listOf(customers, disabledReason, before.list), chosen, others)
}

/** With `max` 1 the tick moves. */
export function toggled(choice: Choice, position: number, max: number): Change {
  const { list, chosen, count } = choice
  if (position < 0 || position >= list.customers.length) return changeTo(choice)
  if (hasBit(chosen, position))
    return changeTo({ ...choice, chosen: flipBit(chosen, position), count: count - 1 })
  if (!hasBit(list.free, position)) return changeTo(choice, 0, 1)
  if (count < max) return changeTo({ ...choice, chosen: flipBit(chosen, position), count: count + 1 })
  if (max !== 1) return changeTo(choice, 1)
  return changeTo({ list, chosen: flipBit(nobodyOf(list), position), others: noOthers, count: 1 })
}

/** Never the disabled. Of more than `max`, the first that are shown. */
export function withShown(choice: Choice, shown: ArrayLike<number>, mask: Bits, max: number): Change {
  const { free } = choice.list
  // Selecting all is most often this, and costs nothing.
  const wanted = mask === free ? free : union(choice.chosen, both(mask, free))
  return unlessSame(choice, fitted(choice, wanted, shown, max))
}

export function withoutShown(choice: Choice, mask: Bits): Change {
  const { list, chosen, others } = choice
  return unlessSame(choice, changeTo(choiceOf(list, minus(chosen, mask), others)))
}

export function withShownInverted(choice: Choice, shown: ArrayLike<number>, mask: Bits, max: number): Change {
  const { chosen, list } = choice
  const wanted = union(minus(chosen, mask), minus(both(mask, list.free), chosen))
  return fitted(choice, wanted, shown, max)
}

/** The bits of what is shown; `shown` has each position once. */
export function maskOf(shown: ArrayLike<number>, { customers, everyone }: CustomerList): Bits {
  return shown.length === customers.length ? everyone : bitsAt(shown, customers.length)
}

/** Whether of what is shown, as far as it can be chosen, some or all is chosen. */
export function stateOf({ chosen, list }: Choice, mask: Bits): 'none' | 'some' | 'all' {
  const unchosen = minus(mask, chosen)
  if (countBits(unchosen) === countBits(mask)) return 'none'
  return countBits(both(unchosen, list.free)) === 0 ? 'all' : 'some'
}

/** With `max` 1 the newcomer takes the place. */
export function withIds(choice: Choice, externalUserIds: readonly string[], max: number): Change {
  const { free } = choice.list
  if (max !== 1) return unlessSame(choice, added(choice, externalUserIds, max, free))
  const change = added(withNobody(choice).choice, externalUserIds, max, free)
  return change.choice.count > 0 ? change : { ...change, choice }
}

/** The host's word: exactly these, the disabled too. */
export function ofIds(choice: Choice, externalUserIds: readonly string[], max: number): Change {
  return added(withNobody(choice).choice, externalUserIds, max, choice.list.everyone)
}

export function withoutId(choice: Choice, externalUserId: string): Change {
  const { list, chosen, others } = choice
  const position = list.positionOf(externalUserId)
  if (position !== undefined)
    return hasBit(chosen, position) ? toggled(choice, position, 0) : changeTo(choice)
  const rest = new Set([...others].filter((id) => id !== externalUserId))
  return unlessSame(choice, changeTo(choiceOf(list, chosen, rest)))
}

export function withNobody(choice: Choice): Change {
  const { list } = choice
  return unlessSame(choice, changeTo({ list, chosen: nobodyOf(list), others: noOthers, count: 0 }))
}

/** Of two choices one of which has all that the other has. */
function unlessSame(before: Choice, change: Change): Change {
  return change.choice.count === before.count ? { ...change, choice: before } : change
}

function added(before: Choice, ids: readonly string[], max: number, free: Bits): Change {
  const { list } = before
  let { count } = before
  const others = new Set(before.others)
  let leftOut = 0
  let refused = 0
  const chosen = before.chosen.slice()
  for (const id of ids) {
    const position = list.positionOf(id)
    const isChosen = position === undefined ? others.has(id) : hasBit(chosen, position)
    if (isChosen) continue
    if (position !== undefined && !hasBit(free, position)) refused++
    else if (count >= max) leftOut++
    else {
      count++
      if (position === undefined) others.add(id)
      else setBit(chosen, position)
    }
  }
  return changeTo({ list, chosen, others, count }, leftOut, refused)
}

/** As much of what is wanted as there is room for, in the order shown. What was chosen before stays, unless it is no longer wanted. */
function fitted(
  { list, chosen, others }: Choice,
  wanted: Bits,
  shown: ArrayLike<number>,
  max: number,
): Change {
  const whole = choiceOf(list, wanted, others)
  if (whole.count <= max) return changeTo(whole)
  const isNew = minus(wanted, chosen)
  const some = minus(wanted, isNew).slice()
  let room = max - countBits(some) - others.size
  for (let index = 0; index < shown.length && room > 0; index++) {
    const position = shown[index] as number
    if (!hasBit(isNew, position)) continue
    setBit(some, position)
    room--
  }
  const choice = choiceOf(list, some, others)
  return changeTo(choice, whole.count - choice.count)
}

/** The host is asked once about each row, until it gives another function. */
function listOf(
  customers: readonly Customer[],
  disabledReason?: DisabledReason,
  before?: CustomerList,
): CustomerList {
  const everyone = fullBits(customers.length)
  const isFree = (position: number): boolean => {
    const customer = customers[position] as Customer
    return before?.disabledReason === disabledReason && before?.customers[position] === customer
      ? hasBit(before.free, position)
      : disabledReason?.(customer) === undefined
  }
  let positions: ReadonlyMap<string, number> | undefined
  return {
    customers,
    disabledReason,
    everyone,
    free: disabledReason ? bitsWhere(customers.length, isFree) : everyone,
    // Most lists are never asked, so the map waits.
    positionOf: (id) => {
      positions ??= new Map(customers.map(({ externalUserId }, position) => [externalUserId, position]))
      return positions.get(id)
    },
  }
}

function nobodyOf({ customers }: CustomerList): Bits {
  return emptyBits(customers.length)
}

function choiceOf(list: CustomerList, chosen: Bits, others: ReadonlySet<string>): Choice {
  const known = chosen === list.everyone ? list.customers.length : countBits(chosen)
  return { list, chosen, others, count: known + others.size }
}

function changeTo(choice: Choice, leftOut = 0, refused = 0): Change {
  return { choice, leftOut, refused }
}
