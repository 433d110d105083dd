import { composeZhCN } from './compose.zh-CN.ts'
import { recipientsZhCN } from './recipients.zh-CN.ts'
import { shareZhCN } from './share.zh-CN.ts'
import type { KitLocale } from './ShareStrings.ts'

export const zhCN: KitLocale = {
  id: 'zh-CN',
  share: shareZhCN,
  compose: composeZhCN,
  recipients: recipientsZhCN,
}
