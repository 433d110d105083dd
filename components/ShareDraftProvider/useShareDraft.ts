import type { OwnDraftOptions } from '../../hooks/draft/useDraftPorts.ts'
import { useOwnDraft } from '../../hooks/draft/useOwnDraft.ts'
import type { ShareDraft } from '../../store/draft/ShareDraft.ts'
import { withCustomerVariables } from '../locales/withCustomerVariables.ts'
import { describeDraftProblem } from './describeDraftProblem.ts'

/** Options of `useShareDraft`. The ports come from the provider unless they are given. */
export type UseShareDraftOptions = Omit<OwnDraftOptions, 'describe'>

/**
 * The message that a member composes on this page. It stays the same object while the component is mounted. It uploads by the ports of
 * `ShareKitProvider` and stops when it is unmounted. Use `createShareDraft` for a draft that outlives its page.
 */
export function useShareDraft(options: UseShareDraftOptions = {}): ShareDraft {
  return useOwnDraft({
    ...options,
    variables: withCustomerVariables(options.variables),
    describe: describeDraftProblem,
  })
}
