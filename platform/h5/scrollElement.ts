/** H5 only. By id, because a host's id is any string, and not each is a selector. @param top pixels */
export function scrollElement(id: string, top: number): void {
  const element = document.getElementById(id)
  if (element) element.scrollTop = top
}

// The kit is compiled without a browser's types.
declare const document: { getElementById(id: string): { scrollTop: number } | null }
