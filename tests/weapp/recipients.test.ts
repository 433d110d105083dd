import { holdCosts } from '../golden/holdCosts.ts'
import { HARD_QUERIES, HARD_QUERY_IDS } from '../../src/recipients/hardQueries.ts'
import { makeCustomers } from '../../src/recipients/makeCustomers.ts'
import type { SetDataCost } from './host/createSetDataMeter.ts'
import type { Demo } from './launchDemo.ts'

const launchDemo = holdCosts('bytes/recipients')

const ROWS = '.wqs-row, .wqs-row--on'
const ROW_HEIGHT = 64

let demo: Demo

afterEach(() => {
  demo.close()
})

describe.each([300, 20000])('%i customers in a mini-program', (count) => {
  beforeEach(() => open(count))

  it('search, tick three, clear the search, select all, untick one, share: WeCom gets all but one', async () => {
    const { host } = demo
    await search('wangx')
    for (const at of [0, 1, 2]) await host.tap(rowAt(at))
    expect(host.text()).toContain('已选 3 位')
    await search('')
    await host.tap(part('[class^=wqs-all]'))
    expect(host.text()).toContain(`已选 ${String(count)} 位`)
    const name = rowAt(0).querySelector('.wqs-row__name')?.textContent
    await host.tap(rowAt(0))
    await host.tap('share-recipients')
    await demo.answer('shareToExternalContact:ok')
    const { externalUserIds } = JSON.parse(demo.wecom.payloads[0] ?? '{}') as {
      readonly externalUserIds: readonly string[]
    }
    const handedOver = new Set(externalUserIds)
    const missing = makeCustomers(count).filter(({ externalUserId }) => !handedOver.has(externalUserId))
    expect(handedOver.size).toBe(count - 1)
    expect(missing).toHaveLength(1)
    expect(name).toContain(missing[0]?.name)
  })

  it('a tick costs one class of the row, and with count, select-all and chips at most 250 bytes', async () => {
    const { host } = demo
    const first = await host.measure(() => host.tap(rowAt(3)))
    holdTick(first)
    await host.tap(part('[class^=wqs-all]'))
    const last = await host.measure(() => host.tap(rowAt(4)))
    holdTick(last)
    expect(host.text()).toContain(`已选 ${String(count - 1)} 位`)
  })

  it('has at most 450 nodes on the page', () => {
    expect(demo.host.findAll('*').length).toBeLessThanOrEqual(450)
  })

  it('costs at most 650 bytes a row to show, and all round the rows as much as two of them', async () => {
    const { host } = demo
    await host.tap('customers-50000')
    const { bytes, log } = await host.measure(() => host.tap(`customers-${String(count)}`))
    const rows = log.flatMap(({ data }) => rowsIn(data))
    const bytesOfRows = Buffer.byteLength(JSON.stringify(rows))
    expect(rows).toHaveLength(host.findAll(ROWS).length)
    expect(bytesOfRows / rows.length).toBeLessThanOrEqual(650)
    expect(bytes).toBeLessThanOrEqual(650 * (rows.length + 2))
  })

  it('writes nothing into the search while it is typed, which could undo the next letter', async () => {
    const { log } = await demo.host.measure(() => search('wangx'))
    expect(log.length).toBeGreaterThan(0)
    expect(JSON.stringify(log)).not.toContain('wangx')
    expect(demo.host.value(part('wx-input'))).toBe('wangx')
  })

  it('sends at most 8 KB for the first letter of a search, and for the next', async () => {
    for (const query of ['w', 'wa']) {
      const { bytes } = await demo.host.measure(() => search(query))
      expect([query, bytes > 0, bytes <= 8 * 1024]).toEqual([query, true, true])
    }
  })

  it('costs at most 350 bytes for each row that is scrolled in, in at most one call an event, and one for each four', async () => {
    const costs = await costOfScrolls()
    expect(Math.max(...costs.map(({ calls }) => calls))).toBe(1)
    expect(costs.reduce((sum, { calls }) => sum + calls, 0)).toBeLessThanOrEqual(costs.length / 4)
    expect(costs.reduce((sum, { bytes }) => sum + bytes, 0) / costs.length).toBeLessThanOrEqual(350)
  })
})

it('finds somebody by each of the ten hard queries, at a tap', async () => {
  await open(300)
  const { host } = demo
  for (const id of HARD_QUERY_IDS) {
    await host.tap(`query-${id}`)
    expect([id, host.value(part('wx-input'))]).toEqual([id, HARD_QUERIES[id]])
    expect([id, host.findAll('.wqs-row__hit').length > 0]).toEqual([id, true])
  }
})

it('is covered with rows when the window becomes higher, as when the phone is turned', async () => {
  await open(300)
  const { host } = demo
  const before = host.findAll(ROWS).length
  host.emit('WindowResize', { size: { windowWidth: 375, windowHeight: 2000 } })
  await host.settle()
  expect(before).toBeLessThan(2000 / ROW_HEIGHT)
  expect(host.findAll(ROWS).length).toBeGreaterThan(2000 / ROW_HEIGHT)
})

it('comes with its page: what only it needs is in the subpackage', async () => {
  await open(300)
  expect(demo.host.loadedSubpackages).toEqual(['pages/recipients'])
})

async function open(count: number): Promise<void> {
  demo = await launchDemo({ launchUrl: `/pages/recipients/index?customers=${String(count)}` })
}

function part(selector: string): Element {
  const found = demo.host.find(selector)
  if (!found) throw new Error(`There is no ${selector} on the page`)
  return found
}

async function search(query: string): Promise<void> {
  await demo.host.input(part('wx-input'), query)
}

/** By what is seen from the top. */
function rowAt(at: number): Element {
  const top = (row: Element): number => Number.parseFloat((row as HTMLElement).style.top)
  const rows = demo.host.findAll(ROWS).sort((one, other) => top(one) - top(other))
  const row = rows[at]
  if (!row) throw new Error(`There are ${String(rows.length)} rows, and none at ${String(at)}`)
  return row
}

/** As Taro sends them: nodes with their class in `cl`. */
function rowsIn(data: unknown): readonly unknown[] {
  if (typeof data !== 'object' || data === null) return []
  return 'cl' in data && data.cl === 'wqs-row' ? [data] : Object.values(data).flatMap(rowsIn)
}

function holdTick({ bytes, log }: SetDataCost): void {
  expect(bytes).toBeLessThanOrEqual(250)
  const classes = log
    .flatMap(({ data }) => Object.entries(data))
    .filter(([, value]) => /^wqs-row/.test(String(value)))
  expect(classes).toHaveLength(1)
  expect(JSON.stringify(Object.fromEntries(classes)).length).toBeLessThanOrEqual(32)
}

/** Forty events of one row each. */
async function costOfScrolls(): Promise<readonly SetDataCost[]> {
  const { host } = demo
  const costs: SetDataCost[] = []
  for (let at = 1; at <= 40; at++)
    costs.push(await host.measure(() => host.scroll(part('wx-scroll-view'), { top: at * ROW_HEIGHT })))
  return costs
}
