/** The state of a field whose host may not have answered yet what was typed. Immutable. */
export interface TypedText {
  readonly shown: string
  /** The host's newest text. */
  readonly value: string
  /** The texts typed lately, the oldest first. */
  readonly typed: readonly string[]
  /** How many of `typed` the host has given back, from the oldest on. */
  readonly answered: number
  /** Whether the typed text is shown although the host has another one. */
  readonly isOwed: boolean
  readonly isComposing: boolean
  /** Counts the keys, because each of them restarts the wait for an answer. */
  readonly keys: number
}

export type TypedTextEvent =
  | { readonly type: 'key'; readonly text: string }
  /** The host's text changed. */
  | { readonly type: 'answer'; readonly value: string }
  /** No answer came in time. */
  | { readonly type: 'silence' }
  | { readonly type: 'blur' }
  | { readonly type: 'composition-start' }
  | { readonly type: 'composition-end' }

/** The number of keys that a host can be behind. */
const TYPED_MAX = 32

export function startTypedText(value: string): TypedText {
  return { shown: value, value, typed: [], answered: 0, isOwed: false, isComposing: false, keys: 0 }
}

export function reduceTypedText(state: TypedText, event: TypedTextEvent): TypedText {
  switch (event.type) {
    case 'key':
      return { ...wait(remember(state, event.text)), shown: event.text }
    case 'answer':
      return answer(state, event.value)
    case 'silence':
      return state.isComposing ? state : settle(state)
    case 'blur':
      return settle(state.isComposing ? { ...state, isComposing: false } : state)
    case 'composition-start':
      return { ...state, isComposing: true }
    case 'composition-end':
      return { ...wait(state), isComposing: false }
  }
  return event satisfies never
}

function answer(before: TypedText, value: string): TypedText {
  const { typed } = before
  const at = typed.indexOf(value, before.answered)
  const state = { ...before, value, answered: at < 0 ? before.answered : at + 1 }
  const isOlder = typed.includes(value) && state.answered < typed.length
  return state.isComposing || (state.isOwed && isOlder) ? state : settle(state)
}

function remember(state: TypedText, text: string): TypedText {
  const typed = [...state.typed, text].slice(-TYPED_MAX)
  const forgotten = state.typed.length + 1 - typed.length
  return { ...state, typed, answered: Math.max(0, state.answered - forgotten) }
}

function wait(state: TypedText): TypedText {
  return { ...state, isOwed: true, keys: state.keys + 1 }
}

function settle(state: TypedText): TypedText {
  const isSettled = state.shown === state.value && !state.isOwed
  return isSettled ? state : { ...state, shown: state.value, isOwed: false }
}
