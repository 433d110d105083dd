import { useContext } from 'react'
import type { ShareDraft } from '../store/draft/ShareDraft.ts'
import { ShareDraftContext } from './ShareDraftContext.ts'

/** A part's draft: the one it is given, else the provider's. None for a part that is controlled by `value`, which never writes a draft. */
export function useDraftOf(part: {
  readonly draft?: ShareDraft | undefined
  readonly value?: unknown
}): ShareDraft | undefined {
  const provided = useContext(ShareDraftContext)
  return part.value === undefined ? (part.draft ?? provided) : undefined
}
