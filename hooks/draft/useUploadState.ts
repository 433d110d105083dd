import { useSyncExternalStore } from 'react'
import type { ShareDraft } from '../../store/draft/ShareDraft.ts'
import type { UploadState } from '../../store/draft/UploadState.ts'

/** How far the upload of one attachment has come. Draws its component again, and no other, as it changes. */
export function useUploadState({ subscribe, getState }: ShareDraft, id: string): UploadState | undefined {
  const read = (): UploadState | undefined => getState().attachments.find((one) => one.id === id)?.upload
  return useSyncExternalStore(subscribe, read, read)
}
