import { useEffect } from 'react'
import type { WecomPort } from '../../ports/WecomPort.ts'
import { customers } from '../../protocol/targets/customers.ts'

/** Platforms that were told of, once in the app's life. */
const told = new Set<string>()

/** Names a platform that the kit's tables do not have, because its `canIUse` decides and nobody here could try it. */
export function useUnknownPlatformLog(wecom: WecomPort): void {
  useEffect(() => {
    const { platform } = wecom.describeClient()
    if (!platform || platform in customers.client.platforms || told.has(platform)) return
    told.add(platform)
    console.warn(
      `taro-wecom-share: ${platform} is a platform that no table has; clientRules can say what works there`,
    )
  }, [wecom])
}
