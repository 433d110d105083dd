/** @jest-environment node */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { consumersFor } from '../../scripts/consumers.mjs'
import { serveFolder } from '../../scripts/serveFolder.mjs'
import { type Chromium, launchChromium } from '../support/chromium.ts'

// `CONSUMERS=readme npm run test:consumers` makes an app of README.md's own lines, with both bundlers, before it comes here.
const names = consumersFor(process.env.CONSUMERS)
  .filter(({ name, type }) => name.endsWith('-readme') && type === 'h5')
  .map(({ name }) => name)
const distOf = (name: string) => join(__dirname, `../consumer/dist/${name}-h5`)

let chromium: Chromium

beforeAll(async () => {
  chromium = await launchChromium({ viewport: { width: 375, height: 812 }, hasTouch: true })
})

afterAll(() => chromium.close())

it('has every app that it opens', () => {
  for (const name of names) expect(existsSync(distOf(name))).toBe(true)
})

for (const name of names)
  describe(`the app of ${name} in a browser with a client of WeCom's, made of README.md alone`, () => {
    let server: Awaited<ReturnType<typeof serveFolder>>
    let page: Page

    beforeAll(async () => {
      server = await serveFolder(distOf(name))
      page = await chromium.context.newPage()
      await page.route('https://**', (route) => route.abort())
      await page.addInitScript(installClient)
    })

    afterAll(async () => {
      await page.close()
      await server.close()
    })

    it('says at a tap that the card of its first page lacks an appid, because a browser has none', async () => {
      await page.goto(`${server.url}#/pages/product/index?id=7`)
      await page.locator('.wqs-button').click()
      await page.getByText('第 1 个附件的小程序 AppID不能为空。').waitFor()
    })

    it('draws every part of its composer, and hands over what a member wrote there', async () => {
      await page.goto(`${server.url}#/pages/compose/index`)
      for (const part of ['.wqs-editor', '.wqs-attach', '.wqs-recipients', '.wqs-preview'])
        await page.locator(part).first().waitFor({ state: 'attached' })
      await page.reload()
      await page.locator('.wqs-editor textarea').fill('秋茶到店。')
      await page.locator('.wqs-share .wqs-button').click()
      expect(await handedOver(page)).toMatchObject({ text: { content: '秋茶到店。' } })
    })
  })

/** Runs in the page, before the app: a browser has no WeCom. */
function installClient(): void {
  const later = (callback: (result: object) => void, result: object) => setTimeout(() => callback(result), 0)
  const qy = {
    getSystemInfo: ({ success }: Callbacks) => later(success, { version: '4.1.36', platform: 'ios' }),
    checkSession: ({ success }: Callbacks) => later(success, { errMsg: 'checkSession:ok' }),
    shareToExternalContact: (payload: object) => Object.assign(window, { payload: JSON.stringify(payload) }),
  }
  Object.assign(window, { wx: { qy, getSystemInfoSync: () => ({ environment: 'wxwork', platform: 'ios' }) } })
}

interface Callbacks {
  readonly success: (result: object) => void
}

/** Waits for what the page hands to WeCom. */
async function handedOver(page: Page): Promise<unknown> {
  const handle = await page.waitForFunction(() => (window as { payload?: string }).payload)
  return JSON.parse(String(await handle.jsonValue())) as unknown
}
