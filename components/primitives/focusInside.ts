/** What is used of an element, because the kit is compiled without a browser's types. */
export interface FocusScope {
  querySelector(selector: string): object | null
  querySelectorAll(selector: string): ArrayLike<Focusable & { matches(selector: string): boolean }>
}

export interface Focusable {
  focus(): void
}

const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex="0"]'

/**
 * Gives the focus to the first that takes it.
 *
 * @param from how many of them are passed by
 * @returns false if none takes it
 */
export function focusInside(scope: FocusScope, selector = FOCUSABLE, from = 0): boolean {
  return Array.from(scope.querySelectorAll(selector)).slice(from).some(takesFocus)
}

/** Moves the focus as Tab does, and from the last to the first, so that it does not leave. What is hidden or disabled takes none. */
export function cycleFocus(scope: FocusScope, step: 1 | -1): void {
  const fields = Array.from(scope.querySelectorAll(FOCUSABLE))
  const at = fields.findIndex(isFocused)
  const after = step === 1 ? fields.slice(at + 1) : fields.slice(0, Math.max(0, at)).reverse()
  const before = step === 1 ? fields.slice(0, at + 1) : fields.slice(Math.max(0, at)).reverse()
  ;[...after, ...before].some(takesFocus)
}

/** @returns gives the focus back to what has it now */
export function rememberFocus(): () => void {
  const { activeElement } = document
  return () => activeElement?.focus()
}

function takesFocus(field: ReturnType<FocusScope['querySelectorAll']>[number]): boolean {
  field.focus()
  return isFocused(field)
}

function isFocused(field: { matches(selector: string): boolean }): boolean {
  return field.matches(':focus')
}

declare const document: { readonly activeElement: Focusable | null }
