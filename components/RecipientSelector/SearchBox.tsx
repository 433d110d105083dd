import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { h5Only } from '../../platform/taro/ui.ts'
import type { RecipientSentences } from '../locale/RecipientSentences.ts'
import { pressable } from '../pressable.ts'

export interface SearchBoxProps {
  readonly id: string
  readonly query: string
  readonly onQuery: (query: string) => void
  /** The arrow down, on H5: into the list. */
  readonly onLeave: () => void
  readonly sentences: RecipientSentences
}

/**
 * What is typed is the field's own: a mini-program would write a value over it that is late by a letter. Another text, or none, is a new field.
 */
export function SearchBox({ id, query, onQuery, onLeave, sentences }: SearchBoxProps) {
  const [field, setField] = useState({ given: query, typed: query, round: 0 })
  if (query !== field.typed) setField({ given: query, typed: query, round: field.round + 1 })
  return (
    <View className="wqs-recipients__search">
      <Input
        key={field.round}
        className="wqs-recipients__input"
        value={field.given}
        placeholder={sentences.search}
        confirmType="search"
        focus={field.round > 0}
        onInput={({ detail: { value } }) => {
          setField({ ...field, typed: value })
          onQuery(value)
        }}
        {...h5Only({
          id: `${id}-search`,
          nativeProps: { 'aria-label': sentences.search, 'aria-controls': `${id}-list` },
          onKeyDown: (event: KeyboardEvent) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            onLeave()
          },
        })}
      />
      {query !== '' && (
        <View className="wqs-recipients__clear" {...pressable(() => onQuery(''), sentences.clearSearch)}>
          ×
        </View>
      )}
    </View>
  )
}
