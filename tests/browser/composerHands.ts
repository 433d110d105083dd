import type { Locator, Page } from 'playwright-core'
import { sampleJpeg } from '../../server/fake-wecom/index.ts'
import type { Demo } from './openDemo.ts'

/** How a member reaches what they see, by one way alone. */
export interface Hand {
  press(target: Locator): Promise<void>
  type(target: Locator, text: string): Promise<void>
  /** The customer at this place of the open list, counted from 1. */
  tick(at: number): Promise<void>
}

export type MakeHand = (page: Page) => Hand

export const byPointer: MakeHand = (page) => ({
  press: (target) => target.click(),
  async type(target, text) {
    await target.click()
    await target.pressSequentially(text)
  },
  tick: (at) => optionAt(page, at).click(),
})

/** Needs a context that `hasTouch`. What a soft keyboard writes comes without keys. */
export const byTouch: MakeHand = (page) => ({
  press: (target) => target.tap(),
  async type(target, text) {
    await target.tap()
    await page.keyboard.insertText(text)
  },
  tick: (at) => optionAt(page, at).tap(),
})

/** Tab alone finds what is pressed. */
export const byKeyboard: MakeHand = (page) => ({
  async press(target) {
    await tabTo(page, target)
    await page.keyboard.press('Enter')
  },
  async type(target, text) {
    await tabTo(page, target)
    await page.keyboard.type(text)
  },
  async tick(at) {
    await tabTo(page, page.locator('.wqs-layer [role=listbox]'))
    await page.keyboard.press('Home')
    for (let down = 1; down < at; down++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press(' ')
  },
})

/** A member at the composer of the demo. */
export interface ComposerHands extends Hand {
  part(name: string): Locator
  row(name: string): Locator
  readonly shareButton: Locator
  readonly layer: Locator
}

export function createComposerHands({ page }: Pick<Demo, 'page'>, hand: MakeHand): ComposerHands {
  const part = (name: string): Locator => page.locator(`.wqs-composer__part--${name}`)
  return {
    ...hand(page),
    part,
    row: (name) => part(name).locator('.wqs-composer__row'),
    shareButton: part('share').locator('.wqs-share .wqs-button').first(),
    layer: page.locator('.wqs-layer'),
  }
}

/** A step of composing, and what is to be seen from then on. */
export interface ComposingPoint {
  readonly name: string
  act(hands: ComposerHands, page: Page): Promise<void>
  isThere(hands: ComposerHands, page: Page): Locator
}

const SENTENCE = '欢迎来坐坐'

/** From an empty composer to a message that waits for its button: material, text, picture, link card, three customers. */
export const composingPoints: readonly ComposingPoint[] = [
  {
    name: 'material is chosen',
    async act({ press, row }, page) {
      await press(row('material'))
      await press(page.locator('.wqs-material__row').first())
    },
    isThere: ({ part }) => part('material').getByText('春茶上新'),
  },
  {
    name: 'text is written after it',
    act: ({ type, part }) => type(part('text').locator('textarea'), SENTENCE),
    isThere: ({ part }) => part('preview').getByText(SENTENCE),
  },
  {
    name: 'a picture is attached, and up',
    async act({ press, part }, page) {
      await press(page.locator('.wqs-attach__add'))
      const opened = page.waitForEvent('filechooser')
      await press(page.getByRole('button', { name: '图片', exact: true }))
      const buffer = Buffer.from(sampleJpeg().bytes)
      await (await opened).setFiles([{ name: 'lake.jpg', buffer, mimeType: 'image/jpeg' }])
      await part('attachments').locator('[aria-label*="lake.jpg"]').first().waitFor()
      await page.locator('.wqs-attach__standing').waitFor({ state: 'detached' })
    },
    isThere: ({ part }) => part('attachments').locator('[aria-label*="lake.jpg"]').first(),
  },
  {
    name: 'a link card is filled in',
    async act({ press, type, part }, page) {
      await press(page.locator('.wqs-attach__add'))
      await press(page.getByRole('button', { name: '链接', exact: true }))
      await type(part('attachments').getByLabel('标题'), '怎样泡好一壶茶')
      await type(part('attachments').getByLabel('链接地址'), 'https://example.com/oolong')
      await press(part('attachments').getByText('完成', { exact: true }))
    },
    isThere: ({ part }) => part('preview').getByText('怎样泡好一壶茶'),
  },
  ...[1, 2, 3].map((at) => ({
    name: `customer ${String(at)} is chosen`,
    async act({ press, tick, row, layer }: ComposerHands, page: Page) {
      await press(row('recipients'))
      await optionAt(page, at).waitFor()
      await tick(at)
      await press(layer.locator('.wqs-layer__close'))
    },
    isThere: ({ row }: ComposerHands) =>
      row('recipients').getByText(at === 1 ? '发给' : `已选 ${String(at)} 位`),
  })),
]

function optionAt(page: Page, at: number): Locator {
  return page.locator(`[role=option][aria-posinset="${String(at)}"]`)
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < 120; presses++) {
    const isThere = await target.evaluate(
      (element) => element === document.activeElement || element.contains(document.activeElement),
    )
    if (isThere) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not come to it')
}
