/** @jest-environment node */
import { join } from 'node:path'
import { launchChromium, type Chromium } from '../support/chromium.ts'
import { openWeappInChromium } from './host/chromium.ts'
import { loadDist } from './host/loadDist.ts'

const fixture = loadDist(join(__dirname, 'fixture'))

let chromium: Chromium

beforeAll(async () => {
  chromium = await launchChromium({ hasTouch: true, isMobile: true })
}, 30_000)

afterAll(() => chromium.close())

async function open(url?: string) {
  const browserPage = await chromium.context.newPage()
  const weapp = await openWeappInChromium({ browserPage, dist: fixture, ...(url !== undefined && { url }) })
  return { browserPage, weapp }
}

it('looks', async () => {
  const { browserPage, weapp } = await open()
  await browserPage.screenshot({ path: '/tmp/counter.png' })
  console.log(await weapp.measure(() => browserPage.tap('#inc')), await weapp.errors())
  await browserPage.tap('#go')
  await weapp.settle()
  await browserPage.screenshot({ path: '/tmp/form.png' })
  console.log(await weapp.route(), await weapp.errors())
})
