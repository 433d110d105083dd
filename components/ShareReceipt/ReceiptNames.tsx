import { useCallback, useEffect, useMemo, useState } from 'react'
import { useReceiptRecipients } from '../../hooks/receipts/useReceiptRecipients.ts'
import type { ReceiptPort, RecipientStatus } from '../../ports/ReceiptPort.ts'
import { createId } from '../../store/createId.ts'
import type { ReceiptStrings } from '../locales/ReceiptStrings.ts'
import { ActionButton } from '../primitives/ActionButton.tsx'
import { Text, View } from '../primitives/elements.ts'
import { h5Only } from '../primitives/h5Only.ts'
import { useVirtualList } from '../VirtualList/useVirtualList.ts'
import { VirtualList, type VirtualRow } from '../VirtualList/VirtualList.tsx'

export interface ReceiptNamesProps {
  readonly list: ReceiptPort['recipients']
  readonly cursor: string
  readonly status: RecipientStatus
  /** How many there are, as far as is known before they are loaded. */
  readonly count: number
  readonly nameOf: (id: string) => string | undefined
  /** In place of a name that nobody knows. */
  readonly unnamed: string
  readonly strings: ReceiptStrings
}

/** Pixels. */
const ROW_HEIGHT = 44
const ROWS_SHOWN = 7

/** The names behind a figure. A page of them is loaded when the member reaches it. */
export function ReceiptNames(props: ReceiptNamesProps) {
  const { list, cursor, status, nameOf, unnamed, strings } = props
  const { recipients, phase, hasNextPage, fetchNextPage } = useReceiptRecipients(
    useMemo(() => ({ recipients: list }), [list]),
    cursor,
    status,
  )
  const count = hasNextPage ? Math.max(props.count, recipients.length) : recipients.length
  const [id] = useState(() => `wqs-receipt-${createId()}`)
  const virtual = useVirtualList({
    count,
    rowHeight: ROW_HEIGHT,
    groups: NO_GROUPS,
    resetKeys: [cursor, status],
  })
  const hasFailed = phase === 'failed'
  const renderRow = useCallback(
    (row: VirtualRow) => (
      <NameRow
        row={row}
        name={nameAt(recipients[row.index]?.id, nameOf, unnamed)}
        onMissing={row.index < count && !hasFailed ? fetchNextPage : undefined}
      />
    ),
    [recipients, nameOf, unnamed, count, hasFailed, fetchNextPage],
  )
  return (
    <View className="wqs-receipt__names">
      <View style={{ height: `${Math.min(count, ROWS_SHOWN) * ROW_HEIGHT}px` }}>
        <VirtualList
          className="wqs-receipt"
          {...{ id, renderRow }}
          list={virtual}
          label={strings.namesOf(strings.statuses[status])}
          isMultiselectable={false}
          onPress={doNothing}
          onSelectAll={doNothing}
          onType={doNothing}
        />
      </View>
      <View {...h5Only({ role: 'status' })}>
        {phase === 'loading' && <Text className="wqs-receipt__line">{strings.namesLoading}</Text>}
        {hasFailed && <Text className="wqs-receipt__line">{strings.namesFailed}</Text>}
        {hasFailed && <ActionButton label={strings.retry} onPress={fetchNextPage} />}
      </View>
    </View>
  )
}

const NO_GROUPS: readonly never[] = []

function nameAt(
  id: string | undefined,
  nameOf: ReceiptNamesProps['nameOf'],
  unnamed: string,
): string | undefined {
  return id === undefined ? undefined : (nameOf(id) ?? unnamed)
}

interface NameRowProps {
  readonly row: VirtualRow
  /** Undefined: it is not loaded. */
  readonly name: string | undefined
  /** Loads it; undefined where there is nothing to load. */
  readonly onMissing: (() => void) | undefined
}

/** One slot of the list. It asks for its own page when it has none. */
function NameRow({ row, name, onMissing }: NameRowProps) {
  useEffect(() => {
    if (name === undefined && onMissing) onMissing()
  }, [name, onMissing])
  if (name === undefined && !onMissing) return <View className="wqs-receipt__name--none" />
  return (
    <View className={`wqs-receipt__name${row.isCurrent ? ' wqs-receipt__name--current' : ''}`} {...row.props}>
      {name ?? '…'}
    </View>
  )
}

function doNothing(): void {
  // The rows are to be read, not chosen.
}
