import { readFileSync } from 'node:fs'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import type { FrameMessage, FrameSettings } from '../../src/frame/FrameSettings.ts'
import { LANGUAGES } from '../../src/locale/Language.ts'
import { storyPlaces, type StoryPlace, USUAL } from './everyStory.ts'
import { openCatalogue, startCatalogue } from './openCatalogue.ts'

let browser: Awaited<ReturnType<typeof startCatalogue>>
let places: readonly StoryPlace[]
let page: Page

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

// Hundreds of pages, each of which is quick.
jest.setTimeout(900_000)

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
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const results = await page.evaluate(
    (given) =>
      (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(given),
    options,
  )
  return results.violations.filter(isHeld).map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 120)} ${any[0]?.message ?? ''}`).join(' | ')}`,
  )
}

/** A tile is named for its place and its kind, besides what is written on it. */
function isHeld({ id, nodes }: AxeResults['violations'][number]): boolean {
  return id !== 'label-content-name-mismatch' || nodes.some(({ html }) => !html.includes('wqs-attach__tile'))
}

async function openStory(address: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${browser.url}${address}`)
  await page.locator('.demo__main').waitFor()
}

/** As the catalogue does while a story runs. */
async function become(settings: Partial<FrameSettings>): Promise<void> {
  const message: FrameMessage = { kind: 'settings', settings: { ...USUAL, ...settings } }
  await page.evaluate(async (told) => {
    window.postMessage(told, window.location.origin)
    // Drawn by the frame after the next.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  }, message)
}

const LOOKS = LANGUAGES.flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme })),
)

it('axe finds nothing on any story, in both languages, light and dark', async () => {
  const found: string[] = []
  for (const { path, address } of places) {
    await openStory(address({}))
    for (const look of LOOKS) {
      await become(look)
      found.push(...(await violations()).map((line) => `${path} ${look.language} ${look.theme} ${line}`))
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

it('no story is wider than its window, on phones, a tablet and a desktop, nor with text twice as large', async () => {
  const found: string[] = []
  for (const { path, address } of places) {
    await openStory(address({}))
    for (const [width, height, textScale] of WINDOWS) {
      await page.setViewportSize({ width, height })
      for (const language of LANGUAGES) {
        await become({ language, textScale })
        found.push(...(await tooWide()).map((line) => `${path} ${width} ${textScale} ${language} ${line}`))
      }
    }
  }
  expect(found).toEqual([])
})

const WINDOWS = [
  [320, 568, '1'],
  [375, 812, '1'],
  [375, 812, '2'],
  [812, 375, '1'],
  [768, 1024, '1'],
  [1280, 900, '1'],
] as const

/** What stands beyond the right edge, unless something that scrolls or cuts on purpose is round it. */
function tooWide(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isCut = (element: Element): boolean => {
      const { parentElement: parent } = element
      if (parent === null || parent.matches('.taro_page, .demo')) return false
      return getComputedStyle(parent).overflowX !== 'visible' || isCut(parent)
    }
    return [...document.querySelectorAll('.demo *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5 && !isCut(element))
      .map((element) => `${element.tagName}.${element.className} ${element.getBoundingClientRect().right}`)
  })
}
