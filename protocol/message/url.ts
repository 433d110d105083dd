/** http or https, and a host. */
export function isHttpUrl(address: string): boolean {
  return hostOf(address) !== ''
}

/**
 * The host of an http(s) address with its port; empty if it is none. Written out because a mini-program has no dependable `URL`, in
 * steps because a pattern that repeats a group overflows the engine's stack on megabytes.
 */
export function hostOf(address: string): string {
  const [, authority = ''] = /^https?:\/\/([^\s/?#\\]+)(?=[/?#]|$)/i.exec(address) ?? []
  const host = authority.replace(/^[^@]*@/, '')
  return /^(\[[\da-f:.]+\]|[^@:[\]]+)(:\d*)?$/i.test(host) ? host : ''
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
