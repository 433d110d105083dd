import type { WeappClock } from './clock.ts'
import type { Realm } from './realm.ts'

/** One call of an API of `wx`. */
export interface WxCall {
  readonly name: string
  readonly options: Readonly<Record<string, unknown>>
}

export type ApiOptions = Record<string, unknown>

/**
 * Makes an asynchronous API in WeChat's way: recorded in `host.wxCalls`, answered by `success` or `fail`, then `complete`, or by a promise
 * if it has none of the three. What `answer` returns joins `errMsg`; what it throws becomes `name:fail …`.
 */
export type MakeApi = (
  name: string,
  answer?: (options: ApiOptions) => object | undefined,
) => (options?: ApiOptions) => unknown

export interface ApiWorld {
  readonly realm: Pick<Realm, 'copyIn' | 'Promise'>
  readonly clock: WeappClock
  readonly calls: WxCall[]
  onError(error: unknown): void
}

export function createMakeApi({ calls, clock, realm, onError }: ApiWorld): MakeApi {
  return (name, answer = () => ({})) =>
    (options = {}) => {
      calls.push({ name, options })
      const { success, fail, complete } = options
      const call = (callback: unknown, result: object): void => {
        if (typeof callback !== 'function') return
        try {
          ;(callback as (result: object) => void)(result)
        } catch (error) {
          onError(error)
        }
      }
      const later = (resolve: (result: object) => void, reject: (result: object) => void): void => {
        clock.setTimeout(() => {
          const { ok, result } = ask(name, answer, options)
          const received = realm.copyIn(result)
          call(ok ? success : fail, received)
          call(complete, received)
          if (ok) resolve(received)
          else reject(received)
        }, 0)
      }
      if (success ?? fail ?? complete) return later(ignore, ignore)
      return new realm.Promise<object>(later)
    }
}

function ask(name: string, answer: (options: ApiOptions) => object | undefined, options: ApiOptions) {
  try {
    return { ok: true, result: { ...answer(options), errMsg: `${name}:ok` } }
  } catch (error) {
    return {
      ok: false,
      result: { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` },
    }
  }
}

function ignore(): void {
  // Who gave callbacks gets no promise.
}
