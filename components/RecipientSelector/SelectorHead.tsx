import { useState } from 'react'
import type { RecipientControls } from '../../hooks/recipients/useRecipients.ts'
import type { ShareFailure } from '../../protocol/failures/toShareFailure.ts'
import { focusElement } from '../../platform/h5/focusElement.ts'
import { cx } from '../primitives/cx.ts'
import type { RecipientStrings } from '../locales/RecipientStrings.ts'
import { pressProps } from '../primitives/pressProps.ts'
import { useCopyReport } from '../primitives/useCopyReport.ts'
import { Notice } from '../primitives/Notice.tsx'
import { SearchBox } from './SearchBox.tsx'
import { TagPanel } from './TagPanel.tsx'
import { Box } from '../primitives/elements.ts'

export interface SelectorHeadProps {
  readonly id: string
  readonly controls: RecipientControls
  readonly strings: RecipientStrings
}

/** Ways to the customers: search, tags, WeCom's own list. */
export function SelectorHead({ id, controls, strings }: SelectorHeadProps) {
  const { query, setQuery, tags, tagFilter, pickInWecom } = controls
  const [isOpen, setOpen] = useState(false)
  const [failure, setFailure] = useState<ShareFailure>()
  const copyReport = useCopyReport(strings.report, failure)
  const filters = tagFilter.tags.length
  const pick = async (): Promise<void> => {
    setFailure(undefined)
    const picked = await pickInWecom?.()
    if (picked?.type === 'failed') setFailure(picked.failure)
  }
  return (
    <>
      <Box className="wqs-recipients__head">
        <SearchBox
          {...{ id, query, strings }}
          onQuery={setQuery}
          onLeave={() => focusElement(`${id}-list`)}
        />
        {tags.length > 0 && (
          <Box
            className={cx('wqs-recipients__action', filters > 0 && 'on')}
            {...pressProps(() => setOpen(!isOpen))}
          >
            {strings.tags(filters)}
          </Box>
        )}
        {pickInWecom && (
          <Box className="wqs-recipients__action" {...pressProps(() => void pick())}>
            {strings.pickInWecom}
          </Box>
        )}
        {failure && (
          <>
            <Notice line={strings.pickFailed} />
            <Box className="wqs-recipients__action" {...pressProps(() => void copyReport.act())}>
              {copyReport.label}
            </Box>
          </>
        )}
      </Box>
      {isOpen && <TagPanel {...{ controls, strings }} />}
    </>
  )
}
