// @ts-check
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from '../../scripts/chromium.mjs'
import { buildLists } from './buildLists.mjs'
import { verdict } from '../verdict.mjs'

export const title = 'The list on H5, in Chromium'

/** @typedef {{ mount: number, toggle: number, toggleScript: number, selectAll: number, selectAllScript: number, scroll: number, blank: number, nodes: number }} Figures milliseconds; `blank` a share */
/** @typedef {{ name: string, page: string, row: string, all?: string, rounds?: number }} Contender selectors of a row, and of what selects all */

const COUNT = 20_000
const ROUNDS = 3

const OWN = { row: '[role=option]', all: '[class*="wqs-all--"]' }

/** @type {readonly Contender[]} */
const CONTENDERS = [
  { name: 'ours, bare row', page: 'ours-bare', ...OWN },
  { name: 'ours as shipped', page: 'ours', ...OWN },
  { name: 'antd-mobile CheckList', page: 'antd-checklist', row: '.row', rounds: 1 },
  { name: 'NutUI VirtualList, Cell + Checkbox', page: 'nutui-list', row: '.row' },
  { name: '@tanstack/react-virtual', page: 'tanstack', row: '.row' },
  { name: 'react-window', page: 'react-window', row: '.row' },
]

export async function measure() {
  const server = await serve(await buildLists('h5'))
  const profile = mkdtempSync(path.join(os.tmpdir(), 'bench-h5-'))
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    args,
    viewport: { width: 375, height: 800 },
  })
  // Avatars have addresses of no server here, and every list asks for them.
  await context.route(/qpic/, (route) => route.abort())
  try {
    /** @type {Map<string, Figures[]>} */
    const visits = new Map()
    // Round by round, so that a slow minute is everyone's.
    for (let round = 0; round < ROUNDS; round++) {
      for (const { name, page, row, all = '#all', rounds = ROUNDS } of CONTENDERS) {
        if (round >= rounds) continue
        console.log(`  ${name}, round ${round + 1}`)
        visits.set(name, [
          ...(visits.get(name) ?? []),
          await visit(context, `${server.url}/#/pages/${page}/index?count=${COUNT}`, row, all),
        ])
      }
    }
    const figures = [...visits].map(([name, rounds]) => ({ name, ...median(rounds) }))
    return [introduction, table(figures), goals(new Map(figures.map((each) => [each.name, each])))].join(
      '\n\n',
    )
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    server.close()
  }
}

/** @param {import('playwright-core').BrowserContext} context @param {string} url @param {string} row @param {string} all @returns {Promise<Figures>} */
async function visit(context, url, row, all) {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Performance.enable')
  const busy = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    const of = (/** @type {string} */ wanted) =>
      1000 * (metrics.find(({ name }) => name === wanted)?.value ?? NaN)
    return { all: of('TaskDuration'), script: of('ScriptDuration') }
  }
  /** How long the main thread works because of it, and how much of that is script. @param {() => Promise<unknown>} action */
  const cost = async (action) => {
    await rest(page)
    const before = await busy()
    await action()
    await rest(page)
    const after = await busy()
    return { all: after.all - before.all, script: after.script - before.script }
  }
  /** @param {string} selector @param {number} at */
  const click = (selector, at = 0) =>
    page.evaluate(
      ([selector, at]) => {
        const element = document.querySelectorAll(String(selector))[Number(at)]
        if (!(element instanceof HTMLElement)) throw new Error(`The page has no ${selector}`)
        element.click()
      },
      [selector, at],
    )
  try {
    await page.goto(url)
    await page.locator('#open').waitFor()
    const idle = await cost(async () => undefined)
    const mount = await cost(async () => {
      await click('#open')
      await page.locator(row).first().waitFor()
    })
    const toggles = []
    for (const at of [2, 3, 4, 5, 6, 7, 8]) toggles.push(await cost(() => click(row, at)))
    const selectAll = await cost(() => click(all))
    const nodes = await page.evaluate(() => document.querySelectorAll('#app *').length)
    const { blank } = await fling(page, row, 90, COUNT * 56)
    let frames = 0
    const slow = await cost(async () => ({ frames } = await fling(page, row, 120, 120 * 40)))
    return {
      mount: mount.all - idle.all,
      toggle: middle(toggles.map(({ all }) => all)) - idle.all,
      toggleScript: middle(toggles.map(({ script }) => script)) - idle.script,
      selectAll: selectAll.all - idle.all,
      selectAllScript: selectAll.script - idle.script,
      scroll: (slow.all - idle.all) / frames,
      blank,
      nodes,
    }
  } finally {
    await page.close()
  }
}

/** Until nothing has been drawn anew for a while. @param {import('playwright-core').Page} page */
async function rest(page) {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        let timer = setTimeout(resolve, 250)
        new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(resolve, 250)
        }).observe(document.body, { subtree: true, childList: true, attributes: true })
      }),
  )
}

/** Scrolls the list down from its top in so many frames, and looks before each is painted whether rows cover it. @param {import('playwright-core').Page} page @param {string} row @param {number} frames @param {number} distance */
async function fling(page, row, frames, distance) {
  return page.evaluate(
    async ({ row, frames, distance }) => {
      const scroller = [...document.querySelectorAll('#app *')].find(
        (element) =>
          element.scrollHeight > element.clientHeight + 10_000 &&
          element.clientHeight > 200 &&
          /auto|scroll/.test(getComputedStyle(element).overflowY),
      )
      if (!scroller) throw new Error('Nothing scrolls')
      scroller.scrollTop = 0
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      await frame()
      await frame()
      const { left, top, height } = scroller.getBoundingClientRect()
      const isCovered = (/** @type {number} */ y) => {
        const element = document.elementFromPoint(left + 60, y)
        return Boolean(element?.closest(row))
      }
      let blank = 0
      for (let at = 1; at <= frames; at++) {
        scroller.scrollTop = (distance * at) / frames
        await frame()
        const points = [0.05, 0.3, 0.55, 0.8, 0.95].map(
          (share) => top + Math.min(height, innerHeight - top) * share,
        )
        if (!points.every(isCovered)) blank++
      }
      return { blank: blank / frames, frames }
    },
    { row, frames, distance },
  )
}

const introduction = `20000 customers in a window of 600 px, Taro's H5 build for production. Milliseconds are those in which the main thread works because of the action, whatever it waits for;
the median of ${ROUNDS} visits, round by round (one of CheckList); a tick is the median of seven in each visit. The fling goes from the first row to the last in 90 frames, and before each is painted it is looked whether rows cover the window.
Ours brings its search, select-all, count and chips along, and keeps Taro's search field and page; the two for browsers are bare rows of plain elements.
Where we lose: mounting draws those parts too and reads each customer once, though the bare rows of the others are far from a hundredth of CheckList as well; a tick draws the count, select-all and
a chip besides its row; selecting all costs a fraction of the others' script, but the browser paints every mounted row's tick again, which alone takes more than the goal allows.`

/** @param {Map<string, Figures>} figures */
function goals(figures) {
  const of = (/** @type {string} */ name) => /** @type {Figures} */ (figures.get(name))
  const [antd, tanstack, reactWindow] = [
    'antd-mobile CheckList',
    '@tanstack/react-virtual',
    'react-window',
  ].map(of)
  const rows = ['ours, bare row', 'ours as shipped']
    .map(of)
    .map((ours) => [
      verdict(ours.mount / antd.mount, 1 / 100),
      verdict(ours.toggle / tanstack.toggle, 1),
      verdict(ours.selectAll / tanstack.selectAll, 0.2),
      verdict(ours.scroll / reactWindow.scroll, 1.1),
      ours.blank === 0 ? '0, met' : `${(100 * ours.blank).toFixed(0)} %, **missed**`,
    ])
  return [
    '| goal | bare row | as shipped |',
    '|---|---|---|',
    ...[
      'mount ≤ 1/100 of antd-mobile CheckList',
      'toggle ≤ @tanstack/react-virtual',
      'select all ≤ 0.2 of @tanstack/react-virtual',
      'scroll ≤ 1.1 of react-window',
      'no blank frame',
    ].map((goal, at) => `| ${goal} | ${rows[0]?.[at]} | ${rows[1]?.[at]} |`),
  ].join('\n')
}

/** @param {Figures[]} rounds @returns {Figures} */
function median(rounds) {
  const of = (/** @type {keyof Figures} */ key) => middle(rounds.map((round) => round[key]))
  return {
    mount: of('mount'),
    toggle: of('toggle'),
    toggleScript: of('toggleScript'),
    selectAll: of('selectAll'),
    selectAllScript: of('selectAllScript'),
    scroll: of('scroll'),
    blank: of('blank'),
    nodes: of('nodes'),
  }
}

/** @param {number[]} values */
function middle(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

/** @param {({ name: string } & Figures)[]} figures */
function table(figures) {
  const rows = figures.map(
    ({ name, mount, toggle, toggleScript, selectAll, selectAllScript, scroll, blank, nodes }) =>
      `| ${name} | ${mount.toFixed(1)} | ${toggle.toFixed(1)}, ${toggleScript.toFixed(1)} | ${selectAll.toFixed(1)}, ${selectAllScript.toFixed(1)} | ${scroll.toFixed(2)} | ${(100 * blank).toFixed(0)} % | ${nodes} |`,
  )
  return [
    '| list of 20000 | mount ms | toggle ms, its script | select all ms, its script | scroll, ms a frame | blank frames in a fling | nodes |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** @param {string} folder */
async function serve(folder) {
  const server = createServer((request, response) => {
    const file = path.join(
      folder,
      new URL(request.url ?? '/', 'http://localhost').pathname.replace(/\/$/, '/index.html'),
    )
    if (!file.startsWith(folder) || !existsSync(file)) return void response.writeHead(404).end()
    const type =
      /** @type {Record<string, string>} */ (TYPES)[path.extname(file)] ?? 'application/octet-stream'
    response.writeHead(200, { 'content-type': type })
    createReadStream(file).pipe(response)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = /** @type {import('node:net').AddressInfo} */ (server.address())
  return { url: `http://127.0.0.1:${address.port}`, close: () => void server.close() }
}
