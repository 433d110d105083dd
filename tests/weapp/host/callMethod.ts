import type { Instance } from './createView.ts'

/** Calls a method or a lifetime of a page or of the app, if it has it. */
export function callMethod(instance: Instance, name: string, ...args: readonly unknown[]): unknown {
  const method = instance[name]
  return typeof method === 'function' ? Reflect.apply(method, instance, args) : undefined
}
