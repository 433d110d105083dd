/** http or https, and a host. Written out because a mini-program has no dependable `URL`. */
export function isHttpUrl(address: string): boolean {
  return hostOf(address) !== ''
}

/** The host of an http(s) address, without its port; empty if it is none. */
export function hostOf(address: string): string {
  const [scheme = ''] = /^https?:\/\//i.exec(address.slice(0, 8)) ?? []
  const authority = scheme && address.slice(scheme.length, endOfAuthority(address, scheme.length))
  // A pattern that repeats overflows the engine's stack on megabytes, and no host is as long as this.
  return (authority.length <= AUTHORITY_MAX && AUTHORITY.exec(authority)?.[1]) || ''
}

const AUTHORITY_MAX = 2048
const AUTHORITY = /^(?:[^\s@\\]*@)?(\[[\da-f:.]+\]|[^\s@:[\]\\]+)(?::\d*)?$/i

function endOfAuthority(address: string, start: number): number {
  const ends = ['/', '?', '#'].map((mark) => address.indexOf(mark, start)).filter((index) => index >= 0)
  return Math.min(address.length, ...ends)
}

/** White space, and whatever is not ASCII, belongs percent-encoded. */
export function isEncodedUrl(address: string): boolean {
  return !/[^!-~]/.test(address)
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
  const query = page.indexOf('?')
  return query < 0 ? page : page.slice(0, query)
}
