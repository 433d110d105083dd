import type { ChatMessage } from '../../protocol/targets/chat.ts'
import type { ShareTarget } from '../../protocol/targets/ShareTarget.ts'
import type { TargetWords } from '../locales/TargetWords.ts'
import { chat } from './chat.ts'

/** The chat that the page was opened from, which WeCom shows after sending. On phones, from WeCom 3.1.10; others stay on the page. */
export const chatAndEnter: ShareTarget<ChatMessage> & TargetWords = {
  ...chat,
  toParameters: (payload) => ({ ...(chat.toParameters as ToParameters)(payload), enterChat: true }),
}

type ToParameters = Required<ShareTarget>['toParameters']
