import { deviceStorage } from '../../platform/everywhere/deviceStorage.ts'
import { onAppHidden } from '../../platform/everywhere/onAppHidden.ts'
import { systemClock } from '../../platform/everywhere/systemClock.ts'
import { fileExists } from '../../platform/runtime.ts'
import { createStoredShareDraft as createDraft } from '../../store/persistence/createStoredShareDraft.ts'
import type { DraftStorageOptions, StoredShareDraft } from '../../store/persistence/StoredShareDraft.ts'
import type { ShareDraftOptions } from './createShareDraft.ts'
import { withCustomerVariables } from '../locales/withCustomerVariables.ts'
import { describeDraftProblem } from './describeDraftProblem.ts'

/** Options of `createStoredShareDraft`: those of a draft, and where it is kept. */
export interface StoredShareDraftOptions extends ShareDraftOptions, Partial<DraftStorageOptions> {}

/** `createShareDraft` for a draft that outlives the app. Its owner must be known; where that comes later, use `useStoredShareDraft`. */
export function createStoredShareDraft(options: StoredShareDraftOptions): StoredShareDraft {
  const variables = withCustomerVariables(options.variables)
  const draft = createDraft(
    { clock: systemClock, ...options, variables, describe: describeDraftProblem },
    { storage: deviceStorage, onHidden: onAppHidden, fileExists, ...options },
  )
  draft.resume()
  return draft
}
