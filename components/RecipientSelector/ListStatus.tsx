import type { RecipientControls } from '../../hooks/recipients/useRecipients.ts'
import { noTagFilter } from '../../store/recipients/TagFilter.ts'
import { h5Only } from '../primitives/h5Only.ts'
import type { RecipientStrings } from '../locales/KitLocale.ts'
import { ActionButton } from '../primitives/ActionButton.tsx'
import { useCopyReport } from '../primitives/useCopyReport.ts'
import { View } from '../primitives/elements.ts'

export interface ListStatusProps {
  readonly controls: RecipientControls
  readonly strings: RecipientStrings
}

/** Says how many customers are loaded, and why the list is empty. */
export function ListStatus({ controls, strings }: ListStatusProps) {
  const { customers, visible, skipped, loading, retry } = controls
  const loaded = customers.length
  const failure = loading.phase === 'failed' ? loading.failure : undefined
  const copyReport = useCopyReport(strings.report, failure)
  const isLoading = loading.phase === 'loading'
  const showAll = (): void => {
    controls.setQuery('')
    controls.setTagFilter(noTagFilter)
    controls.setHidesMessaged(false)
  }
  return (
    <>
      {isLoading && <Line line={strings.loading(loaded)} />}
      {failure && (
        <Line
          line={strings.loadFailed(loaded)}
          actions={[{ label: strings.retry, act: retry }, copyReport]}
        />
      )}
      {skipped > 0 && <Line line={strings.skipped(skipped)} />}
      {loaded === 0 && loading.phase === 'ready' && <Line line={strings.empty} />}
      {loaded > 0 && visible.length === 0 && (
        <Line line={strings.nothingFound} actions={[{ label: strings.showAll, act: showAll }]} />
      )}
    </>
  )
}

interface LineProps {
  readonly line: string
  readonly actions?: readonly { readonly label: string; readonly act: () => unknown }[]
}

function Line({ line, actions = [] }: LineProps) {
  return (
    <View className="wqs-recipients__line" {...h5Only({ role: 'status' })}>
      {line}
      {actions.map(({ label, act }) => (
        <ActionButton key={label} label={label} onPress={act} />
      ))}
    </View>
  )
}
