import { systemClock } from '../../platform/everywhere/systemClock.ts'
import { createShareDraft as createDraft } from '../../store/draft/createShareDraft.ts'
import type { ShareDraftOptions as DraftOptions } from '../../store/draft/ShareDraftOptions.ts'
import type { ShareDraft } from '../../store/draft/ShareDraft.ts'
import { withCustomerVariables } from '../locales/withCustomerVariables.ts'
import { describeDraftProblem } from './describeDraftProblem.ts'

/** Options of `createShareDraft`: what is in it at first, and how its files reach WeCom. */
export type ShareDraftOptions = Partial<Omit<DraftOptions, 'describe'>>

/** Makes a draft that belongs to no component. It uploads by the given ports until `dispose` is called. */
export function createShareDraft(options: ShareDraftOptions = {}): ShareDraft {
  const variables = withCustomerVariables(options.variables)
  return createDraft({ clock: systemClock, ...options, variables, describe: describeDraftProblem })
}
