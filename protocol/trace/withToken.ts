import { splitAddress } from './splitAddress.ts'

/** The parameter that holds a token. A backend looks for it in WeCom's records: `/results` of server/contract/openapi.yaml. */
export const TRACE_PARAMETER = 'wqs_t'

const OWN = new RegExp(`([?&]${TRACE_PARAMETER}=)[^&]*`, 'g')

/**
 * The address with a token in its query. What else stands in it stays as it is, letter by letter. An older token is replaced,
 * because an address names one hand-over.
 */
export function withToken(address: string, token: string): string {
  const { path, query, hash } = splitAddress(address)
  if (query.search(OWN) >= 0) return path + query.replace(OWN, `$1${token}`) + hash
  const before = query || '?'
  return `${path}${before}${/[?&]$/.test(before) ? '' : '&'}${TRACE_PARAMETER}=${token}${hash}`
}

/** The token in the query of an address; undefined: none. */
export function tokenIn(address: string): string | undefined {
  const [found = ''] = splitAddress(address).query.match(OWN) || []
  return found.slice(TRACE_PARAMETER.length + 2) || undefined
}
