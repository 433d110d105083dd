import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Page as BrowserPage } from 'playwright-core'
import type { BrowserLaunch } from './browser/openWeapp.ts'
import { costOf, type SetDataCall, type SetDataCost } from './createSetDataMeter.ts'
import type { SystemInfo } from './createWx.ts'
import type { WeappDist } from './loadDist.ts'
import { weappScript } from './weappScript.ts'
import { styleOf } from './wxssToCss.ts'

export interface ChromiumWeappOptions {
  /** A page of a browser, best with `hasTouch`. It becomes the mini-program's, at 375 by 667 px. */
  readonly browserPage: BrowserPage
  readonly dist: WeappDist
  /** Where the mini-program is opened: `/pages/product/index?id=1`. */
  readonly url?: string
  /** The path of a module whose default export is what goes onto `wx`: `WxOverrides`. It is bundled for the browser. */
  readonly wx?: string
  readonly system?: SystemInfo
  /** Px; the width of an iPhone unless told. */
  readonly viewport?: { readonly width: number; readonly height: number }
}

/** A built mini-program in a browser, to be driven by `browserPage`. */
export interface ChromiumWeapp {
  /** Waits until the mini-program has sent nothing to its view for three frames. */
  settle(): Promise<void>
  /** What `action` and all that follows from it costs over the bridge. */
  measure(action: () => Promise<unknown>): Promise<SetDataCost>
  /** The route of the page on the screen. */
  route(): Promise<string>
  /** What the mini-program threw and did not catch. */
  errors(): Promise<string[]>
}

/** @throws what the mini-program's code throws while it is loaded */
export async function openWeappInChromium(options: ChromiumWeappOptions): Promise<ChromiumWeapp> {
  const { browserPage, dist, url, system = {}, viewport = { width: 375, height: 667 } } = options
  await browserPage.setViewportSize(viewport)
  await serve(browserPage, dist.dir)
  await browserPage.goto(ORIGIN)
  await browserPage.addScriptTag({ content: weappScript(dist) })
  await browserPage.addScriptTag({ content: await hostScript(options.wx) })
  const launch: BrowserLaunch = { files: dist.files, style: styleOf(dist.files), launchUrl: url, system }
  await browserPage.evaluate((launch) => window.openWeapp(launch), launch)
  const weapp = weappOn(browserPage)
  await weapp.settle()
  return weapp
}

/** No server answers there: the browser asks us, and nobody else. */
const ORIGIN = 'http://weapp.localhost'

const PAGE =
  '<!doctype html><html><head><meta name="viewport" content="width=device-width, initial-scale=1"></head><body></body></html>'

/** An empty page at the root, and below it the files of the build, so that its pictures have an address. */
async function serve(browserPage: BrowserPage, dir: string): Promise<void> {
  await browserPage.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const file = join(dir, decodeURIComponent(pathname))
    if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: PAGE })
    else if (existsSync(file)) await route.fulfill({ path: file })
    else await route.fulfill({ status: 404 })
  })
}

function weappOn(browserPage: BrowserPage): ChromiumWeapp {
  const settle = () => browserPage.evaluate(untilQuiet)
  const log = (): Promise<readonly SetDataCall[]> => browserPage.evaluate(() => window.weapp.setDataLog)
  return {
    settle,
    async measure(action) {
      await settle()
      const before = (await log()).length
      await action()
      await settle()
      return costOf((await log()).slice(before))
    },
    route: () => browserPage.evaluate(() => window.weapp.page.route),
    errors: () => browserPage.evaluate(() => window.weapp.errors.map(({ message }) => message)),
  }
}

/** Runs in the page. */
async function untilQuiet(): Promise<void> {
  const QUIET_FRAMES = 3
  let seen = -1
  for (let quiet = 0; quiet < QUIET_FRAMES;) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const calls = window.weapp.setDataLog.length
    quiet = calls === seen ? quiet + 1 : 0
    seen = calls
  }
}

const scripts = new Map<string, Promise<string>>()

/** The host for the browser, bundled once for each module of `wx`. */
function hostScript(wxModule = ''): Promise<string> {
  const known = scripts.get(wxModule)
  if (known) return known
  const script = bundle(wxModule)
  scripts.set(wxModule, script)
  return script
}

async function bundle(wxModule: string): Promise<string> {
  const wx = wxModule ? `import wx from ${JSON.stringify(wxModule)}` : 'const wx = {}'
  const { outputFiles } = await build({
    stdin: {
      contents: `import { openWeapp } from './openWeapp.ts'\n${wx}\nwindow.openWeapp = (launch) => openWeapp(launch, wx)`,
      resolveDir: `${__dirname}/browser`,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome110',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return outputFiles[0]?.text ?? ''
}
