import { type StoredDraftOptions, useStoredDraft } from '../../hooks/draft/useStoredDraft.ts'
import type { StoredShareDraft } from '../../store/persistence/StoredShareDraft.ts'
import { withCustomerVariables } from '../locales/withCustomerVariables.ts'
import { describeDraftProblem } from './describeDraftProblem.ts'

/** Options of `useStoredShareDraft`. The ports come from the provider unless they are given. */
export type UseStoredShareDraftOptions = Omit<StoredDraftOptions, 'describe'>

/**
 * `useShareDraft` for a draft that outlives the app: what its `owner` left under its `storageKey` is there again for seven days. Another key or
 * owner is another draft. Without a key, or while the owner is not known yet, nothing is stored.
 */
export function useStoredShareDraft(options: UseStoredShareDraftOptions): StoredShareDraft {
  return useStoredDraft({
    ...options,
    variables: withCustomerVariables(options.variables),
    describe: describeDraftProblem,
  })
}
