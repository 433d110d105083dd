import { useSyncExternalStore } from 'react'
import type { UploadQueue } from '../../store/draft/createUploadQueue.ts'
import type { UploadState } from '../../store/draft/UploadState.ts'

/** How far one attachment has come; what watches it is drawn again, and nothing else. */
export function useUploadState(queue: UploadQueue, id: string): UploadState | undefined {
  return useSyncExternalStore(
    (listener) => queue.subscribe(id, listener),
    () => queue.stateOf(id),
    () => queue.stateOf(id),
  )
}
