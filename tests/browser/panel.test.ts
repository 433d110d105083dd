import { type Demo, DESKTOP, type DemoBrowser, PHONE, startDemoBrowser } from './openDemo.ts'

let browser: DemoBrowser
let demo: Demo

beforeAll(async () => {
  browser = await startDemoBrowser()
})
afterAll(() => browser.close())
afterEach(() => expect(demo.errors).toEqual([]))

const settings = () => demo.page.evaluate(() => window.simulators?.['shared']?.options)
const productNotice = () => demo.page.locator('.product .wqs-notice__text').innerText()

describe('the panel', () => {
  it('is folded on a phone and open on a desktop', async () => {
    demo = await browser.open(undefined, PHONE)
    await expect(demo.page.locator('.wqs-sim-panel__body').count()).resolves.toBe(0)
    demo = await browser.open(undefined, DESKTOP)
    await expect(demo.page.locator('.wqs-sim-panel__body').count()).resolves.toBe(1)
  })

  it('sets the client, the member and the corp, and takes all of it back', async () => {
    demo = await browser.open(undefined, DESKTOP)
    const before = await settings()
    for (const id of [
      'platform-android',
      'version-3.1.11',
      'latency-300',
      'session-expired',
      'allowed-customerContact',
      'allowed-accessAllowed',
      'allowed-sameCorp',
      'frequency-unlimited',
      'api-checkSession',
      'fault-silent',
    ]) {
      await demo.press(`wqs-sim-${id}`)
    }
    await expect(settings()).resolves.toMatchObject({
      platform: 'android',
      version: '3.1.11',
      latencyMs: 300,
      session: 'expired',
      member: { customerContact: false, inVisibleRange: true },
      app: { accessAllowed: false, customerContactPermission: true },
      sameCorp: false,
      frequency: 'unlimited',
      faults: { checkSession: { kind: 'silent' } },
    })
    await demo.press('wqs-sim-reset')
    await expect(settings()).resolves.toEqual(before)
  })

  it.each([
    ['fail', '群发没有成功'],
    ['throw', '群发没有成功'],
    ['missing', '当前企业微信不支持群发'],
  ])('plays the fault "%s" on the next press', async (fault, sentence) => {
    demo = await browser.open(undefined, DESKTOP)
    await demo.press(`wqs-sim-fault-${fault}`)
    await demo.press('share-product')
    await expect(productNotice()).resolves.toContain(sentence)
  })

  it('a client that never answers once the member confirmed ends as unknown', async () => {
    demo = await browser.open(undefined, DESKTOP)
    await demo.press('wqs-sim-fault-silent-after-confirm')
    await demo.press('share-product')
    await demo.press('wqs-sim-confirm')
    await expect(productNotice()).resolves.toContain('未收到企业微信的返回结果')
    await expect(demo.handedOver()).resolves.toHaveLength(1)
  })

  it('tells who was over the frequency rule', async () => {
    demo = await browser.open(undefined, DESKTOP)
    for (const count of [1, 2]) {
      await demo.press('share-product')
      await demo.press('wqs-sim-confirm')
      await demo.page.locator('.wqs-sim-panel__sent', { hasText: `共 ${count} 条` }).waitFor()
    }
    await expect(demo.page.locator('.wqs-sim-panel__sent').innerText()).resolves.toContain(
      '其中 3 位已达上限',
    )
  })

  it('opened in WeChat, the product page has no button for customers to see', async () => {
    demo = await browser.open(undefined, DESKTOP)
    await demo.press('wqs-sim-environment-wechat')
    await demo.page.locator('#share-product').waitFor({ state: 'detached' })
    await demo.press('wqs-sim-environment-wxwork')
    await demo.page.locator('#share-product').waitFor()
  })

  it('gives every press at least 44 px', async () => {
    demo = await browser.open(undefined, PHONE)
    await demo.press('wqs-sim-panel-fold')
    await demo.page.locator('.wqs-sim-panel__body').waitFor()
    await demo.picture('panel', demo.page.locator('.demo__side'))
    const small = await demo.page
      .locator('[role="button"]')
      .evaluateAll((buttons) =>
        buttons
          .map((button) => [button.id, button.getBoundingClientRect()] as const)
          .flatMap(([id, box]) =>
            box.height < 44 || box.width < 44 ? [`${id}: ${box.width} × ${box.height}`] : [],
          ),
      )
    expect(small).toEqual([])
  })
})
