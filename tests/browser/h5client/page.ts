/** The page of `h5client.test.ts`: the real SDK over the simulated bridge, and a run of the kit. Bundled by the test. */
import { createSimulatedBridge, createSimulator } from 'taro-wecom-share/simulator'
import { createH5WecomClient } from 'taro-wecom-share/h5'
import type { SimulatorOptions } from 'taro-wecom-share/simulator'
import { chat } from '../../../protocol/targets/chat.ts'
import { groups } from '../../../protocol/targets/groups.ts'
import { moments } from '../../../protocol/targets/moments.ts'
import { systemClock } from '../../../platform/everywhere/systemClock.ts'
import { customers } from '../../../protocol/targets/customers.ts'
import { createShareStore } from '../../../store/share/createShareStore.ts'
import type { ShareOutcome } from '../../../store/share/ShareStatus.ts'

const targets = { customers, groups, moments, chat }

/** How a page of WeCom's browser is opened. */
export interface PageOptions {
  readonly simulator?: SimulatorOptions
  /** Without it there is no `WeixinJSBridge`, as in other browsers. */
  readonly hasBridge?: boolean
  /** How the host's server signs. Default: well. */
  readonly signs?: 'well' | 'wrongly' | 'never' | 'rejects' | 'throws' | 'logged-out'
  /** What WeCom says to the first signature only. */
  readonly refusesFirst?: boolean
}

declare global {
  interface Window {
    WeixinJSBridge?: object
    openPage: (options?: PageOptions) => Promise<TestedPage>
    tested: TestedPage
    rejections: string[]
  }
}

/** What a test does in the page, and sees. */
export interface TestedPage {
  share(target: keyof typeof targets, message: object): Promise<ShareOutcome>
  environment(): string
  /** The addresses that the host's server was asked to sign. */
  readonly signed: string[]
  readonly simulator: ReturnType<typeof createSimulator>
}

window.rejections = []
window.addEventListener('unhandledrejection', ({ reason }) => window.rejections.push(String(reason)))

window.openPage = async (options = {}) => {
  const { hasBridge = true, signs = 'well', refusesFirst = false } = options
  const simulator = createSimulator(options.simulator)
  let refusals = refusesFirst ? 1 : 0
  if (hasBridge)
    window.WeixinJSBridge = createSimulatedBridge(simulator, {
      href: () => location.href,
      ...(refusesFirst && {
        refuseSignature: () => (refusals-- > 0 ? 'invalid signature' : undefined),
      }),
    })
  // Read when it is loaded: which client this is, and whether there is a bridge.
  const ww = await import('@wecom/jssdk')
  const signed: string[] = []
  const sign = (url: string) => {
    signed.push(url)
    if (signs === 'throws') throw new Error('no server')
    if (signs === 'rejects') return Promise.reject(new Error('Failed to fetch'))
    if (signs === 'logged-out') return Promise.reject(Object.assign(new Error('401'), { status: 401 }))
    if (signs === 'never') return new Promise<never>(() => undefined)
    return { timestamp: 1_800_000_000, nonceStr: 'n0nce', signature: signs === 'well' ? 'a'.repeat(40) : 'b' }
  }
  const wecom = createH5WecomClient(ww, {
    register: { corpId: 'ww1', agentId: 1000002, getConfigSignature: sign, getAgentConfigSignature: sign },
    signatureTimeoutMs: 300,
  })
  const store = createShareStore(() => ({ wecom, clock: systemClock }))
  window.tested = {
    share: (target, message) => store.getState().share({ message, target: targets[target] }),
    environment: () => wecom.environment(),
    signed,
    simulator,
  }
  return window.tested
}
