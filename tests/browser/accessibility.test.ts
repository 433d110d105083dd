import { readFileSync } from 'node:fs'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { THEMES } from '../../src/preferences/Theme.ts'
import { LANGUAGES } from '../../src/locale/Language.ts'
import { storyPlaces, type StoryPlace } from './everyStory.ts'
import { openCatalogue, startCatalogue } from './openCatalogue.ts'

let browser: Awaited<ReturnType<typeof startCatalogue>>
let places: readonly StoryPlace[]
let page: Page

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

beforeAll(async () => {
  browser = await startCatalogue()
  ;({ page } = await openCatalogue(browser))
  places = storyPlaces(
    await page
      .locator('.contents__item')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')),
  )
})
afterAll(() => browser.close())

/** Each violation with what it is about, in a line. */
async function violations(options: RunOptions = {}): Promise<readonly string[]> {
  await page.evaluate(axe)
  const results = await page.evaluate(
    (given) =>
      (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(given),
    options,
  )
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 120)} ${any[0]?.message ?? ''}`).join(' | ')}`,
  )
}

async function openStory(address: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${browser.url}${address}`)
  await page.locator('.demo__main').waitFor()
  await page.waitForLoadState('networkidle')
}

it('axe finds nothing on any story, in both languages, light and dark', async () => {
  const found: string[] = []
  for (const { path, address } of places) {
    for (const language of LANGUAGES) {
      for (const theme of THEMES.filter((each) => each !== 'auto')) {
        await openStory(address({ language, theme }))
        found.push(...(await violations()).map((line) => `${path} ${language} ${theme} ${line}`))
      }
    }
  }
  expect(found).toEqual([])
})

it('axe finds nothing on the catalogue round them, whatever is open in it', async () => {
  const found: string[] = []
  for (const theme of ['light', 'dark']) {
    for (const [what, tab] of [
      ['share-button/link', 'source'],
      ['share-button/link', 'knobs'],
      ['share-button/link', 'props'],
      ['guides/share-button', undefined],
      ['none', undefined],
    ] as const) {
      await page.goto('about:blank')
      await page.goto(`${browser.url}#/${what}?language=zh-CN&theme=${theme}`)
      await page.waitForLoadState('networkidle')
      if (tab) await page.locator(`#tab-${tab}`).click()
      found.push(...(await violations({ iframes: false })).map((line) => `${what} ${tab} ${theme} ${line}`))
    }
  }
  expect(found).toEqual([])
})

it.each([
  ['a small phone', 320, 568, '1'],
  ['a phone', 375, 812, '1'],
  ['a phone, text twice as large', 375, 812, '2'],
  ['a phone on its side', 812, 375, '1'],
  ['a tablet', 768, 1024, '1'],
  ['a desktop', 1280, 900, '1'],
] as const)('no story is wider than %s', async (_name, width, height, textScale) => {
  await page.setViewportSize({ width, height })
  const found: string[] = []
  for (const { path, address } of places) {
    for (const language of LANGUAGES) {
      await openStory(address({ language, textScale }))
      found.push(...(await tooWide()).map((line) => `${path} ${language} ${line}`))
    }
  }
  expect(found).toEqual([])
})

/** What stands beyond the right edge, unless it is in something that scrolls or is cut there on purpose. */
function tooWide(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isCut = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== 'visible' || isCut(element.parentElement))
    return [...document.querySelectorAll('.demo *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5)
      .filter((element) => !isCut(element.parentElement) || element.closest('.taro_page') === null)
      .filter((element) => !isCut(element))
      .map((element) => `${element.tagName}.${element.className} ${element.getBoundingClientRect().right}`)
  })
}
