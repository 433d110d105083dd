import type { ShareFailure } from '../../protocol/failures/toShareFailure.ts'
import { useCurrent } from './useCurrent.ts'

/** The customer group whose chat the page was opened from. */
export type CurrentGroup =
  | { readonly phase: 'asking' }
  | { readonly phase: 'known'; readonly chatId: string }
  /** The page was opened from elsewhere (`wrong-place`), or WeCom does not tell. */
  | { readonly phase: 'none'; readonly failure: ShareFailure }

/** Tells which group's chat the page was opened from, so that a message can be for it: `chatIds: [group.chatId]`. */
export function useCurrentGroup(): CurrentGroup {
  const answer = useCurrent('getCurExternalChat')
  if (!answer) return ASKING
  return answer.type === 'known'
    ? { phase: 'known', chatId: answer.id }
    : { phase: 'none', failure: answer.failure }
}

const ASKING: CurrentGroup = { phase: 'asking' }
