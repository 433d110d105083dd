/** http or https, and a host. Written out because a mini-program has no dependable `URL`. */
export function isHttpUrl(address: string): boolean {
  return ADDRESS.test(address)
}

/** The host of an http(s) address, without its port; empty if it is none. */
export function hostOf(address: string): string {
  return ADDRESS.exec(address)?.[1] ?? ''
}

/** No group in it repeats, because on megabytes that overflows the engine's stack. */
const ADDRESS = /^https?:\/\/(?:[^\s/?#@\\]*@)?(\[[\da-f:.]+\]|[^\s/?#@:[\]\\]+)(?::\d*)?(?:[/?#]|$)/i

/** White space, and whatever is not ASCII, belongs percent-encoded. */
export function isEncodedUrl(address: string): boolean {
  return /^[!-~]*$/.test(address)
}

/**
 * WeCom opens a mini-program card in WeChat only if the page ends in `.html`, before any query. Idempotent.
 * Document 93571. A leading slash is left as given: reports disagree (device-unverified). So is a page whose query has no `?`.
 */
export function withHtmlSuffix(page: string): string {
  const path = pathOf(page)
  return !path || /\.html$/.test(path) || UNMARKED_QUERY.test(path)
    ? page
    : `${path}.html${page.slice(path.length)}`
}

/** Whether a page seems to have a query that no `?` begins: nobody can tell where `.html` belongs. */
export function hasUnmarkedQuery(page: string): boolean {
  return UNMARKED_QUERY.test(pathOf(page))
}

const UNMARKED_QUERY = /[&=#\uff1f]|%3[fF]/

function pathOf(page: string): string {
  return page.replace(/\?[^]*/, '')
}
