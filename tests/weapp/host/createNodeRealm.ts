import vm from 'node:vm'
import type { Templates } from './prepareCodeSpace.ts'
import type { WeappDist } from './loadDist.ts'
import { ABSENT_FROM_WEAPP, type CreateRealm, type ModuleBody } from './realm.ts'
import { watchRejections } from './watchRejections.ts'

const scripts = new Map<string, vm.Script>()

/** Templates are the view's part, and run in the view's realm. */
export function loadTemplates({ dir, templates }: WeappDist): Templates {
  return compiled(`(${templates})`, `${dir}/*.wxml`).runInThisContext() as Templates
}

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
    evaluate: (code, path) =>
      compiled(`(function (require, module, exports) {${code}\n})`, `weapp/${path}`).runInContext(
        context,
      ) as ModuleBody,
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

/** One compilation for all launches that run the same code. */
function compiled(code: string, filename: string): vm.Script {
  const key = `${filename}\n${code}`
  const known = scripts.get(key)
  if (known) return known
  const script = new vm.Script(code, { filename })
  scripts.set(key, script)
  return script
}
