import { Input } from '@tarojs/components'
import { type RefObject, useState } from 'react'
import { type H5Props, h5Only, type KeyPress } from '../primitives/h5Only.ts'
import type { RecipientStrings } from '../locales/KitLocale.ts'
import { pressProps } from '../primitives/pressProps.ts'
import { View } from '../primitives/elements.ts'

export interface SearchBoxProps {
  /** On H5, of the field. */
  readonly id: string
  /** On H5, of the list that it searches. */
  readonly listId: string
  readonly box: RefObject<SearchElement>
  readonly query: string
  readonly onQuery: (query: string) => void
  /** The arrow down, on H5: into the list. */
  readonly onLeave: () => void
  readonly strings: RecipientStrings
}

/** What the selector asks of a browser's element: the kit is compiled without a browser's types. */
export interface SearchElement {
  querySelector(selector: 'input'): { focus(): void } | null
}

/** Its number: while an input method is at work, that is another. */
const ARROW_DOWN = 40

/**
 * A mini-program writes a value over what has been typed since, so there the field gets only what was not typed in it, by being another field.
 * On H5 Taro writes its value back after each letter, so there it is the query.
 */
export function SearchBox({ id, listId, box, query, onQuery, onLeave, strings }: SearchBoxProps) {
  const [field, setField] = useState({ given: query, typed: query, round: 0 })
  if (query !== field.typed) setField({ given: query, typed: query, round: field.round + 1 })
  return (
    <View
      className="wqs-recipients__search"
      ref={box}
      {...h5Only({
        // Before Taro's input, which keeps the event to itself: the browser would scroll the list that the focus goes to.
        onKeyDownCapture(event: KeyPress) {
          if (event.keyCode !== ARROW_DOWN) return
          event.preventDefault()
          onLeave()
        },
      })}
    >
      <Input
        key={field.round}
        className="wqs-recipients__input"
        value={process.env.TARO_ENV === 'h5' ? query : field.given}
        placeholder={strings.search}
        confirmType="search"
        {...(field.round > 0 && { focus: true })}
        onInput={({ detail: { value } }) => {
          setField({ ...field, typed: value })
          onQuery(value)
        }}
        {...(process.env.TARO_ENV === 'h5' &&
          ({
            id,
            nativeProps: { 'aria-label': strings.search, 'aria-controls': listId },
          } satisfies H5Props))}
      />
      {query !== '' && (
        <View className="wqs-recipients__clear" {...pressProps(() => onQuery(''), strings.clearSearch)}>
          ×
        </View>
      )}
    </View>
  )
}
