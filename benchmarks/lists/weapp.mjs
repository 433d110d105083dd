// @ts-check
import { buildLists } from './buildLists.mjs'
import { loadHost } from './host.mjs'
import { verdict } from '../verdict.mjs'

export const title = 'The list in a mini-program: bytes over setData'

/** @typedef {{ name: string, page: string, row: string, all?: string }} Contender selectors of a row, and of what selects all */
/** @typedef {{ mounted: number, nodes: number, row: number, mount: number, paths: number, toggle: number, newRow: number, toggleLast?: number }} Figures bytes, but for counts */

const ROW_HEIGHT = 56
const SCROLLS = 60

/** Ticked or not. */
const OWN = { row: '.wqs-row, .wqs-row--on', all: '[class*="wqs-all--"]' }

/** @type {readonly Contender[]} */
const CONTENDERS = [
  { name: 'ours, bare row', page: 'ours-bare', ...OWN },
  { name: 'ours as shipped: company, two tags', page: 'ours', ...OWN },
  { name: 'Taro VirtualList, the same bare row', page: 'taro-list', row: '.row' },
  { name: 'Taro VirtualList, NutUI Cell + Checkbox', page: 'taro-list-nutui', row: '.row' },
  { name: 'NutUI VirtualList, NutUI Cell + Checkbox', page: 'nutui-list', row: '.row' },
]

export async function measure() {
  const { createWeappHost, loadDist } = await loadHost()
  const dist = loadDist(await buildLists('weapp'))
  const launch = (/** @type {string} */ launchUrl) => createWeappHost({ dist, launchUrl, system: {}, wx: {} })
  const rows = []
  for (const contender of CONTENDERS) {
    console.log(`  ${contender.name}`)
    rows.push({ name: contender.name, ...(await run(launch, contender, 20_000)) })
  }
  const few = await run(launch, CONTENDERS[1], 200)
  return [introduction, table(rows), goals(rows, few)].join('\n\n')
}

const introduction = `A really built mini-program with a page for each list, on the host of the tests: JSON of each \`setData\`, in UTF-8; the same in every run. 20000 customers in a window of
600 px. The bare row is an avatar, a name and one line. A row is its part of the list that is mounted; the mount is all that the page is sent, divided by the rows: with ours also the search,
select-all, chips and count, of which the peers have none. A tick is sent where the choice is drawn, which with ours are the row, the count and a chip. For a new row the list is scrolled
${SCROLLS} times by one row, with a tenth of a second between. Where we lose: of the bare row's bytes 34 are ours, its class and its place, and the rest is the bench's row in Taro's words.`

/** @param {(url: string) => Promise<any>} launch @param {Contender} contender @param {number} count @returns {Promise<Figures>} */
async function run(launch, { page, row, all }, count) {
  const host = await launch(`/pages/${page}/index?count=${count}`)
  const cost = (/** @type {() => Promise<unknown>} */ action) =>
    host.measure(async () => {
      await action()
      await host.advance(1000)
    })
  const tick = () => cost(() => host.tap(host.findAll(row)[3]))
  const mount = await cost(() => host.tap('open'))
  const mounted = host.findAll(row).length
  const nodes = host.findAll('*').length
  const toggle = await tick()
  const newRow = (await scrollDown(host, count)) / SCROLLS
  if (all !== undefined) await cost(() => host.tap(host.find(all)))
  const toggleLast = all === undefined ? undefined : (await tick()).bytes
  const errors = host.takeErrors()
  if (errors.length > 0) throw new Error(`${page}: ${errors.map(String).join('\n')}`)
  host.dispose()
  return {
    ...{ mounted, nodes, newRow, toggleLast },
    row: bytesOf(longestList(mount.log.map(({ data }) => data))) / mounted,
    mount: mount.bytes / mounted,
    paths: toggle.keys.length,
    toggle: toggle.bytes,
  }
}

/** Row by row. @param {any} host @param {number} count @returns {Promise<number>} bytes */
async function scrollDown(host, count) {
  let sum = 0
  for (let scroll = 1; scroll <= SCROLLS; scroll++) {
    const { bytes } = await host.measure(async () => {
      const to = { scrollTop: scroll * ROW_HEIGHT, scrollLeft: 0, deltaX: 0, deltaY: -ROW_HEIGHT }
      const size = { scrollHeight: count * ROW_HEIGHT, scrollWidth: 375 }
      await host.fire(host.find('wx-scroll-view'), 'scroll', { ...to, ...size })
      await host.advance(100)
    })
    sum += bytes
  }
  return sum
}

/** Of all that is sent: no other has as many children as what holds the rows. @param {unknown} data @returns {readonly unknown[]} */
function longestList(data) {
  if (typeof data !== 'object' || data === null) return []
  const lists = Object.values(data).map(longestList)
  if ('cn' in data && Array.isArray(data.cn)) lists.push(data.cn)
  return lists.reduce((one, other) => (other.length > one.length ? other : one), [])
}

/** @param {unknown} data */
function bytesOf(data) {
  return Buffer.byteLength(JSON.stringify(data))
}

/** @param {(Figures & { name: string })[]} rows */
function table(rows) {
  return [
    '| list | rows mounted | nodes on the page | a row, B | mount, B a row | a tick: paths, B | B per new row |',
    '|---|---|---|---|---|---|---|',
    ...rows.map(
      ({ name, mounted, nodes, row, mount, paths, toggle, newRow }) =>
        `| ${name} | ${mounted} | ${nodes} | ${Math.round(row)} | ${Math.round(mount)} | ${paths}, ${toggle} | ${Math.round(newRow)} |`,
    ),
  ].join('\n')
}

/** @param {Figures[]} rows in the order of the contenders @param {Figures} few ours as shipped, with 200 customers */
function goals([bare, shipped, taro], few) {
  const line = (/** @type {string} */ text, /** @type {number} */ reached, /** @type {number} */ limit) =>
    `| ${text} | ${Math.round(reached)}, ${reached <= limit ? 'met' : '**missed**'} |`
  return [
    '| goal | reached |',
    '|---|---|',
    line('bare row ≤ 350 B', bare.row, 350),
    `| bare row: ≤ 1/12 of Taro VirtualList's bytes per new row | ${verdict(bare.newRow / taro.newRow, 1 / 12)} |`,
    line('shipped: mount ≤ 650 B a row, all else on the page counted in', shipped.mount, 650),
    line('shipped: ≤ 450 nodes on the page', shipped.nodes, 450),
    line('shipped: the first tick ≤ 250 B', shipped.toggle, 250),
    line('shipped: a tick with 20000 chosen ≤ 250 B', shipped.toggleLast ?? Infinity, 250),
    line(
      `shipped: B per new row as with 200 customers, ${Math.round(few.newRow)}`,
      shipped.newRow,
      few.newRow * 1.05,
    ),
  ].join('\n')
}
