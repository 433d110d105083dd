// The globals beside ECMAScript's own that every runtime has: mini-programs, browsers and Node.

declare function setTimeout(callback: () => void, delayMs?: number): unknown
declare function clearTimeout(timer: unknown): void
declare const console: Readonly<
  Record<'log' | 'info' | 'warn' | 'error', (...values: readonly unknown[]) => void>
>
