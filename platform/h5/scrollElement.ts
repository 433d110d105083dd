/** Scrolls the first element that matches. @param top in pixels */
export function scrollElement(selector: string, top: number): void {
  const element = document.querySelector(selector)
  if (element) element.scrollTop = top
}

// The kit is compiled without a browser's types.
declare const document: { querySelector(selector: string): { scrollTop: number } | null }
