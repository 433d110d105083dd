// What shipped code may use of a Taro app beside the globals of every runtime.

/**
 * Taro's build replaces `process.env.TARO_ENV` by the platform's name and `process.env.NODE_ENV` by the kind of build; nothing else of
 * `process` exists in a mini-program.
 */
declare const process: { readonly env: { readonly TARO_ENV?: string; readonly NODE_ENV?: string } }

/** In branches for H5 only. */
interface KeyboardEvent {
  readonly key: string
  preventDefault(): void
}
