import { useContext } from 'react'
import type { ShareableDraft } from '../../store/share/ShareableDraft.ts'
import { ShareDraftContext } from '../ShareDraftContext.ts'

/** What a button shares where it is given no message: its own draft, else the provider's. */
export function useDraftToShare({
  draft,
  message,
}: {
  readonly draft?: ShareableDraft | undefined
  readonly message?: object | undefined
}): ShareableDraft | undefined {
  const provided = useContext(ShareDraftContext)
  return draft ?? (message === undefined ? provided : undefined)
}
