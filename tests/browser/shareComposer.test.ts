import type { Locator } from 'playwright-core'
import { sampleJpeg } from '../../server/fake-wecom/index.ts'
import { type Demo, type DemoBrowser, startDemoBrowser } from './openDemo.ts'

let browser: DemoBrowser
let demo: Demo

beforeAll(async () => {
  browser = await startDemoBrowser()
})
afterAll(() => browser.close())

// The demo's cards have covers that no test can load, and after a reload a picture has no file to be drawn from.
const EXPECTED = /^failed: (https|blob):|net::ERR_(NAME_NOT_RESOLVED|FILE_NOT_FOUND|INTERNET_DISCONNECTED)/
afterEach(() => expect(demo.errors.filter((error) => !EXPECTED.test(error))).toEqual([]))

const part = (name: string): Locator => demo.page.locator(`.wqs-composer__part--${name}`)
const row = (name: string): Locator => part(name).locator('.wqs-composer__row')
const shareButton = (): Locator => part('share').locator('.wqs-share .wqs-button').first()
const layer = (): Locator => demo.page.locator('.wqs-layer')
const option = (at: number): Locator => demo.page.locator(`[role=option][aria-posinset="${at}"]`)

/** How a member reaches what they see. */
interface Hand {
  press(target: Locator): Promise<void>
  type(target: Locator, text: string): Promise<void>
  tick(at: number): Promise<void>
}

const pointer: Hand = {
  press: (target) => target.click(),
  async type(target, text) {
    await target.click()
    await target.pressSequentially(text)
  },
  tick: (at) => option(at).click(),
}

const keyboard: Hand = {
  async press(target) {
    await tabTo(target)
    await demo.page.keyboard.press('Enter')
  },
  async type(target, text) {
    await tabTo(target)
    await demo.page.keyboard.type(text)
  },
  async tick(at) {
    const list = layer().locator('[role=listbox]')
    await tabTo(list)
    await demo.page.keyboard.press('Home')
    for (let down = 1; down < at; down++) await demo.page.keyboard.press('ArrowDown')
    await demo.page.keyboard.press(' ')
  },
}

async function tabTo(target: Locator): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < 120; presses++) {
    if (
      await target.evaluate(
        (element) => element === document.activeElement || element.contains(document.activeElement),
      )
    )
      return
    await demo.page.keyboard.press('Tab')
  }
  throw new Error('Tab does not come to it')
}

async function attach({ press }: Hand): Promise<void> {
  await press(demo.page.locator('.wqs-attach__add'))
  const opened = demo.page.waitForEvent('filechooser')
  await press(demo.page.getByRole('button', { name: '图片', exact: true }))
  const { bytes } = sampleJpeg()
  await (await opened).setFiles([{ name: 'lake.jpg', buffer: Buffer.from(bytes), mimeType: 'image/jpeg' }])
}

/** From an empty composer to a message that waits for its button, with a look at what is there after each point. */
const points: readonly (readonly [
  name: string,
  act: (hand: Hand) => Promise<void>,
  isThere: () => Locator,
])[] = [
  [
    'material is chosen',
    async ({ press }) => {
      await press(row('material'))
      await press(demo.page.locator('.wqs-material__row').first())
    },
    () => part('material').getByText('春茶上新'),
  ],
  [
    'text is written after it',
    ({ type }) => type(part('text').locator('textarea'), '欢迎来坐坐'),
    () => part('preview').getByText('欢迎来坐坐'),
  ],
  [
    'a picture is attached, and up',
    async (hand) => {
      await attach(hand)
      await part('attachments').locator('[aria-label*="lake.jpg"]').first().waitFor()
      await demo.page.locator('.wqs-attach__standing').waitFor({ state: 'detached' })
    },
    () => part('attachments').locator('[aria-label*="lake.jpg"]').first(),
  ],
  ...[1, 2, 3].map(
    (at) =>
      [
        `customer ${at} is chosen`,
        async (hand: Hand) => {
          await hand.press(row('recipients'))
          await option(at).waitFor()
          await hand.tick(at)
          await hand.press(layer().locator('.wqs-layer__close'))
        },
        () => row('recipients').getByText(at === 1 ? '发给' : `已选 ${at} 位`),
      ] as const,
  ),
]

it.each([
  ['the pointer', pointer],
  ['the keyboard', keyboard],
])('a message is composed and handed over by %s alone', async (_name, hand) => {
  demo = await browser.open('pages/share-composer/index')
  for (const [, act, isThere] of points) {
    await act(hand)
    await isThere().waitFor()
  }
  await hand.press(shareButton())
  await hand.press(demo.page.locator('#wqs-sim-confirm'))
  await demo.page.locator('.wqs-notice--done').waitFor()
  const [message = '{}'] = await demo.handedOver()
  const { externalUserIds, text, attachments } = JSON.parse(message) as Record<string, unknown>
  expect(externalUserIds).toHaveLength(3)
  expect(text).toMatchObject({ content: expect.stringContaining('静安店的高山乌龙') })
  expect(attachments).toMatchObject([{ msgtype: 'link' }, { image: { mediaid: expect.any(String) } }])
  await row('recipients').getByText('选择客户').waitFor()
  await part('share').getByText('再次群发').waitFor()
})

it('a draft is there after a reload at each point, and is not there for another member', async () => {
  demo = await browser.open('pages/share-composer/index')
  const { page } = demo
  for (const [at, [, act, isThere]] of points.entries()) {
    await act(pointer)
    await isThere().waitFor()
    await page.reload()
    for (const [, , wasThere] of points.slice(at > 3 ? at : 0, at + 1)) await wasThere().waitFor()
    await page.goto(`${browser.url}app.html?fresh=${at}#/pages/share-composer/index?member=li`)
    await row('recipients').getByText('选择客户').waitFor()
    expect(await part('text').locator('textarea').inputValue()).toBe('')
    expect(await part('material').locator('.wqs-composer__chosen').count()).toBe(0)
    await page.goto(`${browser.url}app.html?again=${at}#/pages/share-composer/index`)
    await isThere().waitFor()
  }
  await shareButton().click()
  await demo.press('wqs-sim-confirm')
  await page.locator('.wqs-notice--done').waitFor()
  await page.reload()
  await part('share').getByText('已提交于').waitFor()
  await part('share').getByText('写新的一条').click()
  await part('share').getByText('撤销').click()
  await part('preview').getByText('欢迎来坐坐').waitFor()
})

it('a withdrawn material, a leftover placeholder and customers who had a message are seen at the button', async () => {
  demo = await browser.open('pages/share-composer/index')
  const take = async (title: string): Promise<void> => {
    await row('material').click()
    await demo.page.getByLabel('搜索话术和素材').fill(title)
    await demo.page.locator('.wqs-material__row').filter({ hasText: title }).click()
  }
  await take('节气问候')
  await part('share').getByText('还有未填写的内容「客户称呼」').waitFor()
  await demo.picture('composer-unresolved')
  await part('material').locator('.wqs-composer__remove').click()
  await take('五一买一送一')
  await shareButton().click()
  await part('share').locator('.wqs-composer__blocker').getByText('该素材已下架，请换一条。').waitFor()
  expect(await demo.shareCalls()).toBe(0)
  await demo.picture('composer-withdrawn')
  await row('recipients').click()
  await demo.page.locator('.wqs-all--none').click()
  await demo.page.keyboard.press('Escape')
  await part('share').getByText('已选 320 位，其中 128 位今天可能收不到。').waitFor()
  await demo.picture('composer-advice')
  await part('share').getByText('取消选择这些').click()
  await row('recipients').getByText('已选 192 位').waitFor()
})
