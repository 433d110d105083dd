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
const partOf = (name: string): Element => part(`.wqs-composer__part--${name}`)
const row = (name: string): Element => part(`.wqs-composer__part--${name} .wqs-composer__row`)
const tap = (target: Element): Promise<void> => demo.host.tap(target)
const shareButton = (): Element => part('.wqs-composer__part--share .wqs-share .wqs-button')
/** Of the share part: what is written under a label. */
const act = (label: string): Promise<void> => tap(demo.host.byText(label, partOf('share')))
const tiles = (): readonly Element[] =>
  demo.host.findAll('.wqs-attach__tile').filter((tile) => !tile.matches('.wqs-attach__add'))
const add = async (kind: string): Promise<void> => {
  await tap(part('.wqs-attach__add'))
  await tap(demo.host.byText(kind, part('.wqs-composer__part--attachments .wqs-attach__bar')))
}

interface Point {
  readonly name: string
  act(): Promise<void>
  isThere(): boolean
}
const says = (name: string, line: string): boolean => partOf(name).textContent.includes(line)

const SENTENCE = '{{门店}}欢迎您'

/** From an empty composer to a message that waits for its button. */
const composing: readonly Point[] = [
  {
    name: 'material is chosen',
    async act() {
      await tap(row('material'))
      await demo.host.advance(0)
      await tap(part('.wqs-material__row'))
    },
    isThere: () => says('material', '春茶上新') && says('preview', '高山乌龙茶春茶礼盒'),
  },
  {
    name: 'text is written in its place',
    act: () => demo.host.input(part('.wqs-composer__part--text wx-textarea'), SENTENCE),
    isThere: () => says('preview', '静安店欢迎您'),
  },
  {
    name: 'a picture is attached, and up',
    async act() {
      phone.chooses({ name: 'lake.jpg', size: 1_000_000 })
      await add('图片')
      phone.uploads[0]?.answer(200, { mediaid: 'uploaded-lake', uploadedAt: clock.now() })
      await demo.host.settle()
    },
    isThere: () => tiles().length >= 2 && demo.host.findAll('.wqs-attach__standing').length === 0,
  },
  {
    name: 'a link card is filled in',
    async act() {
      await add('链接')
      const [title, url] = demo.host.findAll('.wqs-composer__part--attachments wx-input')
      await demo.host.input(title ?? '', '怎样泡好一壶茶')
      await demo.host.input(url ?? '', 'https://example.com/oolong')
      await tap(demo.host.byText('完成', partOf('attachments')))
    },
    isThere: () => says('preview', '怎样泡好一壶茶'),
  },
  ...[1, 2, 3].map((count) => ({
    name: `customer ${String(count)} is chosen`,
    async act() {
      await tap(row('recipients'))
      // Those that are ticked have another class.
      await tap(part('.wqs-row'))
      await tap(part('.wqs-layer__close'))
    },
    isThere: () => says('recipients', count === 1 ? '发给' : `已选 ${String(count)} 位`),
  })),
]

/** Ten, as in a browser. */
const points: readonly Point[] = [
  ...composing,
  {
    name: 'the assistant is open',
    act: () => tap(shareButton()),
    isThere: () => says('recipients', '已选 3 位'),
  },
  {
    name: 'it is handed over',
    async act() {
      await tap(shareButton())
      phone.wecom.answer('shareToExternalContact:ok')
      await demo.host.advance(100)
    },
    isThere: () => says('share', '已提交于') && says('recipients', '选择客户'),
  },
  {
    name: 'it is cleared, and brought back',
    async act() {
      await act('写新的一条')
      expect(says('preview', '静安店欢迎您')).toBe(false)
      await act('撤销')
    },
    isThere: () => says('share', '已提交于'),
  },
]

it('the draft in the built mini-program is there after a launch at each of ten points, and at none for another member', async () => {
  await launch()
  expect(points).toHaveLength(10)
  for (const [at, point] of points.entries()) {
    await point.act()
    expect([point.name, point.isThere()]).toEqual([point.name, true])
    await relaunch('li')
    for (const other of points)
      expect([point.name, other.name, other.isThere()]).toEqual([point.name, other.name, false])
    await relaunch()
    for (const { name, isThere } of [...points.slice(0, Math.min(at, 4)), point])
      expect([point.name, name, isThere()]).toEqual([point.name, name, true])
  }
  demo.close()
})

it('a draft that was launched again before each step is handed over whole', async () => {
  await launch()
  for (const { act: compose } of composing) {
    await compose()
    await relaunch()
  }
  await tap(shareButton())
  const [payload = '{}'] = phone.wecom.payloads
  const { externalUserIds, ...message } = JSON.parse(payload) as Record<string, unknown>
  expect(externalUserIds).toHaveLength(3)
  expect(message).toEqual({
    text: { content: '静安店欢迎您' },
    attachments: [
      { msgtype: 'link', link: expect.objectContaining({ title: '高山乌龙茶春茶礼盒' }) },
      { msgtype: 'image', image: { mediaid: 'uploaded-lake' } },
      { msgtype: 'link', link: { title: '怎样泡好一壶茶', url: 'https://example.com/oolong' } },
    ],
  })
  phone.wecom.answer('shareToExternalContact:ok')
  // What was handed over is stored.
  await demo.host.advance(500)
  demo.close()
})
