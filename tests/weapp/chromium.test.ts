/** @jest-environment node */
import { join } from 'node:path'
import type { Page as BrowserPage } from 'playwright-core'
import { findChromium } from '../../scripts/chromium.mjs'
import { launchChromium, type Chromium } from '../support/chromium.ts'
import { openWeappInChromium, type ChromiumWeapp, type ChromiumWeappOptions } from './host/chromium.ts'
import { loadDist } from './host/loadDist.ts'

const fixture = loadDist(join(__dirname, 'fixture'))

let chromium: Chromium
let browserPage: BrowserPage
let weapp: ChromiumWeapp

beforeAll(async () => {
  chromium = await launchChromium({ hasTouch: true, isMobile: true })
})

afterAll(() => chromium.close())

async function open(options: Partial<ChromiumWeappOptions> = {}): Promise<void> {
  browserPage = await chromium.context.newPage()
  weapp = await openWeappInChromium({ browserPage, dist: fixture, ...options })
}

function textOf(id: string): Promise<string | null> {
  return browserPage.textContent(`#${id}:visible`)
}

function styleOf(id: string, property: string): Promise<string> {
  return browserPage.$eval(
    `#${id}`,
    (element, name) => getComputedStyle(element).getPropertyValue(name),
    property,
  )
}

describe('a mini-program in Chromium', () => {
  afterEach(async () => {
    expect(await weapp.errors()).toEqual([])
    await browserPage.close()
  })

  it('takes a touch for a tap, at the same cost as under Jest', async () => {
    await open()
    const { calls, bytes } = await weapp.measure(() => browserPage.tap('#inc'))
    expect({ calls, bytes }).toEqual({ calls: 1, bytes: 11 })
    expect(await textOf('count')).toBe('count: 1')
  })

  it('keeps the mini-program from the window', async () => {
    const seen = `App({ seen: [typeof window, typeof document, typeof fetch, typeof URL, typeof Promise, typeof wx].join() })`
    const page = `Page({ data: { count: getApp().seen } })`
    const files = { ...fixture.files, 'app.js': seen, 'pages/counter/index.js': page }
    await open({ dist: { ...fixture, files } })
    expect(await textOf('count')).toBe('count: undefined,undefined,undefined,undefined,function,object')
  })

  it('lays out WXSS: rpx by the width of the window, a style of a page on that page alone', async () => {
    await open()
    expect(await styleOf('count', 'font-size')).toBe('20px')
    expect(await styleOf('count', 'color')).toBe('rgb(7, 193, 96)')
    await browserPage.tap('#go')
    await weapp.settle()
    expect(await browserPage.$eval('#list', (list) => list.clientHeight)).toBe(100)
    expect(await weapp.route()).toBe('pages/form/index')
  })

  it('lets a person type, as far as maxlength goes, scroll to the end, and switch', async () => {
    await open({ url: '/pages/form/index' })
    await browserPage.tap('#name input')
    await browserPage.keyboard.type('abcdef')
    await weapp.settle()
    expect(await textOf('said')).toBe('name abcd')
    await browserPage.fill('#note textarea', 'a note')
    await weapp.settle()
    expect(await textOf('said')).toBe('note of 6')
    await browserPage.$eval('#list', (list) => list.scrollTo(0, list.scrollHeight))
    await weapp.settle()
    expect(await textOf('said')).toBe('lower')
    await browserPage.tap('#switch')
    await weapp.settle()
    expect(await textOf('said')).toBe('switch true')
  })

  it('shows the pictures of the package, and nothing in the place of a missing one', async () => {
    await open({ url: '/pages/form/index' })
    await browserPage.getByText('loaded 1 by 1, missed missing').waitFor()
    expect(await browserPage.isVisible('#picture img')).toBe(true)
    expect(await browserPage.isVisible('#missing img')).toBe(false)
  })

  it('puts what a module exports onto wx', async () => {
    const page = `Page({ data: { count: wx.qy.isFake } })`
    const files = { ...fixture.files, 'pages/counter/index.js': page }
    await open({ dist: { ...fixture, files }, wx: join(__dirname, 'fixture/wx.ts') })
    expect(await textOf('count')).toBe('count: true')
  })
})

it('says how to install a Chromium where there is none', () => {
  expect(() => findChromium({ PATH: '/nowhere' })).toThrow('apt-get install chromium')
  expect(() => findChromium({ CHROMIUM_PATH: '/nowhere' })).toThrow('CHROMIUM_PATH names /nowhere')
})
