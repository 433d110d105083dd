/**
 * Keeps texts under keys on this device, beyond the life of the app. Any call may throw, because storage can be full, switched off or broken.
 * Synchronous, because an app that is being hidden waits for no promise.
 */
export interface StoragePort {
  /** Anything that is no text counts as nothing. */
  read(key: string): unknown
  write(key: string, text: string): void
  remove(key: string): void
  keys(): readonly string[]
}
