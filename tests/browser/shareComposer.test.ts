import { byKeyboard, byPointer, byTouch, composingPoints, createComposerHands } from './composerHands.ts'
import { type Demo, type DemoBrowser, startDemoBrowser } from './openDemo.ts'

let browser: DemoBrowser
let touchscreen: DemoBrowser
let demo: Demo

beforeAll(async () => {
  browser = await startDemoBrowser()
  touchscreen = await startDemoBrowser(undefined, { hasTouch: true, isMobile: true })
})
afterAll(async () => {
  await browser.close()
  await touchscreen.close()
})

// The demo's cards have covers that no test can load, and after a reload a picture has no file to be drawn from.
const EXPECTED = /^failed: (https|blob):|net::ERR_(NAME_NOT_RESOLVED|FILE_NOT_FOUND|INTERNET_DISCONNECTED)/
afterEach(() => expect(demo.errors.filter((error) => !EXPECTED.test(error))).toEqual([]))

const PAGE = 'pages/share-composer/index'

describe.each([
  ['the pointer', byPointer, ['mouse']],
  ['the keyboard', byKeyboard, []],
  ['touch', byTouch, ['touch']],
] as const)('by %s alone', (name, hand, pointers) => {
  it('a message is composed and handed over: material, text, picture, link card, three customers', async () => {
    demo = await (name === 'touch' ? touchscreen : browser).open(PAGE)
    const { page } = demo
    await notePointers(demo)
    const hands = createComposerHands(demo, hand)
    for (const { act, isThere } of composingPoints) {
      await act(hands, page)
      await isThere(hands, page).waitFor()
    }
    await hands.press(hands.shareButton)
    await hands.press(page.locator('#wqs-sim-confirm'))
    await page.locator('.wqs-notice--done').waitFor()
    const [message = '{}'] = await demo.handedOver()
    const { externalUserIds, text, attachments } = JSON.parse(message) as Record<string, unknown>
    expect(externalUserIds).toHaveLength(3)
    expect(text).toEqual({ content: '您好，静安店的高山乌龙春茶到了，48 小时内发货。欢迎来坐坐' })
    expect(attachments).toMatchObject([
      { msgtype: 'link' },
      { msgtype: 'image', image: { mediaid: expect.any(String) } },
      { link: { title: '怎样泡好一壶茶', url: 'https://example.com/oolong' } },
    ])
    await hands.row('recipients').getByText('选择客户').waitFor()
    await hands.part('share').getByText('再次群发').waitFor()
    expect(await page.evaluate(() => [...(window.pointerTypes ?? [])])).toEqual(pointers)
  })
})

it('Tab stays in an open layer, and Escape leads back to its row', async () => {
  demo = await browser.open(PAGE)
  const { page } = demo
  const { row, layer } = createComposerHands(demo, byKeyboard)
  for (const name of ['recipients', 'material']) {
    await row(name).focus()
    await page.keyboard.press('Enter')
    await layer.locator('input').waitFor()
    const stays = (): Promise<boolean> => layer.evaluate((one) => one.contains(document.activeElement))
    for (const key of ['Tab', 'Shift+Tab'])
      for (let presses = 0; presses < 25; presses++) {
        await page.keyboard.press(key)
        expect([key, presses, await stays()]).toEqual([key, presses, true])
      }
    await page.keyboard.press('Escape')
    await layer.waitFor({ state: 'detached' })
    expect(await row(name).evaluate((one) => one === document.activeElement)).toBe(true)
  }
})

declare global {
  interface Window {
    /** What pressed this page so far. */
    pointerTypes?: Set<string>
  }
}

/** Keeps what presses the page, so that a test of one way proves that no other was used. */
async function notePointers({ page }: Demo): Promise<void> {
  await page.evaluate(() => {
    const types = new Set<string>()
    window.pointerTypes = types
    window.addEventListener('pointerdown', ({ pointerType }) => types.add(pointerType), true)
  })
}
