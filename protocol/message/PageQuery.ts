/** What a page's query may hold; undefined is left out. */
export type PageQuery = Readonly<Record<string, string | number | boolean | undefined>>

/**
 * The path of a page with its query, every name and value percent-encoded, so that nothing but ASCII travels.
 * A lone surrogate, which no encoding knows, becomes U+FFFD.
 */
export function toPagePath(path: string, query: PageQuery = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encode(name)}=${encode(String(value))}`],
  )
  if (pairs.length === 0) return path
  return `${path}${path.includes('?') ? '&' : '?'}${pairs.join('&')}`
}

/** Takes the percent-encoding off the names and values of a page's parameters; what is not well encoded stays as it is. */
export function decodePageQuery(parameters: PageQuery): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) =>
      value === undefined ? [] : [[decode(name), decode(String(value))] as const],
    ),
  )
}

function encode(text: string): string {
  return encodeURIComponent(text.replace(PAIR_OR_LONE, (found) => (found.length === 2 ? found : '\ufffd')))
}

/** A pair of surrogates goes first, so that what is left is a lone one. */
const PAIR_OR_LONE = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
