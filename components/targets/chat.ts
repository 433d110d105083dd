import { chat as target, type ChatMessage } from '../../protocol/targets/chat.ts'
import type { ShareTarget } from '../../protocol/targets/ShareTarget.ts'
import { chatZhCN } from '../locales/targets.zh-CN.ts'
import type { TargetWords } from '../locales/TargetWords.ts'
import { wordsOf } from './wordsOf.ts'

/** The chat that the page was opened from. WeCom documents 93863, 94370. */
export const chat: ShareTarget<ChatMessage> & TargetWords = {
  ...target,
  words: wordsOf('chat', chatZhCN),
}
