import { useCallback, useMemo } from 'react'
import type { RecipientControls } from '../../hooks/recipients/useRecipients.ts'
import type { RecipientStrings } from '../locales/KitLocale.ts'
import type { VirtualListControls } from '../VirtualList/useVirtualList.ts'
import { VirtualList, type VirtualRow } from '../VirtualList/VirtualList.tsx'
import { RecipientRow, type RecipientRowsProps } from './RecipientRow.tsx'

export interface RecipientListProps extends Pick<RecipientRowsProps, 'renderCustomer'> {
  /** The id of the listbox, on H5. */
  readonly id: string
  readonly list: VirtualListControls
  readonly controls: RecipientControls
  readonly isSingle: boolean
  readonly strings: RecipientStrings
  /** Called for a key that should go to the search field. */
  readonly onType: () => void
}

/** The visible customers, each in a row that can be ticked. */
export function RecipientList(props: RecipientListProps) {
  const { id, list, controls, isSingle, strings, renderCustomer, onType } = props
  const { customers, visible, selection, disabledReason, customerNote, highlight } = controls
  const rows = useMemo<RecipientRowsProps>(
    () => ({
      strings,
      renderCustomer,
      controls: { customers, visible, selection, disabledReason, customerNote, highlight },
    }),
    [strings, renderCustomer, customers, visible, selection, disabledReason, customerNote, highlight],
  )
  const renderRow = useCallback((row: VirtualRow) => <RecipientRow row={row} {...rows} />, [rows])
  const toggle = useCallback((index: number) => selection.toggle(visible[index] ?? -1), [selection, visible])
  return (
    <VirtualList
      className="wqs-recipients"
      {...{ id, list, renderRow, onType }}
      label={strings.list}
      isMultiselectable={!isSingle}
      onPress={toggle}
      onSelectAll={() => selection.select(visible)}
    />
  )
}
