import { useState } from 'react'
import type { RecipientControls } from '../../hooks/recipients/useRecipients.ts'
import type { ShareFailure } from '../../protocol/failures/toShareFailure.ts'
import { ActionButton } from '../primitives/ActionButton.tsx'
import { cx } from '../primitives/cx.ts'
import type { RecipientStrings } from '../locales/KitLocale.ts'
import { useCopyReport } from '../primitives/useCopyReport.ts'
import { Notice } from '../primitives/Notice.tsx'
import { SearchBox, type SearchBoxProps } from './SearchBox.tsx'
import { TagPanel } from './TagPanel.tsx'
import { View } from '../primitives/elements.ts'

export interface SelectorHeadProps extends Pick<SearchBoxProps, 'id' | 'listId' | 'box' | 'onLeave'> {
  readonly controls: RecipientControls
  readonly strings: RecipientStrings
}

/** The ways to find customers: search, tags, WeCom's own list. */
export function SelectorHead(props: SelectorHeadProps) {
  const { controls, strings } = props
  const { query, setQuery, tags, tagFilter, messagedToday, hidesMessaged, pickInWecom } = controls
  const [isOpen, setOpen] = useState(false)
  const [failure, setFailure] = useState<ShareFailure>()
  const copyReport = useCopyReport(strings.report, failure)
  const hasMessaged = messagedToday.length > 0
  const filters = tagFilter.tags.length
  const pick = async (): Promise<void> => {
    setFailure(undefined)
    const picked = await pickInWecom?.()
    if (picked?.type === 'failed') setFailure(picked.failure)
  }
  return (
    <>
      <View className={cx('wqs-recipients__head', hasMessaged && 'full')}>
        <SearchBox {...props} query={query} onQuery={setQuery} />
        {tags.length > 0 && (
          <ActionButton label={strings.tags(filters)} isOn={filters > 0} onPress={() => setOpen(!isOpen)} />
        )}
        {hasMessaged && (
          <ActionButton
            label={strings.unmessaged}
            isOn={hidesMessaged}
            isSwitch
            onPress={() => controls.setHidesMessaged(!hidesMessaged)}
          />
        )}
        {pickInWecom && <ActionButton label={strings.pickInWecom} onPress={pick} />}
        {failure && (
          <>
            <Notice line={strings.pickFailed} />
            <ActionButton label={copyReport.label} onPress={copyReport.act} />
          </>
        )}
      </View>
      {isOpen && <TagPanel {...{ controls, strings }} />}
    </>
  )
}
