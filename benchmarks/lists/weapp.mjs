// @ts-check
import { buildLists } from './buildLists.mjs'
import { loadHost } from './host.mjs'
import { verdict } from '../verdict.mjs'

export const title = 'The list in a mini-program: bytes over setData'

/** @typedef {{ name: string, page: string, row: string }} Contender `row`: a selector */
/** @typedef {{ mounted: number, mount: number, paths: number, toggle: number, newRow: number }} Figures bytes, but for counts */

const ROW_HEIGHT = 56
const SCROLLS = 60

/** Ticked or not. */
const OWN_ROW = '.wqs-row, .wqs-row--on'

/** @type {readonly Contender[]} */
const CONTENDERS = [
  { name: 'ours, bare row', page: 'ours-bare', row: OWN_ROW },
  { name: 'ours as shipped: company, two tags, search, select-all, chips', page: 'ours', row: OWN_ROW },
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
  return [introduction, table(rows), goals(rows)].join('\n\n')
}

const introduction = `A really built mini-program with a page for each list, on the host of the tests: JSON of each \`setData\`, in UTF-8; the same in every run. The window shows ten to
thirteen rows of ${ROW_HEIGHT} px; 20000 customers. The bare row is an avatar, a name and one line. For a new row the list is scrolled ${SCROLLS} times by one row, with a
tenth of a second between.`

/** @param {(url: string) => Promise<any>} launch @param {Contender} contender @param {number} count @returns {Promise<Figures>} */
async function run(launch, { page, row }, count) {
  const host = await launch(`/pages/${page}/index?count=${count}`)
  const cost = (/** @type {() => Promise<unknown>} */ action) =>
    host.measure(async () => {
      await action()
      await host.advance(1000)
    })
  const mount = await cost(() => host.tap('open'))
  const mounted = host.findAll(row).length
  const toggle = await cost(() => host.tap(host.findAll(row)[3]))
  let newRows = 0
  for (let scroll = 1; scroll <= SCROLLS; scroll++) {
    const { bytes } = await host.measure(async () => {
      const to = { scrollTop: scroll * ROW_HEIGHT, scrollLeft: 0, deltaX: 0, deltaY: -ROW_HEIGHT }
      const size = { scrollHeight: count * ROW_HEIGHT, scrollWidth: 375 }
      await host.fire(host.find('wx-scroll-view'), 'scroll', { ...to, ...size })
      await host.advance(100)
    })
    newRows += bytes
  }
  const errors = host.takeErrors()
  if (errors.length > 0) throw new Error(`${page}: ${errors.map(String).join('\n')}`)
  host.dispose()
  return {
    mounted,
    mount: mount.bytes / mounted,
    paths: toggle.keys.length,
    toggle: toggle.bytes,
    newRow: newRows / SCROLLS,
  }
}

/** @param {(Figures & { name: string })[]} rows */
function table(rows) {
  return [
    '| list | rows mounted | mount, B a row | toggle: paths, B | B per new row |',
    '|---|---|---|---|---|',
    ...rows.map(
      ({ name, mounted, mount, paths, toggle, newRow }) =>
        `| ${name} | ${mounted} | ${Math.round(mount)} | ${paths}, ${toggle} | ${Math.round(newRow)} |`,
    ),
  ].join('\n')
}

/** @param {Figures[]} rows in the order of the contenders */
function goals([bare, shipped, taro]) {
  const line = (/** @type {string} */ text, /** @type {number} */ reached, /** @type {number} */ limit) =>
    `| ${text} | ${Math.round(reached)}, ${reached <= limit ? 'met' : '**missed**'} |`
  return [
    '| goal | reached |',
    '|---|---|',
    line('bare row: mount ≤ 350 B a row', bare.mount, 350),
    `| bare row: ≤ 1/12 of Taro VirtualList's bytes per new row | ${verdict(bare.newRow / taro.newRow, 1 / 12)} |`,
    line('shipped: mount ≤ 650 B a row, all else on the page counted in', shipped.mount, 650),
    line('shipped: a tick ≤ 250 B in all', shipped.toggle, 250),
  ].join('\n')
}
