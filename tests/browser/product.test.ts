import { type Demo, DESKTOP, type DemoBrowser, PHONE, startDemoBrowser } from './openDemo.ts'

let browser: DemoBrowser
let demo: Demo

beforeAll(async () => {
  browser = await startDemoBrowser()
})
afterAll(() => browser.close())
afterEach(() => expect(demo.errors).toEqual([]))

describe('the product page', () => {
  it('hands over its text and its own card, and says so', async () => {
    demo = await browser.open()
    await demo.picture('product')
    await demo.press('share-product')
    await demo.page.locator('#wqs-sim-sheet').waitFor()
    await demo.picture('product-assistant', 'window')
    await demo.press('wqs-sim-confirm')
    await expect(noticeText()).resolves.toContain('已提交群发')
    await expect(demo.handedOver()).resolves.toEqual([
      '{"text":{"content":"您好，今年的高山乌龙春茶到了，兰花香，48 小时内发货。\\n点开下面的小程序就能看详情和下单。"},' +
        '"attachments":[{"msgtype":"miniprogram","miniprogram":{"appid":"wx8f2c1d3e4a5b6c7d","title":"高山乌龙茶春茶礼盒 ¥168",' +
        '"imgUrl":"https://shop.example.com/covers/oolong.jpg","page":"/pages/product/index.html?id=oolong"}}]}',
    ])
    await demo.picture('product-shared')
  })

  it('hands over in the language that is chosen', async () => {
    demo = await browser.open()
    await demo.speak('en-US')
    await demo.press('share-product')
    await demo.press('wqs-sim-confirm')
    await expect(noticeText()).resolves.toContain('Handed over.')
    const [message = ''] = await demo.handedOver()
    expect(message).toContain('High mountain oolong, spring gift box')
  })

  it.each([
    ['a phone', PHONE],
    ['a desktop', DESKTOP],
  ])('keeps its button in sight on %s, wherever the page is scrolled', async (_name, viewport) => {
    demo = await browser.open(undefined, viewport)
    const button = demo.page.locator('#share-product')
    await expect(isInSight()).resolves.toBe(true)
    await demo.page.locator('.taro_page').evaluate((page) => page.scrollTo(0, page.scrollHeight))
    await expect(isInSight()).resolves.toBe(true)

    async function isInSight(): Promise<boolean> {
      const box = await button.boundingBox()
      return box !== null && box.y >= 0 && box.y + box.height <= viewport.height && box.height >= 44
    }
  })
})

function noticeText(): Promise<string> {
  return demo.page.locator('.product .wqs-notice__text').innerText()
}
