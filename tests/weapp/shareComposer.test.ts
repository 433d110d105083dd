import { createMediaStub, type MediaStub } from './createMediaStub.ts'
import { createWeappClock } from './host/createWeappHost.ts'
import { type Demo, launchDemo } from './launchDemo.ts'

const clock = createWeappClock()
let storage: Map<string, unknown>
let phone: MediaStub
let demo: Demo

beforeEach(() => {
  storage = new Map()
})

const launch = async (member = 'zhang'): Promise<void> => {
  phone = createMediaStub(() => clock.now())
  const launchUrl = `/pages/share-composer/index?member=${member}`
  demo = await launchDemo({ clock, launchUrl, wx: phone.wx, storage })
}
/** The app goes to the background, is torn down there, and is opened again later; the phone keeps its storage. */
const relaunch = async (member?: string): Promise<void> => {
  demo.host.setVisible(false)
  storage = new Map(demo.host.storage)
  demo.close()
  await launch(member)
}
const part = (selector: string): Element => {
  const found = demo.host.find(selector)
  if (!found) throw new Error(`There is no ${selector} on the page`)
  return found
}
const row = (name: string): Element => part(`.wqs-composer__part--${name} .wqs-composer__row`)

/** Each with what is to be read on the page after it. */
const points: readonly (readonly [string, () => Promise<void>, string])[] = [
  [
    'material',
    async () => {
      await demo.host.tap(row('material'))
      await demo.host.advance(0)
      await demo.host.tap(part('.wqs-material__row'))
    },
    '高山乌龙茶春茶礼盒',
  ],
  ['text', () => demo.host.input(part('wx-textarea'), '{{门店}}欢迎您'), '静安店欢迎您'],
  [
    'recipients',
    async () => {
      await demo.host.tap(row('recipients'))
      await demo.host.tap(part('.wqs-row'))
      await demo.host.tap(part('.wqs-layer__close'))
    },
    '客户发给',
  ],
]

it('a draft in the built mini-program is there after each launch, and not for another member', async () => {
  await launch()
  for (const [at, [, act]] of points.entries()) {
    await act()
    await relaunch('li')
    for (const [, , line] of points) expect(demo.host.text()).not.toContain(line)
    await relaunch()
    for (const [, , line] of points.slice(0, at + 1)) expect(demo.host.text()).toContain(line)
  }
  await demo.host.tap(part('.wqs-composer__part--share .wqs-button'))
  phone.wecom.answer('shareToExternalContact:ok')
  await demo.host.settle()
  await relaunch()
  expect(demo.host.text()).toContain('再次群发')
  expect(demo.host.text()).toContain('静安店欢迎您')
  demo.close()
})
