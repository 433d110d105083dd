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
 * Document 93571. A leading slash is left as given: reports disagree (device-unverified).
 */
export function withHtmlSuffix(page: string): string {
  return page.replace(/^(?![^?]*\.html(\?|$))[^?]+/, '$&.html')
}
