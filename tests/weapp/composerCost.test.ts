import { holdCosts } from '../golden/holdCosts.ts'
import { createMediaStub } from './createMediaStub.ts'
import { createWeappClock } from './host/createWeappHost.ts'
import type { Demo } from './launchDemo.ts'

const launchDemo = holdCosts('bytes/composer')

let demo: Demo

beforeEach(async () => {
  const clock = createWeappClock()
  const phone = createMediaStub(() => clock.now())
  demo = await launchDemo({ clock, launchUrl: '/pages/share-composer/index', wx: phone.wx })
  await demo.host.tap(part('.wqs-composer__part--recipients .wqs-composer__row'))
})
afterEach(async () => {
  // What was changed is stored.
  await demo.host.advance(500)
  demo.close()
})

const part = (selector: string): Element => {
  const found = demo.host.find(selector)
  if (!found) throw new Error(`There is no ${selector} on the page`)
  return found
}
const notes = (): readonly string[] =>
  demo.host.findAll('.wqs-row__note').map(({ textContent }) => textContent)

it('a tick in the composer’s list costs the class of one row and short texts, 450 bytes at the most', async () => {
  await demo.host.tap(part('.wqs-row'))
  const { bytes, log } = await demo.host.measure(() => demo.host.tap(part('.wqs-row')))
  const classes = log
    .flatMap(({ data }) => Object.entries(data))
    .filter(([, value]) => /^wqs-row/.test(String(value)))
  expect(classes).toHaveLength(1)
  expect(bytes).toBeLessThanOrEqual(450)
})

it('notes are in the rows, and the filter 今天未群发 leaves those out that it is about', async () => {
  expect(notes()).toContain('今天已群发')
  await demo.host.tap(demo.host.byText('今天未群发'))
  expect(notes()).not.toContain('今天已群发')
  expect(notes()).toContain('新客户')
})

it('a row with a note costs at most 350 bytes to scroll in, as one without', async () => {
  const costs: number[] = []
  for (let at = 1; at <= 40; at++) {
    const { bytes } = await demo.host.measure(() =>
      demo.host.scroll(part('wx-scroll-view'), { top: at * 64 }),
    )
    costs.push(bytes)
  }
  expect(costs.reduce((sum, bytes) => sum + bytes, 0) / costs.length).toBeLessThanOrEqual(350)
})
