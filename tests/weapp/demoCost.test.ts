import { holdCosts } from '../golden/holdCosts.ts'
import type { Demo, DemoOptions } from './launchDemo.ts'

const launchDemo = holdCosts('bytes/demoCost')

// Bytes have a few percent of room for another class name; a second setData or a path more has none.

let demo: Demo

afterEach(() => {
  demo.close()
})

interface Cost {
  readonly calls: number
  readonly paths: number
  readonly maxBytes: number
}

const NOTHING: Cost = { calls: 0, paths: 0, maxBytes: 0 }

async function expectCost(action: () => unknown, { calls, paths, maxBytes }: Cost): Promise<void> {
  const cost = await demo.host.measure(action)
  expect({ calls: cost.calls, paths: cost.keys.length }).toEqual({ calls, paths })
  expect(cost.bytes).toBeLessThanOrEqual(maxBytes)
}

async function openAssistant(options?: DemoOptions): Promise<void> {
  demo = await launchDemo(options)
  await demo.share()
}

describe('what crosses the bridge', () => {
  it('is the label and the look of the button, from the tap to the assistant', async () => {
    demo = await launchDemo()
    await expectCost(() => demo.share(), { calls: 1, paths: 2, maxBytes: 232 })
  })

  it('is only the label more where the client is slow', async () => {
    demo = await launchDemo({ qy: { getSystemInfo: () => undefined } })
    await expectCost(() => demo.share(), { calls: 1, paths: 2, maxBytes: 220 })
    await expectCost(() => demo.host.advance(1500), { calls: 1, paths: 1, maxBytes: 100 })
  })

  it('is nothing at a second tap, while the assistant covers the page, and on the way back', async () => {
    await openAssistant()
    await expectCost(() => demo.share(), NOTHING)
    await expectCost(() => demo.host.hideApp(), NOTHING)
    await expectCost(() => demo.host.showApp(), NOTHING)
    await expectCost(() => demo.host.advance(2900), NOTHING)
    await demo.answer('shareToExternalContact:cancel')
  })

  it.each([
    ['shareToExternalContact:cancel', { calls: 1, paths: 2, maxBytes: 202 }],
    ['shareToExternalContact:ok', { calls: 1, paths: 3, maxBytes: 690 }],
    ['shareToExternalContact:fail no permission', { calls: 1, paths: 3, maxBytes: 960 }],
  ])('is the button as it was, and one notice if there is one, after "%s"', async (errMsg, cost) => {
    await openAssistant()
    await expectCost(() => demo.answer(errMsg), cost)
  })

  it('is the button as it was, and one notice, after WeCom was silent', async () => {
    await openAssistant()
    await demo.host.hideApp()
    await demo.host.showApp()
    await expectCost(() => demo.host.advance(3000), { calls: 1, paths: 3, maxBytes: 977 })
  })

  it('is one path for a notice that goes, and for a report that was copied', async () => {
    await openAssistant()
    await demo.answer('shareToExternalContact:fail no permission')
    await expectCost(() => demo.press('复制错误信息'), { calls: 1, paths: 1, maxBytes: 96 })
    await expectCost(() => demo.press('×'), { calls: 1, paths: 1, maxBytes: 249 })
  })
})
