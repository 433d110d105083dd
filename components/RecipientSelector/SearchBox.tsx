import { useEffect, useState } from 'react'
import { focusElement } from '../../platform/h5/focusElement.ts'
import { h5Only } from '../../platform/ui.ts'
import type { RecipientStrings } from '../locales/RecipientStrings.ts'
import { pressProps } from '../primitives/pressProps.ts'
import { Box } from '../primitives/elements.ts'
import { TextField } from '../primitives/TextField.tsx'

export interface SearchBoxProps {
  readonly id: string
  readonly query: string
  readonly onQuery: (query: string) => void
  /** The arrow down, on H5: into the list. */
  readonly onLeave: () => void
  readonly strings: RecipientStrings
}

/** Its number: while an input method is at work, that is another. */
const ARROW_DOWN = 40

// The kit is compiled without a browser's types.
interface FieldKeyEvent {
  readonly keyCode: number
  preventDefault(): void
}

const isH5 = process.env.TARO_ENV === 'h5'

/**
 * The search. When a button empties it, it takes the focus, because that button is gone then. A mini-program gives the focus to a new
 * field only.
 */
export function SearchBox({ id, query, onQuery, onLeave, strings }: SearchBoxProps) {
  const [{ known, typed, round }, setField] = useState({ known: query, typed: query, round: 0 })
  if (query !== known) {
    const isEmptied = query === '' && typed !== ''
    setField({ known: query, typed: isEmptied ? '' : typed, round: isEmptied ? round + 1 : round })
  }
  useEffect(() => {
    if (isH5 && round > 0) focusElement(`${id}-search`, 'input')
  }, [round, id])
  return (
    <Box
      className="wqs-recipients__search"
      {...h5Only({
        // Before Taro's input, which keeps the event to itself: the browser would scroll the list that the focus goes to.
        onKeyDownCapture(event: FieldKeyEvent) {
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
        {...h5Only({ id: `${id}-search`, nativeProps: { 'aria-controls': `${id}-list` } })}
      />
      {query !== '' && (
        <Box className="wqs-recipients__clear" {...pressProps(() => onQuery(''), strings.clearSearch)}>
          ×
        </Box>
      )}
    </Box>
  )
}
