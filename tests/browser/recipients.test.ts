import { makeCustomers } from '../../src/recipients/makeCustomers.ts'
import { type Demo, type DemoBrowser, startDemoBrowser } from './openDemo.ts'

let browser: DemoBrowser
let demo: Demo

beforeAll(async () => {
  browser = await startDemoBrowser()
})
afterAll(() => browser.close())
afterEach(() => expect(demo.errors).toEqual([]))

describe.each([300, 20000])('%i customers on a phone', (count) => {
  it('search, tick three, clear the search, select all, untick one, share: WeCom gets all but one', async () => {
    await open(String(count))
    await search('wangx')
    await row(0).waitFor()
    await demo.picture(`recipients-${String(count)}-found`, 'window')
    for (const at of [0, 1, 2]) await row(at).click()
    await chosen(3)
    await search('')
    await pressAll()
    await chosen(count)
    await search('wangx')
    const unticked = await row(0).locator('.wqs-row__name').innerText()
    await row(0).click()
    await chosen(count - 1)
    await demo.picture(`recipients-${String(count)}-chosen`, 'window')
    await demo.press('share-recipients')
    await demo.press('wqs-sim-confirm')
    await demo.page.locator('.recipients .wqs-notice--done').waitFor()
    const [message = '{}'] = await demo.handedOver()
    const { externalUserIds } = JSON.parse(message) as { readonly externalUserIds: readonly string[] }
    const missing = makeCustomers(count).filter(
      ({ externalUserId }) => !externalUserIds.includes(externalUserId),
    )
    expect(externalUserIds).toHaveLength(count - 1)
    expect(missing).toHaveLength(1)
    expect(unticked).toContain(missing[0]?.name)
  })

  it('a fling from top to bottom shows no blank frame, and ends at the last row', async () => {
    await open(String(count))
    await row(0).waitFor()
    await expect(fling(90)).resolves.toBe(0)
    await expect(demo.page.locator(`[role=option][aria-posinset="${String(count)}"]`).count()).resolves.toBe(
      1,
    )
  })
})

it('draws as many elements for 20000 customers as for 300', async () => {
  const elements = async (customers: string): Promise<number> => {
    await open(customers)
    await row(0).waitFor()
    return demo.page.locator('[role=listbox] [role=option]').count()
  }
  const few = await elements('300')
  await expect(elements('20000')).resolves.toBe(few)
})

it('page by page: what came is kept when a page fails, and Retry goes on from there', async () => {
  await open('paged')
  await demo.page.getByText('已加载 1500 位客户').waitFor()
  await demo.picture('recipients-failed', 'window')
  await expect(demo.page.locator('[role=option]').count()).resolves.toBeGreaterThan(10)
  await press('重试')
  await demo.page.getByText('正在加载').waitFor({ state: 'detached' })
  await pressAll()
  await chosen(3000)
})

it('of 50000 customers 20000 are taken, and the member reads how many are not', async () => {
  await open('50000')
  await row(0).waitFor()
  await pressAll()
  await demo.page.getByText('最多可选 20000 位，还有 30000 位未选上。').waitFor()
  await demo.picture('recipients-cap', 'window')
})

it('by the keyboard alone: search, down into the list, tick with Space', async () => {
  await open('300')
  await demo.page.getByLabel('搜索客户、备注或企业').focus()
  await demo.page.keyboard.type('wang')
  await demo.page.keyboard.press('ArrowDown')
  await demo.page.locator('[role=listbox]:focus').waitFor()
  await demo.page.keyboard.press('ArrowDown')
  await demo.page.keyboard.press(' ')
  await chosen(1)
  // The keys that led here moved nothing on their way.
  await expect(demo.page.locator('[role=listbox]').evaluate(({ scrollTop }) => scrollTop)).resolves.toBe(0)
  await demo.picture('recipients-keyboard', 'window')
})

async function open(customers: string): Promise<void> {
  demo = await browser.open(`pages/recipients/index?customers=${customers}`)
  await demo.page.locator('[role=listbox]').waitFor()
}

async function search(query: string): Promise<void> {
  await demo.page.getByLabel('搜索客户、备注或企业').fill(query)
  // Comes and goes with the list of those found.
  await demo.page.locator('.wqs-recipients__clear').waitFor({ state: query === '' ? 'detached' : 'attached' })
}

/** By what is seen from the top. */
function row(at: number) {
  return demo.page.locator(`[role=option][aria-posinset="${String(at + 1)}"]`)
}

function press(label: string): Promise<void> {
  return demo.page.getByText(label, { exact: true }).click()
}

function pressAll(): Promise<void> {
  return press('全选')
}

function chosen(count: number): Promise<void> {
  return demo.page.getByText(`已选 ${String(count)} 位`).waitFor()
}

/** From the first row to the last in so many frames; before each is painted, rows have to cover the list. @returns how many were not covered */
function fling(frames: number): Promise<number> {
  return demo.page.locator('[role=listbox]').evaluate(async (list, count) => {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))
    const { top, height } = list.getBoundingClientRect()
    const heights = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => top + height * share)
    const isBlank = (y: number): boolean =>
      [...list.querySelectorAll('[role=option], .wqs-recipients__letter')]
        .map((element) => element.getBoundingClientRect())
        .every((box) => y < box.top || y > box.bottom)
    const distance = list.scrollHeight - list.clientHeight
    let blank = 0
    for (let at = 1; at <= count; at++) {
      list.scrollTop = (distance * at) / count
      await frame()
      if (heights.some(isBlank)) blank++
    }
    return blank
  }, frames)
}
