import { type Demo, type DemoBrowser, startDemoBrowser } from './openDemo.ts'

/** The list of customers where what is seen of it changes: hidden and shown, made taller, made short. */

let browser: DemoBrowser
let demo: Demo

beforeAll(async () => {
  browser = await startDemoBrowser()
})
afterAll(() => browser.close())
afterEach(() => expect(demo.errors).toEqual([]))

describe('a page behind another', () => {
  it.each([
    ['a search', () => typeWhileHidden('wang')],
    ['no tag filter any more', () => pressWhileHidden('清除标签')],
  ])('shows the top of the list when it returns with %s', async (_what, change) => {
    await open()
    await demo.page.getByText('标签', { exact: true }).click()
    await demo.page.getByRole('button', { name: '会员' }).click()
    await scrollTo(6000)
    await setPageHidden(true)
    await change()
    await setPageHidden(false)
    await demo.page.locator('[role=option][aria-posinset="1"]').waitFor()
    await expect(uncovered()).resolves.toBe(0)
    await expect(scrollTop()).resolves.toBe(0)
  })

  it('shows the rows that it showed when it returns with the same list', async () => {
    await open()
    await scrollTo(6000)
    await setPageHidden(true)
    await setPageHidden(false)
    await expect(uncovered()).resolves.toBe(0)
    await expect(scrollTop()).resolves.toBe(6000)
  })
})

it('a window that is made taller is covered with rows, at the top and at the end', async () => {
  await open({ width: 375, height: 500 })
  await fillWindow()
  await expect(uncovered()).resolves.toBe(0)
  await demo.page.setViewportSize({ width: 375, height: 1600 })
  await frames()
  await expect(uncovered()).resolves.toBe(0)
  await scrollTo(1e6)
  await expect(uncovered()).resolves.toBe(0)
})

describe('a list that is shorter than its letters', () => {
  beforeEach(async () => {
    await open({ width: 812, height: 375 })
    await fillWindow()
    await demo.page.locator('.wqs-recipients__index').waitFor()
    await frames()
  })

  it('keeps them off the search above it', async () => {
    const [letters, list] = await Promise.all([boxOf('.wqs-recipients__index'), boxOf('[role=listbox]')])
    expect(letters.top).toBeGreaterThanOrEqual(list.top)
    expect(letters.bottom).toBeLessThanOrEqual(list.bottom)
    const search = await boxOf('.wqs-recipients__search')
    await expect(classAt(search.right - 4, (search.top + search.bottom) / 2)).resolves.not.toContain('index')
  })

  it('shows every second of them, whole', async () => {
    const all = await demo.page.locator('.wqs-recipients__letter').allTextContents()
    const letters = demo.page.locator('.wqs-recipients__index > *')
    await expect(letters.allTextContents()).resolves.toEqual(all.filter((_, at) => at % 2 === 0))
    const heights = await letters.evaluateAll((each) => each.map((one) => one.getBoundingClientRect().height))
    expect(new Set(heights)).toEqual(new Set([16]))
    const [index, list] = await Promise.all([boxOf('.wqs-recipients__index'), boxOf('[role=listbox]')])
    expect(list.bottom - list.top).toBeGreaterThanOrEqual(16 * heights.length)
    expect(index.bottom - index.top).toBe(16 * heights.length)
  })
})

async function open(viewport?: { readonly width: number; readonly height: number }): Promise<void> {
  demo = await browser.open('pages/recipients/index?customers=20000', viewport)
  await demo.page.locator('[role=option]').first().waitFor()
}

/** As a host does that gives the list the rest of the window. */
async function fillWindow(): Promise<void> {
  await demo.page.addStyleTag({
    content: '.recipients__list { position: fixed; inset: 0; z-index: 9; height: auto; margin: 0 }',
  })
  await frames()
}

/** As Taro does with a page on which another is opened. */
async function setPageHidden(isHidden: boolean): Promise<void> {
  await demo.page
    .locator('.demo')
    .evaluate((page, display) => ((page as HTMLElement).style.display = display), isHidden ? 'none' : '')
  await frames()
}

async function typeWhileHidden(query: string): Promise<void> {
  await demo.page.locator('.wqs-recipients__search input').evaluate((input, value) => {
    ;(input as HTMLInputElement).value = value
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }, query)
  await demo.page.locator('.wqs-row__hit').first().waitFor({ state: 'attached' })
}

async function pressWhileHidden(label: string): Promise<void> {
  await demo.page.getByText(label, { exact: true }).evaluate((button) => (button as HTMLElement).click())
  await frames()
}

/** Two, so that what observes sizes and scrolls has been told. */
function frames(): Promise<void> {
  return demo.page.evaluate(async () => {
    for (let at = 0; at < 2; at++) await new Promise(requestAnimationFrame)
  })
}

async function scrollTo(top: number): Promise<void> {
  await demo.page.locator('[role=listbox]').evaluate((list, to) => (list.scrollTop = to), top)
  await frames()
}

function scrollTop(): Promise<number> {
  return demo.page.locator('[role=listbox]').evaluate((list) => list.scrollTop)
}

/** How many of the list's pixels, from its top down, no row and no letter covers. */
function uncovered(): Promise<number> {
  return demo.page.locator('[role=listbox]').evaluate((list) => {
    const { top, bottom } = list.getBoundingClientRect()
    const boxes = [...list.querySelectorAll('[role=option], .wqs-recipients__letter')].map((element) =>
      element.getBoundingClientRect(),
    )
    let blank = 0
    for (let y = Math.ceil(top); y < Math.floor(bottom); y++)
      if (boxes.every((box) => y < box.top || y > box.bottom)) blank++
    return blank
  })
}

function boxOf(
  selector: string,
): Promise<{ readonly top: number; readonly bottom: number; readonly right: number }> {
  return demo.page.locator(selector).evaluate((element) => {
    const { top, bottom, right } = element.getBoundingClientRect()
    return { top, bottom, right }
  })
}

function classAt(x: number, y: number): Promise<string> {
  return demo.page.evaluate(
    ([left, top]) => {
      const found = document.elementFromPoint(left ?? 0, top ?? 0)
      return `${found?.className} ${found?.parentElement?.className}`
    },
    [x, y],
  )
}
