import { Text, View } from '@tarojs/components'
import type { Assistant, PendingShare } from '../simulator/screens/createAssistant.ts'
import type { SimulatedCustomer } from '../simulator/settings/SimulatorOptions.ts'
import { AttachmentCard } from './AttachmentCard.tsx'
import { CustomerChoice } from './CustomerChoice.tsx'
import type { AssistantStrings, DevtoolsStrings } from './locales/DevtoolsStrings.ts'
import { Sheet } from './Sheet.tsx'
import { useChoice } from './useChoice.ts'

export interface ShareSheetProps {
  readonly pending: PendingShare
  /** The function that was called. */
  readonly api: string | undefined
  /** The customers that the member can choose from. */
  readonly customers: readonly SimulatedCustomer[]
  readonly strings: DevtoolsStrings
  readonly assistant: Assistant
}

/** WeCom's screen for a message: as customers will get it, and the choice of whom it goes to. */
export function ShareSheet({ pending, api, customers, strings, assistant }: ShareSheetProps) {
  const { message, recipients, pagesThatWillNotOpen, form } = pending
  const words = wordsFor(api, strings.assistant)
  const offered = recipients.length > 0 ? recipients.map((id) => customerOf(id, customers)) : customers
  const { chosen, toggle } = useChoice(offered.map(({ id }) => id))

  return (
    <Sheet
      title={words.title}
      strings={strings}
      confirmLabel={words.confirm}
      canConfirm={chosen.length > 0}
      onConfirm={() => assistant.confirm(chosen)}
      onCancel={() => assistant.cancel()}
      onDismiss={() => assistant.dismiss()}
    >
      <Text className="wqs-sim-sheet__label">{words.message}</Text>
      {form === 'legacy' && <Text className="wqs-sim-sheet__warning">{words.legacy}</Text>}
      {message.text?.content !== undefined && message.text.content !== '' && (
        <View className="wqs-sim-text">
          <Text className="wqs-sim-text__content">{message.text.content}</Text>
        </View>
      )}
      {(message.attachments ?? []).map((attachment, position) => (
        <AttachmentCard
          key={position}
          attachment={attachment}
          pageOpens={!pagesThatWillNotOpen.includes(position)}
          strings={words}
        />
      ))}
      <Text className="wqs-sim-sheet__label">
        {recipients.length > 0
          ? words.preselected(recipients.length)
          : words.choose(chosen.length, offered.length)}
      </Text>
      <CustomerChoice customers={offered} chosen={chosen} onToggle={toggle} more={words.more} />
      <Text className="wqs-sim-sheet__hint">{words.frequencyHint}</Text>
    </Sheet>
  )
}

function wordsFor(api: string | undefined, words: AssistantStrings): AssistantStrings {
  if (api === 'shareToExternalChat') return { ...words, ...words.groups }
  return api === 'shareToExternalMoments' ? { ...words, ...words.moments } : words
}

function customerOf(id: string, customers: readonly SimulatedCustomer[]): SimulatedCustomer {
  return customers.find((customer) => customer.id === id) ?? { id, name: id }
}
