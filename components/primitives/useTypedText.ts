import { useEffect, useReducer } from 'react'
import { useShareKit } from '../../hooks/ShareKitContext.ts'
import { useControllableState } from '../../hooks/useControllableState.ts'
import { reduceTypedText, startTypedText, type TypedTextEvent } from './TypedText.ts'

export interface TypedTextOptions {
  /** The host's text, if the field is controlled. It is shown when it changes, or 500 ms after the last key, or on blur. */
  readonly value?: string | undefined
  /** The initial text, if the field is uncontrolled. */
  readonly defaultValue?: string | undefined
  readonly onChange?: ((text: string) => void) | undefined
}

/** Milliseconds that a host has to answer after the last key. */
const ANSWER_MS = 500

/** The text to show: the typed one while the host has not answered, then the host's. */
export function useTypedText({ value: given, defaultValue = '', onChange }: TypedTextOptions) {
  const { clock } = useShareKit()
  const [value, setValue] = useControllableState({ value: given, defaultValue, onChange })
  const [text, dispatch] = useReducer(reduceTypedText, value, startTypedText)
  if (value !== text.value) dispatch({ type: 'answer', value })

  const { isOwed, keys } = text
  useEffect(() => {
    if (!isOwed) return undefined
    const timer = clock.setTimeout(() => dispatch({ type: 'silence' }), ANSWER_MS)
    return () => clock.clearTimeout(timer)
  }, [clock, isOwed, keys])

  return {
    shown: text.shown,
    onKey: (typed: string): void => {
      dispatch({ type: 'key', text: typed })
      setValue(typed)
    },
    tell: (type: Exclude<TypedTextEvent['type'], 'key' | 'answer'>): void => dispatch({ type }),
  }
}
