import { useState } from 'react'
import type { RecipientControls } from '../../hooks/useRecipients.ts'
import type { ShareFailure } from '../../protocol/failure.ts'
import { focusElement } from '../../platform/browser/focusElement.ts'
import { classNames } from '../classNames.ts'
import type { RecipientSentences } from '../locale/RecipientSentences.ts'
import { pressable } from '../pressable.ts'
import { useCopyReport } from '../useCopyReport.ts'
import { Notice } from './Notice.tsx'
import { SearchBox } from './SearchBox.tsx'
import { TagPanel } from './TagPanel.tsx'
import { Box } from './elements.ts'

export interface SelectorHeadProps {
  readonly id: string
  readonly controls: RecipientControls
  readonly sentences: RecipientSentences
}

/** Ways to the customers: search, tags, WeCom's own list. */
export function SelectorHead({ id, controls, sentences }: SelectorHeadProps) {
  const { query, setQuery, tags, tagFilter, pickInWecom } = controls
  const [isOpen, setOpen] = useState(false)
  const [failure, setFailure] = useState<ShareFailure>()
  const copyReport = useCopyReport(sentences.report, failure)
  const filters = tagFilter.tags.length
  const pick = async (): Promise<void> => {
    setFailure(undefined)
    const picked = await pickInWecom?.()
    if (picked?.answer === 'failed') setFailure(picked.failure)
  }
  return (
    <>
      <Box className="wqs-recipients__head">
        <SearchBox
          {...{ id, query, sentences }}
          onQuery={setQuery}
          onLeave={() => focusElement(`#${id}-list`)}
        />
        {tags.length > 0 && (
          <Box
            className={classNames('wqs-recipients__action', filters > 0 && 'on')}
            {...pressable(() => setOpen(!isOpen))}
          >
            {sentences.tags(filters)}
          </Box>
        )}
        {pickInWecom && (
          <Box className="wqs-recipients__action" {...pressable(() => void pick())}>
            {sentences.pickInWecom}
          </Box>
        )}
        {failure && (
          <>
            <Notice line={sentences.pickFailed} />
            <Box className="wqs-recipients__action" {...pressable(() => void copyReport.act())}>
              {copyReport.label}
            </Box>
          </>
        )}
      </Box>
      {isOpen && <TagPanel {...{ controls, sentences }} />}
    </>
  )
}
