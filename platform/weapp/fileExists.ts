import { getFileSystemManager } from '@tarojs/taro'
import { attempt } from '../everywhere/attempt.ts'

/** Whether a temporary file is still there. The client removes them once the mini-program has been closed. */
export function fileExists(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const files = attempt(getFileSystemManager)
    if (!files) return resolve(false)
    files.access({ path, success: () => resolve(true), fail: () => resolve(false) })
  })
}
