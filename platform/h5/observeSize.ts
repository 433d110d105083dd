/**
 * Tells of each change of an element's size, also to nothing and back, as when its page is hidden and shown. A browser without
 * ResizeObserver tells of none.
 * @returns stops it
 */
export function observeSize(element: object, onSize: () => void): () => void {
  if (typeof ResizeObserver === 'undefined') return () => undefined
  const observer = new ResizeObserver(onSize)
  observer.observe(element)
  return () => observer.disconnect()
}

// The kit is compiled without a browser's types.
declare const ResizeObserver: new (onSize: () => void) => {
  observe(element: object): void
  disconnect(): void
}
