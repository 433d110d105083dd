/** H5 only. By id, because a host's id is any string, and not each is a selector. @param inner a selector of what is inside of it */
export function focusElement(id: string, inner?: string): void {
  const element = document.getElementById(id)
  const target = inner ? element?.querySelector(inner) : element
  target?.focus()
}

// The kit is compiled without a browser's types.
interface Focusable {
  focus(): void
  querySelector(selector: string): Focusable | null
}

declare const document: { getElementById(id: string): Focusable | null }
