import { byTouch, composingPoints, createComposerHands, type ComposingPoint } from './composerHands.ts'
import { type Demo, type DemoBrowser, startDemoBrowser } from './openDemo.ts'

let browser: DemoBrowser
let demo: Demo

beforeAll(async () => {
  browser = await startDemoBrowser(undefined, { hasTouch: true, isMobile: true })
})
afterAll(() => browser.close())

const PAGE = 'pages/share-composer/index'

/** Ten: those of composing, in the assistant, handed over, and cleared and brought back. */
const points: readonly ComposingPoint[] = [
  ...composingPoints,
  {
    name: 'the assistant is open',
    async act({ press, shareButton }, page) {
      await press(shareButton)
      await page.locator('#wqs-sim-confirm').waitFor()
    },
    isThere: ({ row }) => row('recipients').getByText('已选 3 位'),
  },
  {
    name: 'it is handed over',
    async act({ press, shareButton }, page) {
      await press(shareButton)
      await press(page.locator('#wqs-sim-confirm'))
      await page.locator('.wqs-notice--done').waitFor()
    },
    isThere: ({ part }) => part('share').getByText('已提交于'),
  },
  {
    name: 'it is cleared, and brought back',
    async act({ press, part }) {
      await press(part('share').getByText('写新的一条'))
      await press(part('share').getByText('撤销'))
    },
    isThere: ({ part }) => part('share').getByText('已提交于'),
  },
]

it('the draft is there after a reload at each of ten points, and at none for another member of the phone', async () => {
  demo = await browser.open(PAGE)
  const { page } = demo
  const hands = createComposerHands(demo, byTouch)
  const { part, row } = hands
  expect(points).toHaveLength(10)
  for (const [at, { name, act, isThere }] of points.entries()) {
    await act(hands, page)
    await isThere(hands, page).waitFor()
    await page.reload()
    // Customers are counted in one row, which says the newest alone, and are gone once they were handed over.
    const seen = [...points.slice(0, Math.min(at, 4)), ...points.slice(at, at + 1)]
    for (const point of seen) await point.isThere(hands, page).waitFor()

    await page.goto(`${browser.url}app.html?fresh=${String(at)}#/${PAGE}?member=li`)
    await row('recipients').getByText('选择客户').waitFor()
    expect([name, await part('text').locator('textarea').inputValue()]).toEqual([name, ''])
    expect(await part('material').locator('.wqs-composer__chosen').count()).toBe(0)
    expect(await part('attachments').locator('.wqs-attach__tile:not(.wqs-attach__add)').count()).toBe(0)
    expect(await part('share').innerText()).not.toContain('已提交')

    await page.goto(`${browser.url}app.html?again=${String(at)}#/${PAGE}`)
    await isThere(hands, page).waitFor()
  }
})
