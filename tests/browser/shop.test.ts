import { type Demo, DESKTOP, type DemoBrowser, PHONE, startDemoBrowser } from './openDemo.ts'

let browser: DemoBrowser
let demo: Demo

beforeAll(async () => {
  browser = await startDemoBrowser()
})
afterAll(() => browser.close())
afterEach(() => expect(demo.errors).toEqual([]))

it('a list of thirty products: two buttons tapped at once, one assistant, one that has to wait', async () => {
  demo = await browser.open('pages/products/index')
  await expect(demo.page.locator('.wqs-share').count()).resolves.toBe(30)
  await demo.picture('products', 'window')
  // In one breath, as two fingers do.
  await demo.page.evaluate(() => {
    document.getElementById('share-oolong-tin')?.click()
    document.getElementById('share-oolong-box')?.click()
  })
  await demo.page.locator('.taro__toast p', { hasText: '另一条消息正在群发' }).waitFor()
  await expect(demo.shareCalls()).resolves.toBe(1)
  await demo.press('wqs-sim-confirm')
  await demo.page.locator('.taro__toast p', { hasText: '已提交群发' }).waitFor()
  const [message = ''] = await demo.handedOver()
  expect(message).toContain('高山乌龙 · 罐装 75 克')
  await demo.picture('products-tracked', 'window')
  await expect(demo.page.locator('.event-panel__type').allInnerTexts()).resolves.toEqual([
    'outcome',
    'in-assistant',
    'outcome',
    'blocked',
    'tapped',
    'tapped',
  ])
})

it('from the list to a product, and from its card to the page that the customer opens', async () => {
  demo = await browser.open('pages/products/index')
  await demo.press('open-keemun-sampler')
  await demo.page.locator('#page-item .item__name', { hasText: '祁门红茶 · 品鉴装' }).waitFor()
  await demo.press('share-item')
  await demo.press('wqs-sim-confirm')
  await demo.page.locator('.item .wqs-notice--done').waitFor()
  const [json = ''] = await demo.handedOver()
  const page = /"page":"([^"]+)"/.exec(json)?.[1] ?? ''
  const shareId = /shareId=([\w-]+)$/.exec(page)?.[1]
  demo = await browser.open(page.replace('.html', ''))
  await demo.page.locator('.offer__name', { hasText: '祁门红茶 · 品鉴装' }).waitFor()
  await expect(demo.page.locator('#offer-id').innerText()).resolves.toBe('keemun-sampler')
  await expect(demo.page.locator('#offer-share').innerText()).resolves.toBe(shareId)
  await expect(demo.page.locator('.wqs-share').count()).resolves.toBe(0)
  await demo.picture('offer', 'window')
})

it('the switch in the corner opens the panel, by finger and by keyboard, and closes it', async () => {
  demo = await browser.open('pages/offer/index?id=oolong-box')
  await demo.press('wqs-sim-switch')
  await demo.page.locator('#wqs-sim-platform-mac').waitFor()
  await demo.picture('switch', 'window')
  await demo.page.locator('#wqs-sim-switch').press('Enter')
  await demo.page.locator('#wqs-sim-panel').waitFor({ state: 'detached' })
})

describe.each([
  ['a phone', PHONE],
  ['a desktop', DESKTOP],
])('on %s', (_name, viewport) => {
  it.each(['products', 'item', 'offer'])(
    'the %s page never scrolls sideways, in either language',
    async (page) => {
      for (const language of ['zh-CN', 'en-US']) {
        demo = await browser.open(`pages/${page}/index?id=oolong-box`, viewport)
        await demo.speak(language)
        const widest = await demo.page
          .locator('.demo *')
          .evaluateAll((elements) =>
            Math.max(...elements.map((element) => element.getBoundingClientRect().right)),
          )
        expect(widest).toBeLessThanOrEqual(viewport.width)
      }
    },
  )
})

it('every press of the shop is large enough for a finger', async () => {
  demo = await browser.open('pages/products/index')
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
