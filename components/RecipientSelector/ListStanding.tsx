import { View } from '@tarojs/components'
import type { RecipientControls } from '../../hooks/useRecipients.ts'
import { noTagFilter } from '../../store/tagFilter.ts'
import { h5Only } from '../../platform/taro/ui.ts'
import type { RecipientSentences } from '../locale/RecipientSentences.ts'
import { pressable } from '../pressable.ts'

export interface ListStandingProps {
  readonly controls: RecipientControls
  readonly sentences: RecipientSentences
}

/** How far the list has come, and why it shows nobody. */
export function ListStanding({ controls, sentences }: ListStandingProps) {
  const { customers, shown, skipped, loading, retry, setQuery, setTagFilter } = controls
  const loaded = customers.length
  const isFailed = loading.phase === 'failed'
  const isLoading = loading.phase === 'loading'
  const showAll = (): void => {
    setQuery('')
    setTagFilter(noTagFilter)
  }
  return (
    <>
      {isLoading && <Line line={sentences.loading(loaded)} />}
      {isFailed && <Line line={sentences.loadFailed(loaded)} action={sentences.retry} onAction={retry} />}
      {skipped > 0 && <Line line={sentences.skipped(skipped)} />}
      {loaded === 0 && loading.phase === 'ready' && <Line line={sentences.empty} />}
      {loaded > 0 && shown.length === 0 && (
        <Line line={sentences.nothingFound} action={sentences.showAll} onAction={showAll} />
      )}
    </>
  )
}

interface LineProps {
  readonly line: string
  readonly action?: string
  readonly onAction?: () => void
}

function Line({ line, action, onAction }: LineProps) {
  return (
    <View className="wqs-recipients__line" {...h5Only({ role: 'status' })}>
      {line}
      {onAction && (
        <View className="wqs-recipients__action" {...pressable(onAction)}>
          {action}
        </View>
      )}
    </View>
  )
}
