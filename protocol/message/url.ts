/** http or https, and a host. Written out because a mini-program has no dependable `URL`. */
export function isHttpUrl(address: string): boolean {
  return /^https?:\/\/([^\s/?#@]*@)?(\[[\da-f:.]+\]|[^\s/?#@:[\]\\]+)(:\d*)?([/?#]|$)/i.test(address)
}

/** White space, and whatever is not ASCII, belongs percent-encoded. */
export function isEncodedUrl(address: string): boolean {
  return /^[!-~]*$/.test(address)
}

/**
 * WeCom opens a mini-program card in WeChat only if the page ends in `.html`, before any query. Idempotent.
 * Document 93571. A leading slash is left as given: reports disagree (device-unverified). So is a page whose query has no `?`.
 */
export function withHtmlSuffix(page: string): string {
  const [path = ''] = page.split('?', 1)
  return !path || /\.html$/.test(path) || hasUnmarkedQuery(path)
    ? page
    : `${path}.html${page.slice(path.length)}`
}

/** Whether a page seems to have a query that no `?` begins: nobody can tell where `.html` belongs. */
export function hasUnmarkedQuery(page: string): boolean {
  return /[&=#\uff1f]|%3f/i.test(page.split('?', 1)[0] ?? '')
}
