import type { BrowserContext, FrameLocator, Page } from 'playwright-core'
import { launchChromium } from '../support/chromium.ts'
import { serveDemo } from '../support/serveDemo.ts'
import { DESKTOP } from './openDemo.ts'

export interface CatalogueBrowser {
  /** Ends with a slash. */
  readonly url: string
  readonly context: BrowserContext
  close(): Promise<void>
}

/** The catalogue in a browser, and the app in its frame. */
export interface Catalogue {
  readonly page: Page
  readonly frame: FrameLocator
  /** Console errors, uncaught exceptions, rejections that nobody handled. */
  readonly errors: readonly string[]
}

export async function startCatalogue(): Promise<CatalogueBrowser> {
  const server = await serveDemo()
  const chromium = await launchChromium({ viewport: DESKTOP, colorScheme: 'light', locale: 'zh-CN' })
  return {
    url: server.url,
    context: chromium.context,
    async close() {
      await chromium.close()
      await server.close()
    },
  }
}

/** A fresh visitor. */
export async function openCatalogue(
  { url, context }: CatalogueBrowser,
  hash = '',
  viewport = DESKTOP,
): Promise<Catalogue> {
  for (const other of context.pages().slice(1)) await other.close()
  const page = await context.newPage()
  await page.setViewportSize(viewport)
  await page.addInitScript(() => localStorage.clear())
  const errors: string[] = []
  page.on('console', (message) => {
    // A cover whose shop is made up, and what a test cuts the network for.
    if (message.type() === 'error' && !message.text().includes('net::ERR_')) errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(`${url}${hash}`)
  await page.locator('.catalogue').waitFor()
  return { page, frame: page.frameLocator('iframe'), errors }
}
