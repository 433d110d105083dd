import { type RefObject, useEffect, useState } from 'react'
import type { RecipientStrings } from '../locales/KitLocale.ts'
import { View } from '../primitives/elements.ts'
import { h5Only, type KeyPress } from '../primitives/h5Only.ts'
import { pressProps } from '../primitives/pressProps.ts'
import { TextField } from '../primitives/TextField.tsx'

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

/** Its number: while an input method is at work, that is another. */
const ARROW_DOWN = 40

/** What the selector asks of a browser's element: the kit is compiled without a browser's types. */
export interface SearchElement {
  querySelector(selector: 'input'): { focus(): void } | null
}

const isH5 = process.env.TARO_ENV === 'h5'

/**
 * The search. When a button empties it, it takes the focus, because that button is gone then. A mini-program gives the focus to a new
 * field only.
 */
export function SearchBox({ id, listId, box, query, onQuery, onLeave, strings }: SearchBoxProps) {
  const [{ known, typed, round }, setField] = useState({ known: query, typed: query, round: 0 })
  if (query !== known) {
    const isEmptied = query === '' && typed !== ''
    setField({ known: query, typed: isEmptied ? '' : typed, round: isEmptied ? round + 1 : round })
  }
  useEffect(() => {
    if (isH5 && round > 0) box.current?.querySelector('input')?.focus()
  }, [round, box])
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
      <TextField
        key={isH5 ? 0 : round}
        className="wqs-recipients__input"
        value={query}
        onChange={(text) => {
          setField({ known, typed: text, round })
          onQuery(text)
        }}
        label={strings.search}
        placeholder={strings.search}
        confirmType="search"
        {...(!isH5 && round > 0 && { focus: true })}
        {...h5Only({ id, nativeProps: { 'aria-controls': listId } })}
      />
      {query !== '' && (
        <View className="wqs-recipients__clear" {...pressProps(() => onQuery(''), strings.clearSearch)}>
          ×
        </View>
      )}
    </View>
  )
}
