import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { type Chromium, launchChromium } from '../support/chromium.ts'
import { serveDemo } from '../support/serveDemo.ts'
import { takePictures } from './takePictures.ts'

export const PHONE = { width: 375, height: 812 }
export const DESKTOP = { width: 1280, height: 900 }

/** The built demo in a browser: one page of it, and what a test does and sees there. */
export interface Demo {
  readonly page: Page
  /** Console errors, uncaught exceptions, rejections that nobody handled, requests that failed. */
  readonly errors: readonly string[]
  press(id: string): Promise<void>
  /** Chooses the language, and waits until the page is in it. */
  speak(language: string): Promise<void>
  /** What a story says after its run: the text of its notice. Waits for it. */
  notice(storyId: string): Promise<string>
  /** The messages that a simulator's member confirmed, as the JSON that crossed to WeCom. */
  handedOver(simulator?: string): Promise<readonly string[]>
  /** How often the assistant was asked for. */
  shareCalls(simulator?: string): Promise<number>
  /** With SCREENSHOTS=folder: what is seen, in both languages, light and dark, at both widths. Else nothing. */
  picture(name: string, what?: Locator | 'window'): Promise<void>
}

export interface DemoBrowser {
  /** Of the catalogue; ends with a slash. The app that it shows is app.html beside it. */
  readonly url: string
  /** A fresh visitor: nothing kept from the one before. */
  open(path?: string, viewport?: { readonly width: number; readonly height: number }): Promise<Demo>
  close(): Promise<void>
}

/**
 * @param instead see `serveDemo`
 * @param screen such as one with touch
 */
export async function startDemoBrowser(
  instead?: Record<string, () => string>,
  screen: BrowserContextOptions = {},
): Promise<DemoBrowser> {
  const server = await serveDemo(instead)
  const chromium = await launchChromium({ viewport: PHONE, colorScheme: 'light', ...screen })
  return {
    url: server.url,
    async open(path = 'pages/product/index', viewport = PHONE) {
      const page = await newVisit(chromium, server.url)
      await page.setViewportSize(viewport)
      const errors = collectErrors(page)
      await page.goto(`${server.url}app.html#/${path}`)
      await page.locator('.demo').waitFor()
      return demoOn(page, errors)
    },
    async close() {
      await chromium.close()
      await server.close()
    },
  }
}

async function newVisit({ context }: Chromium, url: string): Promise<Page> {
  const [page = await context.newPage(), ...others] = context.pages()
  await Promise.all(others.map((other) => other.close()))
  const next = await context.newPage()
  await page.close()
  // From now on: a chooser that opens before Chromium has heard of it is shown to nobody, and taken for cancelled.
  next.on('filechooser', () => undefined)
  // Storage belongs to an address, so it is emptied there, before the demo reads it.
  await next.route(`${url}empty`, (route) => route.fulfill({ contentType: 'text/html', body: '' }))
  await next.goto(`${url}empty`)
  await next.evaluate(() => localStorage.clear())
  return next
}

function collectErrors(page: Page): readonly string[] {
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  // Unhandled rejections come this way too.
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('requestfailed', (request) => {
    // What a reload cuts off has not failed.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') errors.push(`failed: ${request.url()}`)
  })
  return errors
}

function demoOn(page: Page, errors: readonly string[]): Demo {
  return {
    page,
    errors,
    press: (id) => page.locator(`[id="${id}"]`).click(),
    async speak(language) {
      await page.locator('#menu').click()
      await page.locator(`#language-${language}`).click()
      await page.locator(`#language-${language}[aria-pressed="true"]`).waitFor()
      await page.locator('#menu').click()
    },
    notice: (storyId) => page.locator(`#story-${storyId} .wqs-notice__text`).innerText(),
    handedOver: (simulator = 'shared') =>
      page.evaluate(
        (name) => (window.simulators?.[name]?.sent ?? []).map(({ message }) => JSON.stringify(message)),
        simulator,
      ),
    shareCalls: (simulator = 'shared') =>
      page.evaluate(
        (name) =>
          (window.simulators?.[name]?.calls ?? []).filter(({ api }) => api === 'shareToExternalContact')
            .length,
        simulator,
      ),
    picture: (name, what) => takePictures(page, name, what),
  }
}
