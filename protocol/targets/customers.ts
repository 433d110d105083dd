import { customerRules } from '../message/customerRules.ts'
import type { ShareTarget } from './ShareTarget.ts'

/** WeCom document 93571. */
export const customers: ShareTarget = {
  name: 'customers',
  api: 'shareToExternalContact',
  rules: customerRules,
  client: {
    platforms: {
      ios: true,
      android: true,
      windows: true,
      ohos: true,
      ohos_pc: true,
      mac: false,
      devtools: false,
    },
    versions: { message: '3.1.6', file: '3.1.12', recipients: '4.1.10' },
  },
}
