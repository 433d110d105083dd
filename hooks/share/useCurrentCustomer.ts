import type { ShareFailure } from '../../protocol/failures/toShareFailure.ts'
import { useCurrent } from './useCurrent.ts'

/** The customer whose profile or chat the page was opened from. */
export type CurrentCustomer =
  | { readonly phase: 'asking' }
  | { readonly phase: 'known'; readonly externalUserId: string }
  /** The page was opened from elsewhere (`wrong-place`), or WeCom does not tell. */
  | { readonly phase: 'none'; readonly failure: ShareFailure }

/**
 * Tells whose profile or chat the page was opened from, so that a message can be for them: `externalUserIds: [customer.externalUserId]`. In a
 * chat the target `chat` reaches them without the assistant.
 */
export function useCurrentCustomer(): CurrentCustomer {
  const answer = useCurrent('getCurExternalContact')
  if (!answer) return ASKING
  return answer.type === 'known'
    ? { phase: 'known', externalUserId: answer.id }
    : { phase: 'none', failure: answer.failure }
}

const ASKING: CurrentCustomer = { phase: 'asking' }
