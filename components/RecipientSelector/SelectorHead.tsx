import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RecipientControls } from '../../hooks/useRecipients.ts'
import { focusElement } from '../../platform/browser/focusElement.ts'
import { classNames } from '../classNames.ts'
import type { RecipientSentences } from '../locale/RecipientSentences.ts'
import { pressable } from '../pressable.ts'
import { Notice } from './Notice.tsx'
import { SearchBox } from './SearchBox.tsx'
import { TagPanel } from './TagPanel.tsx'

export interface SelectorHeadProps {
  readonly id: string
  readonly controls: RecipientControls
  readonly sentences: RecipientSentences
}

/** Ways to the customers: search, tags, WeCom's own list. */
export function SelectorHead({ id, controls, sentences }: SelectorHeadProps) {
  const { query, setQuery, tags, tagFilter, pickInWecom } = controls
  const [isOpen, setOpen] = useState(false)
  const [isFailed, setFailed] = useState(false)
  const filters = tagFilter.tags.length
  const pick = async (): Promise<void> => {
    setFailed(false)
    const picked = await pickInWecom?.()
    setFailed(picked?.answer === 'failed')
  }
  return (
    <>
      <View className="wqs-recipients__head">
        <SearchBox
          {...{ id, query, sentences }}
          onQuery={setQuery}
          onLeave={() => focusElement(`#${id}-list`)}
        />
        {tags.length > 0 && (
          <View
            className={classNames('wqs-recipients__action', filters > 0 && 'on')}
            {...pressable(() => setOpen(!isOpen))}
          >
            {sentences.tags(filters)}
          </View>
        )}
        {pickInWecom && (
          <View className="wqs-recipients__action" {...pressable(() => void pick())}>
            {sentences.pickInWecom}
          </View>
        )}
        {isFailed && <Notice line={sentences.pickFailed} />}
      </View>
      {isOpen && <TagPanel {...{ controls, sentences }} />}
    </>
  )
}
