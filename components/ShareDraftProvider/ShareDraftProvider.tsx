import type { PropsWithChildren } from 'react'
import { ShareDraftContext } from '../../hooks/ShareDraftContext.ts'
import type { ShareDraft } from '../../store/draft/ShareDraft.ts'

/** Props of ShareDraftProvider. */
export interface ShareDraftProviderProps {
  readonly draft: ShareDraft
}

/** Gives the parts below it one draft. What one part changes, the others show. */
export function ShareDraftProvider({ draft, children }: PropsWithChildren<ShareDraftProviderProps>) {
  return <ShareDraftContext.Provider value={draft}>{children}</ShareDraftContext.Provider>
}
