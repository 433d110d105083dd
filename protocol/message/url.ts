/** http or https, and a host. Written out because a mini-program has no dependable `URL`. */
export function isHttpUrl(address: string): boolean {
  return hostOf(address) !== ''
}

/** The host of an http(s) address, without its port; empty if it is none. */
export function hostOf(address: string): string {
  const authority = SCHEME_AND_AUTHORITY.exec(address)?.[1]
  return (authority && AUTHORITY.exec(authority)?.[1]) || ''
}

/** No host is as long as this, and a pattern that repeats without end overflows the engine's stack on megabytes. */
const SCHEME_AND_AUTHORITY = /^https?:\/\/([^/?#]{1,2048})(?![^/?#])/i
const AUTHORITY = /^(?:[^\s@\\]*@)?(\[[\da-f:.]+\]|[^\s@:[\]\\]+)(?::\d*)?$/i

/** False for an address with white space or characters beyond ASCII, because these must be percent-encoded. */
export function isEncodedUrl(address: string): boolean {
  return !/[^!-~]/.test(address)
}
