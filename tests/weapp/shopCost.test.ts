import { holdCosts } from '../golden/holdCosts.ts'
import type { Demo, DemoOptions } from './launchDemo.ts'

const launchDemo = holdCosts('bytes/shopCost')

const BUTTONS = 200

let demo: Demo

afterEach(() => {
  demo.close()
})

describe('two hundred buttons on a page', () => {
  it('ask nothing of WeCom', async () => {
    await openList()
    expect(demo.host.findAll('wx-button')).toHaveLength(BUTTONS)
    expect(demo.wecom.calls).toEqual([])
    expect(demo.host.pendingTimers).toBe(0)
  })

  it('cost few bytes each over the bridge', async () => {
    const withButtons = await openList()
    demo.close()
    const withoutButtons = await openList(BUTTONS, { wx: {}, system: { environment: undefined } })
    expect(demo.host.findAll('wx-button')).toEqual([])
    const bytesPerButton = (withButtons - withoutButtons) / BUTTONS
    expect(bytesPerButton).toBeLessThanOrEqual(245)
  })

  it('cost at a tap what thirty cost', async () => {
    await openList()
    const amongMany = await demo.host.measure(() => demo.host.tap('share-oolong-tin'))
    demo.close()
    await openList(30)
    const amongFew = await demo.host.measure(() => demo.host.tap('share-oolong-tin'))
    expect(amongMany.calls).toBe(amongFew.calls)
    expect(amongMany.keys).toHaveLength(amongFew.keys.length)
  })
})

/** @returns what its page sent over the bridge until it was at rest */
async function openList(count = BUTTONS, options: DemoOptions = {}): Promise<number> {
  demo = await launchDemo({ launchUrl: `/pages/products/index?count=${String(count)}`, ...options })
  return demo.host.setDataLog.reduce((sum, { bytes }) => sum + bytes, 0)
}
