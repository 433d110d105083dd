import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'

const WIDTHS = [375, 1280] as const
const LANGUAGES = ['zh-CN', 'en-US'] as const
const THEMES = ['light', 'dark'] as const

/**
 * Pictures of what stands on the page now, for people to look at: `<folder>/<name>-<width>-<language>-<theme>.png`.
 * The page itself is switched, so that each picture shows the same state.
 *
 * @param what a part of the page, or `window`: what a person sees without scrolling; without it the whole page, however long
 */
export async function takePictures(page: Page, name: string, what?: Locator | 'window'): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  const before = page.viewportSize()
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 812 })
    for (const language of LANGUAGES) {
      for (const theme of THEMES) {
        await switchTo(page, language, theme)
        const path = join(folder, `${name}-${width}-${language}-${theme}.png`)
        if (what === 'window') await page.screenshot({ path })
        else await inWindowAsHighAsThePage(page, width, () => (what ?? page).screenshot({ path }))
      }
    }
  }
  await switchTo(page, 'zh-CN', 'light')
  if (before) await page.setViewportSize(before)
}

/** Not by a click: a sheet may cover the switches, and it is to be in the picture. */
async function switchTo(page: Page, language: string, theme: string): Promise<void> {
  await page.locator('#menu').dispatchEvent('click')
  for (const id of [`language-${language}`, `theme-${theme}`]) {
    await page.locator(`#${id}`).dispatchEvent('click')
    await page.locator(`#${id}[aria-pressed="true"]`).waitFor()
  }
  await page.locator('#menu').dispatchEvent('click')
}

/** Taro scrolls inside of the page, so what is not in the window would not be drawn. */
async function inWindowAsHighAsThePage(
  page: Page,
  width: number,
  take: () => Promise<unknown>,
): Promise<void> {
  const height = await page.locator('.taro_page').evaluate((element) => element.scrollHeight)
  await page.setViewportSize({ width, height: Math.max(812, height) })
  await take()
  await page.setViewportSize({ width, height: 812 })
}

/** Pictures of what a member sees in the window of a phone now, light and dark, in the language that the page is in. */
export async function takeThemes(page: Page, name: string, language: string): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  for (const theme of THEMES) {
    await switchTo(page, language, theme)
    await page.screenshot({ path: join(folder, `${name}-375-${language}-${theme}.png`) })
  }
  await switchTo(page, language, 'light')
}
