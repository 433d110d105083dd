import { useState } from 'react'
import type { ReceiptAnswer, ReceiptPort, RecipientStatus } from '../../ports/ReceiptPort.ts'
import type { ReceiptStrings } from '../locales/ReceiptStrings.ts'
import { cx } from '../primitives/cx.ts'
import { Text, View } from '../primitives/elements.ts'
import { h5Only } from '../primitives/h5Only.ts'
import { pressProps } from '../primitives/pressProps.ts'
import { ReceiptNames } from './ReceiptNames.tsx'

type Matched = Extract<ReceiptAnswer, { readonly state: 'matched' }>

export interface ReceiptCountsProps {
  readonly answer: Matched
  readonly strings: ReceiptStrings
  readonly list: ReceiptPort['recipients'] | undefined
  /** Absent: figures alone. */
  readonly nameOf: ((id: string) => string | undefined) | undefined
}

const STATUSES: readonly RecipientStatus[] = ['sent', 'unsent', 'notFriend', 'alreadyMessaged']

/** The figures of a record, and the names behind one of them. */
export function ReceiptCounts(props: ReceiptCountsProps) {
  const { answer, strings } = props
  return (
    <>
      {answer.target === 'moments' ? (
        (['visible', 'comments', 'likes'] as const).map((name) => (
          <View key={name} className="wqs-receipt__row">
            <Text className="wqs-receipt__label">{strings.moment[name]}</Text>
            <Text className="wqs-receipt__count">{answer.counts[name]}</Text>
          </View>
        ))
      ) : (
        <MessageCounts {...props} answer={answer} />
      )}
      {answer.by === 'content' && <Text className="wqs-receipt__line">{strings.byContent}</Text>}
      {answer.target === 'groups' && <Text className="wqs-receipt__line">{strings.sentGroupsOnly}</Text>}
    </>
  )
}

interface MessageCountsProps extends ReceiptCountsProps {
  readonly answer: Exclude<Matched, { readonly target: 'moments' }>
}

function MessageCounts({ answer, strings, list, nameOf }: MessageCountsProps) {
  const { counts, target, recipientsCursor } = answer
  const [opened, setOpened] = useState<RecipientStatus>()
  const shown = STATUSES.filter((status) => status === 'sent' || counts[status] > 0)
  return (
    <>
      {shown.map((status) => {
        const isOpened = status === opened && counts[status] > 0
        const canOpen = nameOf && list && counts[status] > 0
        return (
          <View key={status}>
            <View
              className={cx('wqs-receipt__row', canOpen && 'opens', isOpened && 'open')}
              {...(canOpen && pressProps(() => setOpened(isOpened ? undefined : status)))}
              {...(canOpen && h5Only({ 'aria-expanded': String(isOpened) }))}
            >
              <Text className="wqs-receipt__label">{strings.statuses[status]}</Text>
              <Text className="wqs-receipt__count">{counts[status]}</Text>
            </View>
            {canOpen && isOpened && (
              <ReceiptNames
                key={recipientsCursor}
                {...{ status, strings, list, nameOf }}
                cursor={recipientsCursor}
                count={counts[status]}
                unnamed={strings.unnamed[target]}
              />
            )}
          </View>
        )
      })}
    </>
  )
}
