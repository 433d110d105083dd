import { forwardRef, type ReactNode, useContext, useImperativeHandle, useRef, useState } from 'react'
import {
  type RecipientControls,
  useRecipients,
  type UseRecipientsOptions,
} from '../../hooks/recipients/useRecipients.ts'
import type { Customer } from '../../ports/CustomerPort.ts'
import { createId } from '../../store/createId.ts'
import { LocaleContext } from '../locales/LocaleContext.ts'
import { recipientsZhCN } from '../locales/zh-CN.ts'
import type { KitLocale, RecipientStrings } from '../locales/KitLocale.ts'
import '../theme/theme.css'
import { useReaderText } from '../theme/useReaderText.ts'
import { ListStatus } from './ListStatus.tsx'
import { RecipientList } from './RecipientList.tsx'
import './RecipientSelector.css'
import { SelectionBar } from './SelectionBar.tsx'
import type { SearchElement } from './SearchBox.tsx'
import { SelectorHead } from './SelectorHead.tsx'
import { useVirtualList } from '../VirtualList/useVirtualList.ts'
import { View } from '../primitives/elements.ts'

/** Props of RecipientSelector: those of `useRecipients`, and how customers are drawn. */
export interface RecipientSelectorProps extends UseRecipientsOptions {
  /** The result of the host's own `useRecipients`, which then holds the list and the choice. */
  readonly controls?: RecipientControls
  /** Draws a customer inside its row. The tick beside it is drawn by the kit. */
  readonly renderCustomer?: (customer: Customer) => ReactNode
  /** Pixels, the same for every row. Default 64. Only the first value counts. */
  readonly rowHeight?: number
  readonly className?: string
  readonly id?: string
  /** Default: the provider's, else Chinese. */
  readonly locale?: Pick<KitLocale, 'recipients'>
}

/** Pixels. */
const ROW_HEIGHT = 64

/** The methods of its ref. */
export interface RecipientSelectorHandle {
  /** Scrolls to a customer's row. @returns false if the customer is not visible */
  readonly scrollTo: (externalUserId: string) => boolean
}

/** Chooses the customers that a message goes to, by search, tags and ticks. It is as fast with 20000 customers as with 200. */
export const RecipientSelector = forwardRef<RecipientSelectorHandle, RecipientSelectorProps>(
  function RecipientSelector(props, ref) {
    const { controls } = props
    return controls ? (
      <GivenSelector {...props} controls={controls} ref={ref} />
    ) : (
      <OwnSelector {...props} ref={ref} />
    )
  },
)

const OwnSelector = forwardRef<RecipientSelectorHandle, RecipientSelectorProps>(
  function OwnSelector(props, ref) {
    const controls = useRecipients(props)
    return <GivenSelector {...props} controls={controls} ref={ref} />
  },
)

interface GivenProps extends RecipientSelectorProps {
  readonly controls: RecipientControls
}

const GivenSelector = forwardRef<RecipientSelectorHandle, GivenProps>(function GivenSelector(props, ref) {
  const { scale, root } = useReaderText()
  const { controls, rowHeight = Math.round(ROW_HEIGHT * scale), className = '', renderCustomer } = props
  const { customers, visible, selection } = controls
  const kitLocale = useContext(LocaleContext)
  const strings: RecipientStrings = (props.locale ?? kitLocale)?.recipients ?? recipientsZhCN
  const [ownId] = useState(createId)
  const { id = `wqs-recipients-${ownId}` } = props
  const ids = { id: `${id}-search`, listId: `${id}-list` }
  const searchBox = useRef<SearchElement>(null)
  const { groups, query, tagFilter } = controls
  const list = useVirtualList({
    count: visible.length,
    rowHeight,
    groups,
    resetKeys: [query, tagFilter],
  })
  const { layout, scrollTo } = list
  useImperativeHandle(
    ref,
    () => ({
      scrollTo(externalUserId) {
        const isWanted = (position: number): boolean => customers[position]?.externalUserId === externalUserId
        const row = Array.from(visible).findIndex(isWanted)
        if (row >= 0) scrollTo(layout.getOffsetForIndex(row))
        return row >= 0
      },
    }),
    [customers, visible, layout, scrollTo],
  )
  const isSingle = selection.summary().max === 1
  return (
    <View className={`wqs-recipients ${className}`.trim()} {...(props.id && { id })} {...root}>
      <SelectorHead
        {...{ ...ids, controls, strings }}
        box={searchBox}
        onLeave={() => list.element.current?.focus()}
      />
      <ListStatus {...{ controls, strings }} />
      <RecipientList
        {...{ list, controls, strings, isSingle, renderCustomer }}
        id={ids.listId}
        onType={() => searchBox.current?.querySelector('input')?.focus()}
      />
      <SelectionBar {...{ controls, isSingle, strings }} />
    </View>
  )
})
