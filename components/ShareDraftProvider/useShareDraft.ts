import { type OwnDraftOptions, useOwnDraft } from '../../hooks/draft/useOwnDraft.ts'
import type { ShareDraft } from '../../store/draft/ShareDraft.ts'
import { describeDraftProblem } from './describeDraftProblem.ts'

export type UseShareDraftOptions = Omit<OwnDraftOptions, 'describe'>

/**
 * The message that a member composes on this page: the same object as long as the component is mounted. Its uploads go by the ports of
 * `ShareKitProvider` and stop when it is unmounted. For a draft that outlives its page: `createShareDraft`.
 */
export function useShareDraft(options: UseShareDraftOptions = {}): ShareDraft {
  return useOwnDraft({ ...options, describe: describeDraftProblem })
}
