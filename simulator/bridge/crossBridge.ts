import type { QyAnswer, QyCallbacks } from './SimulatedQy.ts'

export type Fields = Readonly<Record<string, unknown>>

/** A callback of a `wx` function. */
export type CallbackName = 'success' | 'fail' | 'complete'

export type Callbacks = { readonly [name in CallbackName]: ((answer?: QyAnswer) => void) | undefined }

/**
 * What arrives at WeCom's native side of an argument: JSON. Functions and undefined fields are gone, and nothing
 * the caller does later changes it. An argument that is not JSON (circular, BigInt) throws, as the bridge does.
 */
export function crossBridge(argument: unknown): unknown {
  const json: string | undefined = JSON.stringify(argument)
  return json === undefined ? undefined : JSON.parse(json)
}

/** The callbacks, which do not cross the bridge. Read once, so replacing them later has no effect. */
export function callbacksOf(argument: QyCallbacks<QyAnswer> | undefined): Callbacks {
  return {
    success: functionAt(argument, 'success'),
    fail: functionAt(argument, 'fail'),
    complete: functionAt(argument, 'complete'),
  }
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function functionAt(argument: unknown, name: CallbackName): ((answer?: QyAnswer) => void) | undefined {
  const value = isFields(argument) ? argument[name] : undefined
  return isFunction(value) ? value : undefined
}

function isFunction(value: unknown): value is (answer?: QyAnswer) => void {
  return typeof value === 'function'
}
