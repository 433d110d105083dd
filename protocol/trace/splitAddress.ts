/** The parts of an address, or of a mini-program's page. Put together they are the address again. */
export interface AddressParts {
  readonly path: string
  /** With its `?`; empty where there is none. */
  readonly query: string
  /** With its `#`; empty where there is none. */
  readonly hash: string
}

export function splitAddress(address: string): AddressParts {
  const end = indexOr(address, '#', address.length)
  const start = indexOr(address.slice(0, end), '?', end)
  return { path: address.slice(0, start), query: address.slice(start, end), hash: address.slice(end) }
}

function indexOr(text: string, mark: string, otherwise: number): number {
  const index = text.indexOf(mark)
  return index < 0 ? otherwise : index
}
