import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { serveFolder } from '../../scripts/serveFolder.mjs'
import { type Chromium, launchChromium } from '../support/chromium.ts'
import type { PageOptions } from './h5client/page.ts'

const IOS =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 wxwork/4.1.36 MicroMessenger/7.0.1'
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 wxwork/4.1.36 WeChat/2.0.4'
const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36'
const OLD = IOS.replace('4.1.36', '4.1.9')

const text = { content: '春茶到店' }
const link = { msgtype: 'link', link: { title: '春茶', url: 'https://a.cn' } }

let folder: string
let server: Awaited<ReturnType<typeof serveFolder>>
let chromium: Chromium
let page: Page
const errors: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'h5client-'))
  await build({
    entryPoints: [join(__dirname, 'h5client/page.ts')],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    tsconfig: join(__dirname, '../../tsconfig.json'),
    define: { 'process.env.TARO_ENV': '"h5"', 'process.env.NODE_ENV': '"production"' },
    // Only the host's requests would need it, and the page makes none.
    alias: { '@tarojs/taro': join(__dirname, 'h5client/taro.ts') },
  })
  writeFileSync(join(folder, 'index.html'), '<!doctype html><script type="module" src="page.js"></script>')
  server = await serveFolder(folder)
  chromium = await launchChromium()
})
afterAll(async () => {
  await chromium.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

afterEach(async () => {
  // A rejection that nobody handled is reported after the turn that it came in.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
  expect(await page.evaluate(() => window.rejections)).toEqual([])
  expect(errors).toEqual([])
  await page.close()
})

async function open(userAgent: string, options: PageOptions = {}): Promise<void> {
  errors.length = 0
  page = await chromium.context.newPage()
  page.on('pageerror', (error) => errors.push(String(error)))
  const devtools = await chromium.context.newCDPSession(page)
  await devtools.send('Emulation.setUserAgentOverride', { userAgent })
  await page.goto(server.url)
  await page.waitForFunction(() => 'openPage' in window)
  await page.evaluate(async (given) => void (await window.openPage(given)), options)
}

type Target = Parameters<Window['tested']['share']>[0]
type Deed = 'confirm' | 'cancel' | 'none'

/** Shares, does the member's part once the assistant is open, and tells how the run ended. */
function share(target: Target, message: object, deed: Deed = 'confirm') {
  return page.evaluate(
    async ([target, message, deed]) => {
      const { tested } = window
      const stop = tested.simulator.subscribe(() => {
        const { assistant } = tested.simulator
        if (deed !== 'none' && assistant.pending)
          setTimeout(
            () => assistant.pending && (deed === 'confirm' ? assistant.confirm() : assistant.cancel()),
          )
      })
      const outcome = await tested.share(target, message)
      stop()
      const failure = outcome.type === 'failed' ? outcome.failure : undefined
      return {
        type: outcome.type,
        code: failure?.code,
        remedy: failure?.remedy,
        causes: failure?.cause?.code,
        calls: tested.simulator.calls.map(({ api, argument }) => [api, argument] as const),
        unanswered: tested.simulator.calls.filter(({ answers }) => answers.length === 0).length,
        pending: tested.simulator.assistant.pending,
        signed: tested.signed,
      }
    },
    [target, message, deed] as const,
  )
}

/** Nothing is left open: no call of the client, no screen. */
const DONE = { unanswered: 0, pending: null }

const messages = [
  ['customers', 'shareToExternalContact', { externalUserIds: ['wm1'], text, attachments: [link] }, undefined],
  ['groups', 'shareToExternalChat', { chatIds: ['wr1'], text, attachments: [link] }, undefined],
  ['moments', 'shareToExternalMoments', { text, attachments: [link] }, undefined],
  [
    'chat',
    'sendChatMessage',
    { attachments: [link] },
    { msgtype: 'news', news: { link: 'https://a.cn', title: '春茶' } },
  ],
] as const

it.each(messages)("shares to %s through the real SDK's %s", async (target, api, message, parameters) => {
  await open(IOS, { simulator: { entry: 'single_chat_tools' } })
  expect(await page.evaluate(() => window.tested.environment())).toBe('wecom')
  const { calls, signed, ...seen } = await share(target, message)
  expect(seen).toMatchObject({ type: 'shared', ...DONE })
  expect(calls.at(-1)).toEqual([api, parameters ?? message])
  expect(signed).toEqual([page.url()])
})

it('tells a cancelled run from a failed one, though the SDK calls no `fail` then', async () => {
  await open(IOS)
  expect(await share('customers', { text }, 'cancel')).toMatchObject({ type: 'cancelled', ...DONE })
})

it.each([
  ['no permission', { member: { customerContact: false } }, 'no-permission', 'contact-admin'],
  [
    'not in the visible range',
    { member: { inVisibleRange: false } },
    'not-in-visible-range',
    'contact-admin',
  ],
  ['access denied', { app: { accessAllowed: false } }, 'access-denied', 'contact-admin'],
] as const)('understands a refusal: %s', async (_words, simulator, code, remedy) => {
  await open(IOS, { simulator })
  expect(await share('customers', { text })).toMatchObject({ type: 'failed', code, remedy, ...DONE })
})

it('tells the place from which the chat cannot be reached, before anything is sent', async () => {
  await open(IOS, { simulator: { entry: 'normal' } })
  const seen = await share('chat', { text })
  expect(seen).toMatchObject({ type: 'failed', code: 'wrong-place', remedy: 'open-in-chat' })
  expect(seen.calls.map(([api]) => api)).toEqual(['getContext'])
})

it.each([
  ['wrongly', { code: 'page-not-trusted', remedy: 'contact-admin' }],
  ['throws', { code: 'page-not-trusted', remedy: 'contact-admin' }],
  ['rejects', { code: 'page-not-trusted', remedy: 'retry', causes: 'network' }],
  ['logged-out', { code: 'session-expired', remedy: 'log-in' }],
  ['never', { code: 'page-not-trusted', remedy: 'retry', causes: 'timeout' }],
] as const)('fails by name where the host signs %s, and calls nothing of WeCom', async (signs, failure) => {
  await open(IOS, { signs })
  expect(await share('customers', { text })).toMatchObject({ type: 'failed', calls: [], ...failure })
})

it('signs again after a signature that was refused', async () => {
  await open(IOS, { refusesFirst: true })
  expect(await share('customers', { text })).toMatchObject({ type: 'shared', ...DONE })
})

it('signs once for a page, and again for the address that pushState goes to', async () => {
  await open(IOS)
  const [first] = (await share('customers', { text })).signed
  await share('customers', { text })
  await page.evaluate(() => history.pushState(null, '', '/item?id=3#top'))
  const { type, signed } = await share('customers', { text })
  expect(type).toBe('shared')
  expect(signed).toEqual([first, `${new URL(server.url).origin}/item?id=3`])
})

it('refuses a Mac for customers before anything is called', async () => {
  await open(MAC, { simulator: { platform: 'mac' } })
  expect(await share('customers', { text })).toMatchObject({
    type: 'failed',
    code: 'unsupported-platform',
    calls: [],
    signed: [],
  })
})

it('shares to the chat at hand on a Mac', async () => {
  await open(MAC, { simulator: { platform: 'mac', entry: 'single_chat_tools' } })
  expect(await share('chat', { text })).toMatchObject({ type: 'shared', ...DONE })
})

it('knows an old client by its user agent', async () => {
  await open(OLD, { simulator: { version: '4.1.9' } })
  expect(await share('customers', { externalUserIds: ['wm1'], text })).toMatchObject({
    type: 'failed',
    code: 'client-too-old',
    remedy: 'reselect-recipients',
    calls: [],
  })
})

it('calls nothing outside WeCom, where the SDK would never answer', async () => {
  await open(CHROME, { hasBridge: false })
  expect(await page.evaluate(() => window.tested.environment())).toBe('elsewhere')
  expect(await share('customers', { text })).toMatchObject({
    type: 'failed',
    code: 'not-in-wecom',
    calls: [],
    signed: [],
  })
})
