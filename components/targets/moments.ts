import { moments as target, type MomentsMessage } from '../../protocol/targets/moments.ts'
import type { ShareTarget } from '../../protocol/targets/ShareTarget.ts'
import { momentsZhCN } from '../locales/targets.zh-CN.ts'
import type { TargetWords } from '../locales/TargetWords.ts'
import { wordsOf } from './wordsOf.ts'

/** Customers' Moments (客户朋友圈). WeCom document 94608. */
export const moments: ShareTarget<MomentsMessage> & TargetWords = {
  ...target,
  words: wordsOf('moments', momentsZhCN),
}
