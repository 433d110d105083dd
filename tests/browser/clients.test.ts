import type { SimulatorPatch } from 'taro-wecom-share/simulator'
import { type Demo, type DemoBrowser, startDemoBrowser } from './openDemo.ts'

let browser: DemoBrowser
let demo: Demo

beforeAll(async () => {
  browser = await startDemoBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  demo = await browser.open('pages/item/index?id=oolong-box')
})
afterEach(() => expect(demo.errors).toEqual([]))

const canIUse = (answer: boolean): SimulatorPatch => ({
  platform: 'glasses',
  faults: { canIUse: { kind: 'answer', answer } },
})

describe('a client that shares: the button alone, and a tap opens the assistant', () => {
  it.each<[string, SimulatorPatch]>([
    ['ios', { platform: 'ios' }],
    ['android', { platform: 'android' }],
    ['windows', { platform: 'windows' }],
    ['ohos', { platform: 'ohos' }],
    ['ohos_pc', { platform: 'ohos_pc' }],
    ['environment-missing', { faults: { getSystemInfoSync: { kind: 'no-environment' } } }],
    ['getSystemInfoSync-throws', { faults: { getSystemInfoSync: { kind: 'throw' } } }],
    ['unknown-platform-that-can', canIUse(true)],
  ])('%s', async (name, patch) => {
    await become(patch)
    await demo.picture(`client-${name}`, 'window')
    await demo.press('share-item')
    await demo.page.locator('#wqs-sim-sheet').waitFor()
    await expect(demo.page.locator('#availability').count()).resolves.toBe(0)
    await demo.press('wqs-sim-confirm')
    await expect(noticeText()).resolves.toContain('已提交群发')
  })
})

describe('a client that cannot: the member reads it before any tap, and the tap says the same', () => {
  it.each<[string, SimulatorPatch, string]>([
    ['mac', { platform: 'mac' }, 'Mac 版企业微信暂不支持群发，请在手机企业微信中打开。'],
    [
      'devtools',
      { platform: 'devtools', environment: 'wechat' },
      '微信开发者工具不支持群发，请用真机企业微信打开。',
    ],
    [
      'unknown-platform-that-cannot',
      canIUse(false),
      '当前设备的企业微信暂不支持群发，请在手机企业微信中打开。',
    ],
  ])('%s', async (name, patch, sentence) => {
    await become(patch)
    await expect(demo.page.locator('#availability').innerText()).resolves.toBe(sentence)
    await demo.picture(`client-${name}`, 'window')
    await demo.press('share-item')
    await expect(noticeText()).resolves.toBe(sentence)
    await demo.picture(`client-${name}-tapped`, 'window')
    await expect(demo.shareCalls()).resolves.toBe(0)
  })
})

describe('the switch of the shop opens it in the four clients that an app meets', () => {
  it('in WeChat: forwarding, and no word about WeCom; on the list, no button at all', async () => {
    await demo.press('client-wechat')
    await demo.page.locator('#share-item', { hasText: '转发给朋友' }).waitFor()
    await expect(demo.page.locator('#availability').count()).resolves.toBe(0)
    await demo.picture('client-wechat', 'window')
    await demo.press('menu')
    await demo.press('go-products')
    await demo.page.locator('#open-oolong-box').waitFor()
    await expect(demo.page.locator('.wqs-share').count()).resolves.toBe(0)
    await demo.picture('client-wechat-list', 'window')
  })

  it.each([
    ['client-mac', 'Mac 版'],
    ['client-devtools', '微信开发者工具'],
  ])('%s: says so before any tap, and back in WeCom no more', async (id, beginning) => {
    await demo.press(id)
    await demo.page.locator('#availability', { hasText: beginning }).waitFor()
    await demo.press('client-wecom')
    await demo.page.locator('#availability').waitFor({ state: 'detached' })
  })
})

/** As the panel sets it; the faults of the table are not all in the panel. */
function become(patch: SimulatorPatch): Promise<unknown> {
  return demo.page.evaluate((change) => window.simulators?.['shared']?.configure(change), patch)
}

function noticeText(): Promise<string> {
  return demo.page.locator('.item .wqs-notice__text').innerText()
}
