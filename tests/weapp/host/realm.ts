/** The world that the mini-program's own code sees: ECMAScript, what the host gives it, and nothing else. */
export interface Realm {
  /** Puts values on the realm's global object: `wx`, `App`, `setTimeout`… */
  define(globals: Readonly<Record<string, unknown>>): void
  /** Runs a file of the mini-program as WeChat does: as the body of a function of `require`, `module` and `exports`. */
  evaluate(code: string, path: string): ModuleBody
  /** The value as the mini-program receives it from the client: a copy of JSON, with the realm's own prototypes. */
  copyIn<T>(value: T): T
  readonly Promise: PromiseConstructor
  /** From here on the realm's code does not report errors any more. */
  dispose(): void
}

export type ModuleBody = (
  require: (path: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
) => void

/** What a platform does to make a realm. */
export type CreateRealm = (surroundings: RealmSurroundings) => Realm

export interface RealmSurroundings {
  now(): number
  onUnhandledRejection(reason: unknown): void
}

/** Globals of a JavaScript engine that a mini-program does not have. The rest (window, process, fetch…) is no part of the engine. */
export const ABSENT_FROM_WEAPP = ['eval', 'WebAssembly', 'SharedArrayBuffer', 'Atomics'] as const
