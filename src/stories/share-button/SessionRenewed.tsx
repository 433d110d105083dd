import { ShareButton } from 'taro-wecom-share'
import { createSession } from 'taro-wecom-share/wecom'
import type { Simulator, SimulatorOptions } from 'taro-wecom-share/simulator'

export const ownClient: SimulatorOptions = { session: 'expired' }

/** For ShareKitProvider. In an app `exchange` sends the code to your server. */
export function ensureSession(wecom: Simulator): Promise<unknown> {
  const logIn = createSession({ qy: () => wecom.qy, exchange: async (code) => wecom.exchange(code) })
  return logIn()
}

export default function SessionRenewed() {
  return (
    <ShareButton id="share-session-renewed" message={{ text: { content: '您好，今年的高山乌龙到了。' } }} />
  )
}
