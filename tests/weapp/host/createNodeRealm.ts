import vm from 'node:vm'
import { ABSENT_FROM_WEAPP, type CreateRealm, type ModuleBody } from './realm.ts'
import { watchRejections } from './watchRejections.ts'

const scripts = new Map<string, vm.Script>()

/** A V8 context of its own: it has no DOM, no Node and no code from strings. */
export const createNodeRealm: CreateRealm = ({ now, onUnhandledRejection }) => {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } })
  const inRealm = (code: string): unknown => vm.runInContext(code, context)

  inRealm(`for (const name of ${JSON.stringify(ABSENT_FROM_WEAPP)}) delete globalThis[name]`)
  ;(inRealm(`(${setDate.toString()})`) as typeof setDate)(now)
  const parse = inRealm('JSON.parse') as (json: string) => unknown
  const RealmPromise = inRealm('Promise') as PromiseConstructor
  const unwatch = watchRejections((promise) => promise instanceof RealmPromise, onUnhandledRejection)

  return {
    define: (globals) => void Object.assign(context, globals),
    evaluate: (code, path) => compiled(code, path).runInContext(context) as ModuleBody,
    copyIn: <T>(value: T) => (value === undefined ? value : (parse(JSON.stringify(value)) as T)),
    Promise: RealmPromise,
    dispose: unwatch,
  }
}

/** Runs inside the realm: its Date tells the host's time. */
function setDate(now: () => number): void {
  const RealDate = Date
  const HostDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
    apply: () => new RealDate(now()).toString(),
    get: (target, name): unknown => (name === 'now' ? now : Reflect.get(target, name)),
  })
  Object.defineProperty(RealDate.prototype, 'constructor', { value: HostDate })
  Object.defineProperty(globalThis, 'Date', { value: HostDate })
}

/** One compilation for all realms that run the same file. */
function compiled(code: string, path: string): vm.Script {
  const key = `${path}\n${code}`
  const known = scripts.get(key)
  if (known) return known
  const script = new vm.Script(`(function (require, module, exports) {${code}\n})`, {
    filename: `weapp/${path}`,
  })
  scripts.set(key, script)
  return script
}
