import type { RecipientControls } from '../../hooks/recipients/useRecipients.ts'
import { noTagFilter } from '../../store/recipients/TagFilter.ts'
import { h5Only } from '../../platform/ui.ts'
import type { RecipientSentences } from '../locales/RecipientSentences.ts'
import { pressable } from '../primitives/pressProps.ts'
import { useCopyReport } from '../primitives/useCopyReport.ts'
import { Box } from '../primitives/elements.ts'

export interface ListStandingProps {
  readonly controls: RecipientControls
  readonly sentences: RecipientSentences
}

/** How far the list has come, and why it shows nobody. */
export function ListStanding({ controls, sentences }: ListStandingProps) {
  const { customers, shown, skipped, loading, retry, setQuery, setTagFilter } = controls
  const loaded = customers.length
  const failure = loading.phase === 'failed' ? loading.failure : undefined
  const copyReport = useCopyReport(sentences.report, failure)
  const isLoading = loading.phase === 'loading'
  const showAll = (): void => {
    setQuery('')
    setTagFilter(noTagFilter)
  }
  return (
    <>
      {isLoading && <Line line={sentences.loading(loaded)} />}
      {failure && (
        <Line
          line={sentences.loadFailed(loaded)}
          actions={[{ label: sentences.retry, act: retry }, copyReport]}
        />
      )}
      {skipped > 0 && <Line line={sentences.skipped(skipped)} />}
      {loaded === 0 && loading.phase === 'ready' && <Line line={sentences.empty} />}
      {loaded > 0 && shown.length === 0 && (
        <Line line={sentences.nothingFound} actions={[{ label: sentences.showAll, act: showAll }]} />
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
    <Box className="wqs-recipients__line" {...h5Only({ role: 'status' })}>
      {line}
      {actions.map(({ label, act }) => (
        <Box key={label} className="wqs-recipients__action" {...pressable(() => void act())}>
          {label}
        </Box>
      ))}
    </Box>
  )
}
