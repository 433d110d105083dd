import { createContext } from 'react'
import type { ShareDraft } from '../store/draft/ShareDraft.ts'

/** The draft that the parts below take part in; undefined outside of a ShareDraftProvider. */
export const ShareDraftContext = createContext<ShareDraft | undefined>(undefined)
