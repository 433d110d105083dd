const EARLIEST_MS = 1_000_000_000_000
const LATEST_MS = 4_000_000_000_000

/** Reads a time of WeCom's, in seconds or milliseconds, as milliseconds since 1970. Undefined: it cannot be one. */
export function readInstant(value: unknown): number | undefined {
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : NaN
  return [Math.round(number * 1000), Math.round(number)].find((ms) => ms >= EARLIEST_MS && ms <= LATEST_MS)
}
