import { groups as target, type GroupMessage } from '../../protocol/targets/groups.ts'
import type { ShareTarget } from '../../protocol/targets/ShareTarget.ts'
import { groupsZhCN } from '../locales/targets.zh-CN.ts'
import type { TargetWords } from '../locales/TargetWords.ts'
import { wordsOf } from './wordsOf.ts'

/** Customer groups, through the mass-message assistant. WeCom document 93572. */
export const groups: ShareTarget<GroupMessage> & TargetWords = {
  ...target,
  words: wordsOf('groups', groupsZhCN),
}
