import { type RefObject, useEffect, useState } from 'react'
import type { RecipientStrings } from '../locales/KitLocale.ts'
import { View } from '../primitives/elements.ts'
import { h5Only, type KeyPress } from '../primitives/h5Only.ts'
import { pressProps } from '../primitives/pressProps.ts'
import { TextField } from '../primitives/TextField.tsx'

export interface SearchBoxProps {
  /** The id of the field, on H5. */
  readonly id: string
  /** The id of the list that it searches, on H5. */
  readonly listId: string
  readonly box: RefObject<SearchElement>
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Called by the down arrow on H5, to move the focus into the list. */
  readonly onLeave: () => void
  readonly strings: RecipientStrings
}

/** A keyCode rather than a key, because an input method that composes reports 229 here. */
const ARROW_DOWN = 40

/** What the selector uses of a browser's element, because the kit is compiled without a browser's types. */
export interface SearchElement {
  querySelector(selector: 'input'): { focus(): void } | null
}

const isH5 = process.env.TARO_ENV === 'h5'

/**
 * The search field. It takes the focus when its button clears it, because that button is removed then. In a mini-program it is remounted for
 * that, because only a new field takes the focus.
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
        // Captured, because Taro's input stops the event; prevented, because the browser would scroll the newly focused list.
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
