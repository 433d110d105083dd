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

/** False for an address with white space or characters beyond ASCII, because these must be percent-encoded. */
export function isEncodedUrl(address: string): boolean {
  return !/[^!-~]/.test(address)
}
