import { ABSENT_FROM_WEAPP, type CreateRealm, type ModuleBody } from '../realm.ts'

/** The mini-program's modules, compiled as a script of the page; see `weappScript`. */
export type ModuleMakers = Readonly<Record<string, (globals: object) => ModuleBody>>

/** The globals of the language itself. The mini-program sees no others of the window. */
const LANGUAGE = new Set(
  [
    ...[
      'Object',
      'Function',
      'Array',
      'Number',
      'parseFloat',
      'parseInt',
      'Infinity',
      'NaN',
      'undefined',
      'Boolean',
    ],
    ...[
      'String',
      'Symbol',
      'Date',
      'Promise',
      'RegExp',
      'Error',
      'AggregateError',
      'EvalError',
      'RangeError',
    ],
    ...[
      'ReferenceError',
      'SyntaxError',
      'TypeError',
      'URIError',
      'JSON',
      'Math',
      'Intl',
      'ArrayBuffer',
      'DataView',
    ],
    ...['Uint8Array', 'Int8Array', 'Uint16Array', 'Int16Array', 'Uint32Array', 'Int32Array', 'Float32Array'],
    ...[
      'Float64Array',
      'Uint8ClampedArray',
      'BigUint64Array',
      'BigInt64Array',
      'BigInt',
      'Map',
      'Set',
      'WeakMap',
    ],
    ...['WeakSet', 'WeakRef', 'Proxy', 'Reflect', 'FinalizationRegistry', 'decodeURI', 'decodeURIComponent'],
    ...['encodeURI', 'encodeURIComponent', 'escape', 'unescape', 'isFinite', 'isNaN'],
  ].filter((name) => !ABSENT_FROM_WEAPP.some((absent) => absent === name)),
)

/** The page's own realm, in which the names of the window are hidden. */
export function createPageRealm(modules: ModuleMakers): CreateRealm {
  return ({ onUnhandledRejection }) => {
    const globals: Record<string, unknown> = {}
    const screened = new Proxy(globals, {
      has: (_, name) => name in globals || (name in window && !LANGUAGE.has(String(name))),
      get: (_, name) => globals[String(name)],
    })
    const onRejection = ({ reason }: PromiseRejectionEvent): void => onUnhandledRejection(reason)
    window.addEventListener('unhandledrejection', onRejection)
    globals['globalThis'] = screened

    return {
      define: (more) => void Object.assign(globals, more),
      evaluate(_, path) {
        const make = modules[path]
        if (!make) throw new Error(`No module ${path}`)
        return make(screened)
      },
      copyIn: <T>(value: T) => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T)),
      Promise,
      dispose: () => window.removeEventListener('unhandledrejection', onRejection),
    }
  }
}
