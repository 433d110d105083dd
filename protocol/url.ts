/** Written out because a mini-program has no dependable `URL`. */
const HTTP_ADDRESS = /^https?:\/\/(?:[^\s/?#@]*@)?(\[[\da-f:.]+\]|[^\s/?#@:[\]\\]+)(?::\d*)?(?=[/?#]|$)/i

/** http or https, and a host. */
export function isHttpUrl(address: string): boolean {
  return HTTP_ADDRESS.test(address)
}

export function isHttpsUrl(address: string): boolean {
  return isHttpUrl(address) && /^https:/i.test(address)
}

export function hostOf(address: string): string | undefined {
  return HTTP_ADDRESS.exec(address)?.[1]?.toLowerCase()
}

/** White space, and whatever is not ASCII, belongs percent-encoded. */
export function isEncodedUrl(address: string): boolean {
  return /^[\x21-\x7e]*$/.test(address)
}

/**
 * WeCom opens a mini-program card in WeChat only if the page ends in `.html`, before any query. Idempotent.
 * Document 93571. A leading slash is left as given: reports disagree (device-unverified).
 */
export function withHtmlSuffix(page: string): string {
  const [, path = '', query = ''] = /^([^?]*)([^]*)$/.exec(page) ?? []
  return path === '' || path.endsWith('.html') ? page : `${path}.html${query}`
}
