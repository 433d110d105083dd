/** @jest-environment node */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { consumersFor } from '../../scripts/consumers.mjs'
import { serveFolder } from '../../scripts/serveFolder.mjs'
import { type Chromium, launchChromium } from '../support/chromium.ts'
import { openWeappInChromium } from '../weapp/host/chromium.ts'
import { loadDist } from '../weapp/host/loadDist.ts'

// `npm run test:package` builds the apps before it comes here.
const consumers = consumersFor(process.env.CONSUMERS).filter(
  ({ name }) => !/-(bare|button|readme)$/.test(name),
)
const distOf = (name: string, type: string) => join(__dirname, `../consumer/dist/${name}-${type}`)
const PHONE = { width: 375, height: 812 }
const COMPOSE = 'compose/pages/compose/index'

/** Pixels, as theme.css and the styles of the parts say: what an app's designWidth must not change. */
const HEIGHTS = { '#share': 44, '.wqs-row': 64, '.wqs-attach__tile': 96 }

let chromium: Chromium

beforeAll(async () => {
  chromium = await launchChromium({ viewport: PHONE, hasTouch: true })
})

afterAll(() => chromium.close())

it('has every app that it opens', () => {
  for (const { name, type } of consumers) expect(existsSync(distOf(name, type))).toBe(true)
})

// Loops, because a run may be about one app, and `each` takes no empty list.
for (const { name } of consumers.filter(({ type }) => type === 'h5'))
  describe(`the app of ${name} in a browser`, () => {
    let server: Awaited<ReturnType<typeof serveFolder>>
    let page: Page
    let errors: string[]

    beforeAll(async () => {
      server = await serveFolder(distOf(name, 'h5'))
      page = await chromium.context.newPage()
      errors = []
      page.on('pageerror', (error) => errors.push(String(error)))
    })

    afterAll(async () => {
      await page.close()
      await server.close()
    })

    it('draws every part, at the sizes that the kit says', async () => {
      if (isBelowApp(name)) await serveBelowApp(page, server.url)
      await page.goto(isBelowApp(name) ? `${server.url}app/${COMPOSE}` : `${server.url}#/${COMPOSE}`)
      await page.locator('.wqs-row').nth(1).waitFor()
      expect(await page.locator('.wqs-attach__tile').count()).toBe(2)
      expect(await heightsOn(page)).toEqual(HEIGHTS)
    })

    it('shares what a member composed, in a WeCom that is simulated', async () => {
      await page.locator('.wqs-row').first().click()
      await page.locator('#share').click()
      await page.getByText('确认发送', { exact: true }).click()
      await page.locator('#outcome', { hasText: 'handed over' }).waitFor()
      expect(errors).toEqual([])
    })
  })

for (const { name } of consumers.filter(({ type }) => type === 'weapp'))
  it(`the mini-program of ${name} draws its parts at the sizes that the kit says`, async () => {
    const browserPage = await chromium.context.newPage()
    const weapp = await openWeappInChromium({
      browserPage,
      dist: loadDist(distOf(name, 'weapp')),
      url: `/${COMPOSE}`,
      viewport: PHONE,
    })
    expect(await weapp.errors()).toEqual([])
    expect(await heightsOn(browserPage)).toEqual(HEIGHTS)
    await browserPage.close()
  })

/** Whether the app's router takes the whole address, below `/app`. */
function isBelowApp(name: string): boolean {
  return name.endsWith('-browser')
}

/** As a server of such an app does: a file where there is one, else the app. */
async function serveBelowApp(page: Page, url: string): Promise<void> {
  await page.route(`${url}app/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice('/app/'.length)
    const response = await route.fetch({ url: `${url}${/\.\w+$/.test(path) ? path : 'index.html'}` })
    await route.fulfill({ response })
  })
}

/** By selector, in whole pixels. */
async function heightsOn(page: Page): Promise<Record<string, number>> {
  const heights = Object.keys(HEIGHTS).map(async (selector) => {
    const box = await page.locator(selector).first().boundingBox()
    return [selector, Math.round(box?.height ?? 0)] as const
  })
  return Object.fromEntries(await Promise.all(heights))
}
