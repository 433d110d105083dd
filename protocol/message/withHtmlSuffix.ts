/**
 * Ends a page's path in `.html`, before any query, because WeCom opens a mini-program card in WeChat only so. Idempotent. Document 93571.
 * Leaves a leading slash as given, because reports disagree (device-unverified). Leaves a page whose query has no `?` unchanged, because
 * nobody can tell where `.html` belongs.
 */
export function withHtmlSuffix(page: string): string {
  const path = pathOf(page)
  return !path || /\.html$/.test(path) || QUERY_WITHOUT_MARK.test(path)
    ? page
    : `${path}.html${page.slice(path.length)}`
}

/** True if the page seems to have a query that no `?` begins. */
export function hasQueryWithoutMark(page: string): boolean {
  return QUERY_WITHOUT_MARK.test(pathOf(page))
}

/** A typed full-width or an encoded `?` counts too, because it begins no query. */
const QUERY_WITHOUT_MARK = /[&=#\uff1f]|%3[fF]/

function pathOf(page: string): string {
  const query = page.indexOf('?')
  return query < 0 ? page : page.slice(0, query)
}
