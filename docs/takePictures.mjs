// @ts-check
// The pictures of the two READMEs, from the running demo: `node docs/takePictures.mjs` writes docs/images.
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { buildDemo } from '../scripts/buildDemo.mjs'
import { ensureChromium } from '../scripts/chromium.mjs'
import { ensureInstalled } from '../scripts/install.mjs'
import { main } from '../scripts/main.mjs'
import { at } from '../scripts/root.mjs'
import { serveFolder } from '../scripts/serveFolder.mjs'

/** @import { Page } from 'playwright-core' */

const languages = ['zh-CN', 'en-US']
const phone = { width: 375, height: 812 }

void main(import.meta.url, async () => {
  await ensureInstalled()
  await buildDemo('h5')
  const demo = await serveFolder(at('dist', 'h5'))
  const profile = mkdtempSync(path.join(tmpdir(), 'chromium-'))
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: await ensureChromium(),
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
    viewport: phone,
    colorScheme: 'light',
  })
  try {
    mkdirSync(at('docs', 'images'), { recursive: true })
    const [page = await browser.newPage()] = browser.pages()
    for (const language of languages) {
      const pictures = await pictureTheWay(page, demo.url, language)
      await putSideBySide(page, pictures, at('docs', 'images', `composer.${language}.png`))
    }
  } finally {
    await browser.close()
    await demo.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})

/** The composer in a shop, a customer chosen, the assistant over it, and what is said once the member has confirmed. */
async function pictureTheWay(
  /** @type {Page} */ page,
  /** @type {string} */ url,
  /** @type {string} */ language,
) {
  const settings = { language, theme: 'light', client: 'wecom', textScale: '1', knobs: {} }
  await page.setViewportSize(phone)
  // Another query, so that the same hash is loaded anew.
  await page.goto('about:blank')
  await page.goto(
    `${url}app.html?settings=${encodeURIComponent(JSON.stringify(settings))}#/pages/share-composer/index?product=oolong-box`,
  )
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  const share = page.locator('#composer .wqs-share .wqs-button--primary')
  await page.locator('.wqs-composer__part--recipients .wqs-composer__row').click()
  for (const at of [4, 6]) await page.locator('.wqs-row').nth(at).click()
  const picking = await page.screenshot()
  await page.keyboard.press('Escape')
  await page.locator('.wqs-layer').waitFor({ state: 'detached' })
  const composed = await page.screenshot()
  await share.click()
  await page.locator('#wqs-sim-sheet').waitFor()
  const confirming = await page.screenshot()
  return [composed, picking, confirming]
}

async function putSideBySide(
  /** @type {Page} */ page,
  /** @type {readonly Buffer[]} */ pictures,
  /** @type {string} */ file,
) {
  const images = pictures.map((picture) => `<img src="data:image/png;base64,${picture.toString('base64')}">`)
  await page.goto('about:blank')
  await page.setContent(
    `<style>body { margin: 0; width: max-content; display: flex; gap: 12px } img { border: 1px solid #dfe1e6 }</style>${images.join('')}`,
  )
  await page.locator('body').screenshot({ path: file })
}
