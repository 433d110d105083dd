import { useEffect, useReducer } from 'react'
import { useShareKit } from '../../hooks/ShareKitContext.ts'
import { useControllableState } from '../../hooks/useControllableState.ts'
import { reduceTypedText, startTypedText, type TypedTextEvent } from './TypedText.ts'

export interface TypedTextOptions {
  /** Controlled: the host's text. The field shows it as soon as it changes, else 500 ms after the last key or when the member leaves. */
  readonly value?: string | undefined
  /** Uncontrolled: what it begins with. */
  readonly defaultValue?: string | undefined
  readonly onChange?: ((text: string) => void) | undefined
}

/** Milliseconds after the last key in which a host may answer it. */
const ANSWER_MS = 500

/** The text of a field: what was typed while an answer is owed, else the host's. */
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
