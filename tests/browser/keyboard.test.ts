import { type Demo, type DemoBrowser, startDemoBrowser } from './openDemo.ts'

let browser: DemoBrowser
let demo: Demo

beforeAll(async () => {
  browser = await startDemoBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  demo = await browser.open()
})
afterEach(() => expect(demo.errors).toEqual([]))

describe('by the keyboard alone', () => {
  it.each(['Enter', ' '])('a message is handed over: Tab, and %j on each button', async (key) => {
    await tabTo('share-product')
    await demo.page.keyboard.press(key)
    await demo.page.locator('#wqs-sim-sheet:focus').waitFor()
    await tabTo('wqs-sim-confirm')
    await demo.page.keyboard.press(key)
    await demo.page.locator('.product .wqs-notice--done').waitFor()
    await expect(demo.handedOver()).resolves.toHaveLength(1)
    await demo.page.locator('#share-product:focus').waitFor()
  })

  it('Escape backs out of the assistant', async () => {
    await tabTo('share-product')
    await demo.page.keyboard.press('Enter')
    await demo.page.locator('#wqs-sim-sheet:focus').waitFor()
    await demo.page.keyboard.press('Escape')
    await demo.page.locator('#wqs-sim-sheet').waitFor({ state: 'detached' })
    await expect(demo.handedOver()).resolves.toEqual([])
  })

  it('Escape backs out of the assistant even while the focus is lost, and the assistant takes it back', async () => {
    await tabTo('share-product')
    await demo.page.keyboard.press('Enter')
    await demo.page.locator('#wqs-sim-sheet:focus').waitFor()
    await loseFocus()
    await demo.page.locator('#wqs-sim-sheet:focus').waitFor()
    await loseFocus()
    await demo.page.keyboard.press('Escape')
    await demo.page.locator('#wqs-sim-sheet').waitFor({ state: 'detached' })
  })

  it('the panel is unfolded and set', async () => {
    await tabTo('wqs-sim-panel-fold')
    await demo.page.keyboard.press('Enter')
    await tabTo('wqs-sim-platform-mac')
    await demo.page.keyboard.press(' ')
    await demo.page.locator('#wqs-sim-platform-mac[aria-pressed=true]').waitFor()
    await tabTo('share-product')
    await demo.page.keyboard.press('Enter')
    await demo.page.locator('.product .wqs-notice', { hasText: 'Mac 版企业微信暂不支持群发' }).waitFor()
  })

  it('a page is changed', async () => {
    await tabTo('menu')
    await demo.page.keyboard.press('Enter')
    await tabTo('go-share-button')
    await demo.page.keyboard.press('Enter')
    await demo.page.locator('#page-share-button').waitFor()
  })
})

/** As when Taro moves the element that has it. */
function loseFocus(): Promise<void> {
  return demo.page.evaluate(() => (document.activeElement as HTMLElement).blur())
}

/** As a person does: Tab until it is reached. Going on for ever ends in the test's own time limit. */
async function tabTo(id: string): Promise<void> {
  while ((await focused()) !== id) await demo.page.keyboard.press('Tab')
}

function focused(): Promise<string | undefined> {
  return demo.page.evaluate(() => document.activeElement?.id)
}
