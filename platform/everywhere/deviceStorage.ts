import { getStorageInfoSync, getStorageSync, removeStorageSync, setStorageSync } from '@tarojs/taro'
import type { StoragePort } from '../../ports/StoragePort.ts'
import { attempt } from './attempt.ts'

/** Taro's storage: 10 MB for the app in a mini-program, 1 MB a key; the browser's own on H5. */
export const deviceStorage: StoragePort = {
  read: (key) => attempt<unknown>(getStorageSync.bind(undefined, key)),
  write: (key, text) => setStorageSync(key, text),
  remove: (key) => removeStorageSync(key),
  keys() {
    const { keys = [] } = Object(attempt(getStorageInfoSync)) as { readonly keys?: readonly string[] }
    return keys
  },
}
