import { eventually } from './eventually.ts'
import { type Demo, DESKTOP, type DemoBrowser, PHONE, startDemoBrowser } from './openDemo.ts'

let browser: DemoBrowser
let demo: Demo

beforeAll(async () => {
  browser = await startDemoBrowser()
})
afterAll(() => browser.close())
afterEach(() => expect(demo.errors).toEqual([]))

const ground = () =>
  demo.page.locator('.demo').evaluate((element) => getComputedStyle(element).backgroundColor)
const LIGHT = 'rgb(244, 245, 247)'
const DARK = 'rgb(20, 21, 24)'

it('the language holds on every page and over reloads', async () => {
  demo = await browser.open('pages/share-button/index')
  await demo.speak('en-US')
  await demo.page.locator('#share-text-only', { hasText: 'Message customers' }).waitFor()
  await demo.press('menu')
  await demo.press('go-product')
  await demo.page.locator('#page-product').waitFor()
  await demo.page.reload()
  await demo.page.locator('#share-product', { hasText: 'Message customers' }).waitFor()
  await expect(demo.page.evaluate(() => document.documentElement.lang)).resolves.toBe('en-US')
})

it('no Chinese is left on the page in English, but for what WeCom calls things and what customers get', async () => {
  demo = await browser.open('pages/share-button/index')
  await demo.speak('en-US')
  // The other language's own name, and labels that stand in the source of their stories.
  const kept = ['中文', '推荐', '群发春茶', '群发秋茶', '🍵 把茶单发给客户', '群发 · idle']
  const left = () =>
    demo.page.locator('.demo').evaluate((element, allowed) => {
      const texts = element.querySelectorAll<HTMLElement>('taro-text-core, taro-button-core')
      return Array.from(texts, (text) => text.innerText).filter(
        (text) => /[一-鿿]/.test(text) && !allowed.includes(text),
      )
    }, kept)
  await eventually(() => expect(left()).resolves.toEqual([]))
})

it('the theme holds over reloads', async () => {
  demo = await browser.open()
  await eventually(() => expect(ground()).resolves.toBe(LIGHT))
  await demo.press('menu')
  await demo.press('theme-dark')
  await eventually(() => expect(ground()).resolves.toBe(DARK))
  await demo.page.reload()
  await demo.page.locator('.demo').waitFor()
  await eventually(() => expect(ground()).resolves.toBe(DARK))
})

it('follows the system until one is chosen', async () => {
  demo = await browser.open()
  await demo.page.emulateMedia({ colorScheme: 'dark' })
  await eventually(() => expect(ground()).resolves.toBe(DARK))
  await demo.press('menu')
  await demo.press('theme-light')
  await eventually(() => expect(ground()).resolves.toBe(LIGHT))
})

it('passes over what it does not know in storage', async () => {
  demo = await browser.open()
  await demo.page.evaluate(() => {
    localStorage.setItem('theme', '{"data":"purple"}')
    localStorage.setItem('language', 'not JSON')
  })
  await demo.page.reload()
  await expect(demo.page.locator('#share-product').innerText()).resolves.toBe('群发给客户')
})

describe.each([
  ['a phone', PHONE],
  ['a desktop', DESKTOP],
])('on %s', (_name, viewport) => {
  it.each(['pages/product/index', 'pages/share-button/index'])('%s never scrolls sideways', async (path) => {
    for (const language of ['zh-CN', 'en-US']) {
      demo = await browser.open(path, viewport)
      await demo.speak(language)
      const widest = await demo.page
        .locator('.demo *')
        .evaluateAll((elements) =>
          Math.max(...elements.map((element) => element.getBoundingClientRect().right)),
        )
      expect(widest).toBeLessThanOrEqual(viewport.width)
    }
  })
})

it('uses a desktop’s width: two stories and the panel stand side by side', async () => {
  demo = await browser.open('pages/share-button/index', DESKTOP)
  const [first, second, panel] = await Promise.all(
    ['#story-text-only', '#story-image', '#wqs-sim-panel'].map((part) =>
      demo.page.locator(part).boundingBox(),
    ),
  )
  expect(second?.y).toBe(first?.y)
  expect(second?.x).toBeGreaterThan(first?.x ?? Infinity)
  expect(panel?.x).toBeGreaterThan(second?.x ?? Infinity)
})
