import { forwardRef, type ReactNode, useContext, useImperativeHandle, useState } from 'react'
import {
  type RecipientControls,
  useRecipients,
  type UseRecipientsOptions,
} from '../../hooks/recipients/useRecipients.ts'
import { focusElement } from '../../platform/h5/focusElement.ts'
import type { Customer } from '../../ports/CustomerPort.ts'
import { createId } from '../../store/createId.ts'
import { LocaleContext } from '../locales/LocaleContext.ts'
import { recipientsZhCN } from '../locales/recipients.zh-CN.ts'
import type { RecipientStrings } from '../locales/RecipientStrings.ts'
import type { KitLocale } from '../locales/ShareStrings.ts'
import '../theme/theme.css'
import { ListStatus } from './ListStatus.tsx'
import { RecipientList } from './RecipientList.tsx'
import './RecipientSelector.css'
import { SelectionBar } from './SelectionBar.tsx'
import { SelectorHead } from './SelectorHead.tsx'
import { useScrolling } from '../VirtualList/useScrolling.ts'
import { Box } from '../primitives/elements.ts'

export interface RecipientSelectorProps extends UseRecipientsOptions {
  /** Those of a `useRecipients` of the host's. Then the list and the choice are theirs. */
  readonly controls?: RecipientControls
  /** Draws a customer in its row; a tick is drawn beside it. */
  readonly renderCustomer?: (customer: Customer) => ReactNode
  /** Pixels, of every row alike. Default 64. Read once. */
  readonly rowHeight?: number
  readonly className?: string
  readonly id?: string
  /** Default: the provider's, else Chinese. */
  readonly locale?: Pick<KitLocale, 'recipients'>
}

/** Pixels. */
const ROW_HEIGHT = 64

/** What a host can ask of it by its ref. */
export interface RecipientSelectorHandle {
  /** To a customer's row. @returns whether they are visible */
  readonly scrollTo: (externalUserId: string) => boolean
}

/** Whom a message goes to: search, filter, tick. As quick with twenty thousand customers as with two hundred. */
export const RecipientSelector = forwardRef<RecipientSelectorHandle, RecipientSelectorProps>(
  function RecipientSelector({ controls, ...props }, ref) {
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
  const { controls, rowHeight = ROW_HEIGHT, className = '', renderCustomer } = props
  const { customers, visible, selection } = controls
  const kitLocale = useContext(LocaleContext)
  const strings: RecipientStrings = (props.locale ?? kitLocale)?.recipients ?? recipientsZhCN
  const [ownId] = useState(createId)
  const { id = `wqs-recipients-${ownId}` } = props
  const scrolling = useScrolling(controls, rowHeight)
  const { layout, scrollTo } = scrolling
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
    <Box className={`wqs-recipients ${className}`.trim()} {...(props.id && { id })}>
      <SelectorHead {...{ id, controls, strings }} />
      <ListStatus {...{ controls, strings }} />
      <RecipientList
        {...{ ...scrolling, id, controls, strings, isSingle, renderCustomer }}
        onType={() => focusElement(`${id}-search`, 'input')}
      />
      <SelectionBar {...{ controls, isSingle, strings }} />
    </Box>
  )
})
