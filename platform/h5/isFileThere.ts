/** Whether an object URL still has its file: after a reload of the page, none has. */
export function isFileThere(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  )
}

// The kit is compiled without a browser's types.
declare const fetch: (url: string) => Promise<unknown>
