import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventually } from './eventually.ts'
import { type Catalogue, openCatalogue, startCatalogue } from './openCatalogue.ts'
import { DESKTOP, PHONE } from './openDemo.ts'

let browser: Awaited<ReturnType<typeof startCatalogue>>
let catalogue: Catalogue

beforeAll(async () => {
  browser = await startCatalogue()
})
afterAll(() => browser.close())
afterEach(async () => {
  await browser.context.setOffline(false)
  expect(catalogue.errors).toEqual([])
})

const open = async (hash?: string, viewport = DESKTOP): Promise<void> => {
  catalogue = await openCatalogue(browser, hash, viewport)
}
const heading = () => catalogue.page.locator('h1').innerText()
const choose = (id: string, value: string) => catalogue.page.locator(`#${id}`).selectOption(value)
const source = (file: string) => readFileSync(join(__dirname, '../../src', file), 'utf8').trim()

it('begins with a composer in a shop’s app, which hands a message over', async () => {
  await open('')
  await expect(heading()).resolves.toBe('群发消息')
  await catalogue.frame.locator('.product-strip', { hasText: '高山乌龙 · 礼盒两罐' }).waitFor()
  await catalogue.frame.locator('#composer .wqs-share .wqs-button--primary').click()
  await catalogue.frame.locator('#wqs-sim-confirm').click()
  await catalogue.frame.locator('.wqs-notice--done', { hasText: '已提交群发' }).waitFor()
  await catalogue.page.locator('#tab-events').click()
  const log = catalogue.page.locator('.events')
  await log.locator('.event--wecom', { hasText: 'wx.qy.shareToExternalContact' }).waitFor()
  await expect(log.innerText()).resolves.toContain('"title": "高山乌龙 · 礼盒两罐"')
})

it('tells what a callback was given', async () => {
  await open('#/share-button/no-permission?language=zh-CN')
  await catalogue.frame.locator('#share-no-permission').click()
  await catalogue.page.locator('#tab-events').click()
  await catalogue.page.locator('.event--callback', { hasText: 'onFailed' }).waitFor()
  await expect(catalogue.page.locator('.events').innerText()).resolves.toContain('"code": "no-permission"')
})

it('finds a story by a word of what is expected of it, and opens it at an address of its own', async () => {
  await open('')
  await catalogue.page.locator('.contents__search').fill('freigegeben')
  await catalogue.page.locator('.contents__none').waitFor()
  await catalogue.page.locator('.contents__search').fill('标题')
  const found = catalogue.page.locator('.contents__item', { hasText: '标题过长' })
  await found.first().click()
  await catalogue.frame.locator('#story-title-too-long').waitFor()
  expect(new URL(catalogue.page.url()).hash).toMatch(/^#\/share-button\/title-too-long\?/)
})

it('shows and copies the text of the file that runs, with what the knobs change', async () => {
  await open('#/share-button/link?language=zh-CN')
  const text = catalogue.page.locator('.source__text')
  await text.waitFor()
  await eventually(async () =>
    expect((await text.innerText()).trim()).toBe(source('stories/share-button/Link.tsx')),
  )
  await catalogue.page.locator('#tab-knobs').click()
  await choose('knob-size', 'mini')
  await catalogue.frame.locator('#share-link.wqs-button--mini').waitFor()
  await catalogue.page.locator('#tab-source').click()
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await catalogue.page.locator('.source .panel__button').click()
  await catalogue.page.locator('.source .panel__button', { hasText: '已复制' }).waitFor()
  const copied = await catalogue.page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(
    source('stories/share-button/Link.tsx').replace('<ShareButton', '<ShareButton size="mini"'),
  )
})

it('has the props of the component from its types, in the reader’s language', async () => {
  await open('#/share-button/link?language=zh-CN')
  await catalogue.page.locator('#tab-props').click()
  const row = catalogue.page.locator('.props tr', { hasText: 'outsideWecom' })
  await expect(row.innerText()).resolves.toContain("'hide' | 'disabled' | 'wechat-share'")
  await expect(row.innerText()).resolves.toContain('默认')
})

it('keeps story, knobs, language, theme, client and text size in its address', async () => {
  await open('#/share-button/text-only?language=zh-CN')
  await choose('set-client', 'mac')
  await choose('set-text', '1.5')
  await choose('set-theme', 'dark')
  await choose('set-language', 'en-US')
  await catalogue.page.locator('#tab-knobs').click()
  await catalogue.page.locator('#knob-text').fill('Tell them')
  await catalogue.page.waitForURL(({ hash }) => hash.includes('Tell'))
  const { hash } = new URL(catalogue.page.url())
  await open(hash)
  await catalogue.frame.locator('#share-text-only', { hasText: 'Tell them' }).click()
  await catalogue.frame.locator('.wqs-notice', { hasText: 'Mac' }).waitFor()
  await catalogue.frame.locator('.demo.wqs-dark').waitFor()
  await expect(catalogue.page.locator('#set-text').inputValue()).resolves.toBe('1.5')
  await expect(catalogue.page.locator('html').getAttribute('lang')).resolves.toBe('en-US')
})

it('a switch reaches the story that runs, which keeps its state', async () => {
  await open('#/message-editor/write?language=zh-CN')
  await catalogue.frame.locator('textarea').first().fill('写到一半')
  await choose('set-theme', 'dark')
  await catalogue.frame.locator('.demo.wqs-dark').waitFor()
  await expect(catalogue.frame.locator('textarea').first().inputValue()).resolves.toBe('写到一半')
})

it('goes back to the story before, and forward again', async () => {
  await open('#/share-button/text-only?language=zh-CN')
  for (const title of ['图片', '视频']) {
    await catalogue.page.locator('.contents__item', { hasText: new RegExp(`^${title}$`) }).click()
    await eventually(() => expect(heading()).resolves.toBe(title))
  }
  await catalogue.frame.locator('#story-video').waitFor()
  await catalogue.page.goBack()
  await catalogue.frame.locator('#story-image').waitFor()
  await catalogue.page.goBack()
  await catalogue.frame.locator('#story-text-only').waitFor()
  await catalogue.page.goForward()
  await catalogue.frame.locator('#story-image').waitFor()
  await expect(heading()).resolves.toBe('图片')
})

it('says that it does not know an address, and leads to the first page', async () => {
  await open('#/share-button/none?language=zh-CN')
  const note = catalogue.page.locator('.catalogue__note')
  await expect(note.innerText()).resolves.toContain('目录里没有「share-button/none」')
  await note.locator('button').click()
  await catalogue.frame.locator('#composer').waitFor()
})

it('reads a guide in its place, whose links open other guides', async () => {
  await open('#/guides/share-button?language=zh-CN')
  await catalogue.page.locator('.guide h1', { hasText: 'ShareButton' }).waitFor()
  await catalogue.page.locator('.guide a', { hasText: '草稿' }).first().click()
  await eventually(async () =>
    expect(new URL(catalogue.page.url()).hash).toMatch(/^#\/guides\/share-draft\?/),
  )
})

it('says when the network is gone, and when it is back', async () => {
  await open('#/share-button/text-only?language=zh-CN')
  await browser.context.setOffline(true)
  await catalogue.page.locator('.catalogue__offline', { hasText: '网络已断开' }).waitFor()
  await browser.context.setOffline(false)
  await catalogue.page.locator('.catalogue__offline').waitFor({ state: 'detached' })
})

it('on a phone the list is a drawer, under a head of 56 px', async () => {
  for (const width of [320, PHONE.width]) {
    await open('#/share-button/text-only?language=zh-CN', { width, height: 568 })
    const { page } = catalogue
    expect((await page.locator('.catalogue__head').boundingBox())?.height).toBeLessThanOrEqual(56)
    const screen = await page.locator('iframe').boundingBox()
    expect(screen).toMatchObject({ x: 0, y: 56, width, height: 512 })
    await expect(page.locator('.catalogue__list').isVisible()).resolves.toBe(false)
    await page.locator('#toggle-list').click()
    await page.locator('.contents__item', { hasText: /^视频$/ }).click()
    await catalogue.frame.locator('#story-video').waitFor()
    await expect(page.locator('.catalogue__list').isVisible()).resolves.toBe(false)
    await page.locator('#toggle-side').click()
    await page.locator('#set-client').waitFor()
    await page.keyboard.press('Escape')
    await expect(page.locator('.catalogue__side').isVisible()).resolves.toBe(false)
  }
})

it('has every story of the app in its list, and every guide', async () => {
  await open('')
  const paths = await catalogue.page
    .locator('.contents__item')
    .evaluateAll((links) => links.map((link) => (link.getAttribute('href') ?? '').slice(2)))
  expect(new Set(paths).size).toBe(paths.length)
  expect(paths.filter((path) => path.startsWith('share-button/'))).toHaveLength(29)
  expect(paths).toEqual(expect.arrayContaining(['message-preview/long-titles', 'guides/theming']))
})

it('loads its first page in 300 KB of gzip at the most, each file of a name for its content once', async () => {
  const asked: string[] = []
  browser.context.on('request', (request) => asked.push(request.url()))
  await open('')
  await catalogue.frame.locator('#composer').waitFor()
  await catalogue.page.waitForLoadState('networkidle')
  const urls = [...new Set(asked)].filter((url) => url.startsWith(browser.url))
  const sizes = await Promise.all(
    urls.map(async (url) => {
      const { headers } = await fetch(url, { headers: { 'accept-encoding': 'gzip' } })
      return [
        url.slice(browser.url.length),
        headers.get('cache-control') ?? '',
        Number(headers.get('content-length')),
      ] as const
    }),
  )
  expect(sizes.reduce((sum, [, , size]) => sum + size, 0)).toBeLessThanOrEqual(300_000)
  const scripts = sizes.filter(([url]) => /\.(?:js|css)$/.test(url))
  expect(scripts.length).toBeGreaterThan(5)
  expect(scripts.filter(([, caching]) => !caching.includes('immutable'))).toEqual([])
})

it('moves nothing while it loads', async () => {
  await open('')
  await catalogue.page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await catalogue.page.goto(browser.url)
  await catalogue.frame.locator('#composer').waitFor()
  await catalogue.page.waitForLoadState('networkidle')
  await expect(
    catalogue.page.evaluate(() => (window as unknown as { shifts: number[] }).shifts),
  ).resolves.toEqual([])
})
