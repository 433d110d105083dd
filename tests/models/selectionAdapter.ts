import { createSelection, type RecipientSelection } from '../../store/recipients/createSelection.ts'

/** A choice of customers, in the words of the model. All that the model knows of what it tests is here. */
export interface SelectionSubject {
  /** The list as it is now; `disabled` are the ids that the host keeps from being chosen. */
  setList(ids: readonly string[], disabled: ReadonlySet<string>): void
  toggle(row: number): void
  selectRows(rows: readonly number[]): void
  unselectRows(rows: readonly number[]): void
  invertRows(rows: readonly number[]): void
  clear(): void
  add(ids: readonly string[]): void
  remove(id: string): void
  replace(ids: readonly string[]): void
  isSelected(row: number): boolean
  isDisabled(row: number): boolean
  /** Rows of the list, at most `limit`. */
  firstSelected(limit: number): readonly number[]
  stateOf(rows: readonly number[]): 'none' | 'some' | 'all'
  summary(): SelectionFigures
  onChangeOf(row: number, listener: () => void): void
  /** As it is handed to the host; it must not change later. */
  handOver(): HandedOverSelection
}

export interface SelectionFigures {
  readonly count: number
  /** Chosen, and not in the list. */
  readonly notInList: number
  readonly max: number
  /** Not chosen by the last action, for want of room. */
  readonly overMax: number
  /** Not chosen by the last action, because the host disables them. */
  readonly disabled: number
}

export interface HandedOverSelection {
  readonly count: number
  has(id: string): boolean
  ids(): readonly string[]
}

export function createSelectionSubject(readMax: () => number): SelectionSubject {
  const selection = createSelection({
    get max() {
      return readMax()
    },
  })
  return {
    setList(ids, disabled) {
      const customers = ids.map((externalUserId) => ({ externalUserId, name: externalUserId }))
      selection.setCustomers(
        customers,
        disabled.size === 0
          ? undefined
          : ({ externalUserId }) => (disabled.has(externalUserId) ? 'told today' : undefined),
      )
    },
    toggle: (row) => selection.toggle(row),
    selectRows: (rows) => selection.select(rows),
    unselectRows: (rows) => selection.deselect(rows),
    invertRows: (rows) => selection.invert(rows),
    clear: () => selection.clear(),
    add: (ids) => selection.add(ids),
    remove: (id) => selection.remove(id),
    replace: (ids) => selection.replace(ids),
    isSelected: (row) => selection.isSelected(row),
    isDisabled: (row) => selection.isDisabled(row),
    firstSelected: (limit) => selection.firstSelected(limit),
    stateOf: (rows) => selection.stateOf(rows),
    summary() {
      const { count, unlisted, max, overLimit, disabled } = selection.summary()
      return { count, notInList: unlisted, max, overMax: overLimit, disabled }
    },
    onChangeOf: (row, listener) => void selection.subscribe(row, listener),
    handOver: () => handedOver(selection.snapshot()),
  }
}

function handedOver(recipients: RecipientSelection): HandedOverSelection {
  return { count: recipients.count, has: recipients.has, ids: () => recipients.toArray() }
}
