import { join } from 'node:path'
import { createWecomStub, type QyOverrides, type WecomStub } from './createWecomStub.ts'
import { createWeappHost, type WeappHost, type WeappHostOptions } from './host/createWeappHost.ts'
import { loadDist } from './host/loadDist.ts'

export interface DemoOptions extends Omit<WeappHostOptions, 'dist'> {
  /** What this client's `wx.qy` does otherwise. */
  readonly qy?: QyOverrides
}

/** The demo as it is built for members, on a phone with a stubbed WeCom. */
export interface Demo {
  readonly host: WeappHost
  readonly wecom: WecomStub
  /** Taps the product's button. */
  share(): Promise<void>
  /** Taps what says this, beside the product's button. */
  press(label: string): Promise<void>
  /** WeCom answers the hand-over. */
  answer(errMsg: string, handOver?: number): Promise<void>
  /** What stands where the product's button is, piece by piece; the button's own label is the first. */
  shown(): string[]
  /** Fails if the mini-program left a timer, or an error that the test did not take. */
  close(): void
}

export const BUTTON = 'share-product'

/** The product page, unless `launchUrl` names another. */
export async function launchDemo({ qy, ...options }: DemoOptions = {}): Promise<Demo> {
  const wecom = createWecomStub(qy)
  const dist = loadDist(join(__dirname, '../../dist/weapp'))
  const launchUrl = '/pages/product/index'
  const host = await createWeappHost({ dist, launchUrl, wx: wecom.wx, ...options })
  const place = (): Element => host.byId(BUTTON).parentElement ?? host.byId(BUTTON)
  return {
    host,
    wecom,
    share: () => host.tap(BUTTON),
    press: (label) => host.tap(host.byText(label, place())),
    async answer(errMsg, handOver) {
      wecom.answer(errMsg, handOver)
      await host.settle()
    },
    shown: () => [...place().querySelectorAll(':not(:has(*))')].map(({ textContent }) => textContent),
    close() {
      expect(host.consoleLines.filter(({ level }) => level === 'error')).toEqual([])
      expect(host.pendingTimers).toBe(0)
      host.dispose()
    },
  }
}
