/** One `setData` call: what crosses from the mini-program's code to its view. The same in every run, so a test may gate on it. */
export interface SetDataCall {
  /** The page's route, or the path of the component (`custom-wrapper`). */
  readonly target: string
  readonly keys: readonly string[]
  /** Of the JSON, in UTF-8. */
  readonly bytes: number
  readonly data: Readonly<Record<string, unknown>>
}

/** What an action costs. */
export interface SetDataCost {
  readonly calls: number
  readonly bytes: number
  readonly keys: readonly string[]
  readonly log: readonly SetDataCall[]
}

/** Bytes. WeChat refuses more in one call. */
export const SET_DATA_MAX_BYTES = 1024 * 1024

export interface SetDataMeter {
  readonly log: readonly SetDataCall[]
  /**
   * Notes the call and gives back what arrives on the other side of the bridge: a copy of JSON.
   * @throws if it is more than WeChat lets through
   */
  record(target: string, data: unknown): Record<string, unknown>
}

export function createSetDataMeter(): SetDataMeter {
  const log: SetDataCall[] = []
  return {
    log,
    record(target, data) {
      const json = JSON.stringify(data)
      const bytes = utf8Bytes(json)
      if (bytes > SET_DATA_MAX_BYTES)
        throw new Error(
          `setData of ${target}: ${String(bytes)} bytes, and WeChat lets ${String(SET_DATA_MAX_BYTES)} through`,
        )
      const received = JSON.parse(json) as Record<string, unknown>
      log.push({ target, keys: Object.keys(received), bytes, data: received })
      return received
    },
  }
}

export function costOf(log: readonly SetDataCall[]): SetDataCost {
  return {
    calls: log.length,
    bytes: log.reduce((sum, call) => sum + call.bytes, 0),
    keys: log.flatMap((call) => call.keys),
    log,
  }
}

/** JSON has no lone surrogates, so encoding cannot fail. */
function utf8Bytes(json: string): number {
  return encodeURIComponent(json).replace(/%../g, '.').length
}
