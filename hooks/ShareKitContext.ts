import { createContext, useContext } from 'react'
import type { ClockPort, WecomPort } from '../protocol/ports.ts'
import { systemClock } from '../platform/systemClock.ts'
import type { CanShare } from '../store/shareAvailability.ts'
import type { ShareEvent } from '../store/shareEvent.ts'
import { createWecomPort } from '../platform/wecom/createWecomPort.ts'

/** What the kit's hooks share: the way to WeCom, and what the host gives. */
export interface ShareKit {
  readonly wecom: WecomPort
  readonly clock: ClockPort
  /**
   * Logs the member in (`wx.qy.login`, then the host's server exchanges the code). Called when WeCom says that the session is dead,
   * at most once a run, and once for all buttons that ask at the same time. The kit itself never logs in: a new login may end the host's session.
   */
  readonly ensureSession?: () => Promise<unknown>
  /** Whether this member may message customers at all, as far as the host's server knows. Asked once in the app's life. */
  readonly canShare?: CanShare
  /** Told of every step of every run, for the business to count. What it throws goes to the console and nowhere else. */
  readonly onEvent?: (event: ShareEvent) => void
  /** Whether a mini-program page gets the `.html` that WeCom wants before its query. Default true. WeCom document 93571. */
  readonly addHtmlSuffix?: boolean
  /** Milliseconds that WeCom may stay silent once the page is shown again. Default 3000. */
  readonly silenceMs?: number
}

/** Without a provider: the real client. One for the app, so that its buttons know of each other. */
const realKit: ShareKit = { wecom: createWecomPort(), clock: systemClock }

export const ShareKitContext = createContext<Partial<ShareKit>>({})

export function useShareKit(): ShareKit {
  return { ...realKit, ...useContext(ShareKitContext) }
}
