/** @jest-environment node */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page as BrowserPage } from 'playwright-core'
import { launchChromium, type Chromium } from '../support/chromium.ts'
import { openWeappInChromium, type ChromiumWeapp } from './host/chromium.ts'
import { loadDist } from './host/loadDist.ts'

/** Px: what a finger needs. */
const TOUCH = 44

let chromium: Chromium
let browserPage: BrowserPage
let weapp: ChromiumWeapp

beforeAll(async () => {
  chromium = await launchChromium({ hasTouch: true, isMobile: true })
})

afterAll(() => chromium.close())

beforeEach(async () => {
  browserPage = await chromium.context.newPage()
  weapp = await openWeappInChromium({
    browserPage,
    dist: loadDist(join(__dirname, '../../dist/weapp')),
    url: '/pages/product/index',
    wx: join(__dirname, 'wecomOnWx.ts'),
  })
})

afterEach(async () => {
  expect(await weapp.errors()).toEqual([])
  await browserPage.close()
})

describe('the product page on a phone', () => {
  it('keeps its button under the thumb, before the tap and in the assistant', async () => {
    await expectInSight('群发给客户')
    await picture('before')
    await share()
    await expectInSight('请在群发助手中确认')
    await picture('in-assistant')
  })

  it.each([
    ['shared', 'shareToExternalContact:ok', []],
    ['no-permission', 'shareToExternalContact:fail no permission', ['复制错误信息']],
    ['failed', 'shareToExternalContact:fail', ['重试', '复制错误信息']],
  ])('shows a notice whole: %s', async (name, errMsg, actions) => {
    await share()
    await browserPage.evaluate((errMsg) => window.wecom.answer(errMsg), errMsg)
    await weapp.settle()
    await picture(name)
    for (const label of ['群发给客户', '×', ...actions]) await expectInSight(label)
  })
})

async function share(): Promise<void> {
  await browserPage.tap('#share-product')
  await weapp.settle()
  expect(await browserPage.evaluate(() => window.wecom.payloads.length)).toBe(1)
}

async function expectInSight(label: string): Promise<void> {
  const { width = 0, height = 0 } = browserPage.viewportSize() ?? {}
  const box = await browserPage.getByText(label, { exact: true }).boundingBox()
  expect(box).not.toBeNull()
  if (!box) return
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(width)
  expect(box.y + box.height).toBeLessThanOrEqual(height)
  if (label !== '×') expect(box.height).toBeGreaterThanOrEqual(TOUCH)
}

/** With SCREENSHOTS=folder: what is seen, to look at. Else nothing. */
async function picture(name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await browserPage.screenshot({ path: join(folder, `weapp-product-${name}.png`) })
}
