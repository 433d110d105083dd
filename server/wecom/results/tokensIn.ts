/** The parameter that names a hand-over. The kit puts it into the query of links and cards. */
const PARAMETER = 'wqs_t'

/** The tokens in the query of an address or of a mini-program's page. */
export function tokensIn(address: string): readonly string[] {
  const [beforeHash = ''] = address.split('#', 1)
  const query = beforeHash.slice(beforeHash.indexOf('?') + 1)
  return query === beforeHash ? [] : new URLSearchParams(query).getAll(PARAMETER)
}
