/** Gives the first element that matches the keyboard. */
export function focusElement(selector: string): void {
  document.querySelector(selector)?.focus()
}

// The kit is compiled without a browser's types.
declare const document: { querySelector(selector: string): { focus(): void } | null }
