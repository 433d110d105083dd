/** A `wx.qy` that notes what it is asked. Its helpers answer as a recent client's do; the assistant answers when the test says. */
export interface WecomStub {
  /** Goes onto `wx`. */
  readonly wx: { readonly qy: Readonly<Record<string, unknown>> }
  /** Which functions were called, in order. */
  readonly calls: readonly string[]
  /** What each hand-over gave to WeCom, as JSON. */
  readonly payloads: readonly string[]
  /**
   * WeCom answers a hand-over: `success` if the text says ok, else `fail`, and `complete` after either.
   * @param handOver its position; the latest unless told
   */
  answer(errMsg: string, handOver?: number): void
  /** Calls back as no document describes it. */
  callBack(name: 'success' | 'fail' | 'complete', result: unknown): void
}

/** Functions of `wx.qy` that behave otherwise; undefined for one that the client lacks. */
export type QyOverrides = Readonly<Record<string, ((options: QyOptions) => unknown) | undefined>>

type Callback = (result: unknown) => void

export interface QyOptions {
  readonly success?: Callback
  readonly fail?: Callback
  readonly complete?: Callback
}

export function createWecomStub(overrides: QyOverrides = {}): WecomStub {
  const calls: string[] = []
  const handOvers: QyOptions[] = []
  const client: QyOverrides = {
    getSystemInfo: ({ success }) => void soon(success, { version: '4.1.36', platform: 'ios' }),
    checkSession: ({ success }) => void soon(success, { errMsg: 'checkSession:ok' }),
    shareToExternalContact: () => undefined,
    ...overrides,
  }
  const noted = Object.entries(client).flatMap(([name, run]) => {
    if (!run) return []
    const call = (options: QyOptions): unknown => {
      calls.push(name)
      if (name === 'shareToExternalContact') handOvers.push(options)
      return run(options)
    }
    return [[name, call] as const]
  })

  function handOverAt(position: number): QyOptions {
    const handOver = handOvers.at(position)
    if (!handOver) throw new Error(`WeCom was not asked to share: ${calls.join(', ') || 'no call at all'}`)
    return handOver
  }

  return {
    wx: { qy: Object.fromEntries(noted) },
    calls,
    get payloads() {
      // Callbacks are functions, which JSON leaves out.
      return handOvers.map((handOver) => JSON.stringify(handOver))
    },
    answer(errMsg, handOver = -1) {
      const { success, fail, complete } = handOverAt(handOver)
      const answered = errMsg.endsWith(':ok') ? success : fail
      answered?.({ errMsg })
      complete?.({ errMsg })
    },
    callBack: (name, result) => handOverAt(-1)[name]?.(result),
  }
}

function soon(callback: Callback | undefined, result: unknown): void {
  void Promise.resolve(result).then(callback)
}
