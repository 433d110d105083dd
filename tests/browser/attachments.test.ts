import { sampleJpeg, samplePdf } from '../../server/fake-wecom/index.ts'
import { type AttachmentHands, type ChosenFile, createAttachmentHands } from './attachmentHands.ts'
import { eventually } from './eventually.ts'
import { type Demo, type DemoBrowser, DESKTOP, startDemoBrowser } from './openDemo.ts'

const named = (name: string, { bytes }: { readonly bytes: Uint8Array }): ChosenFile => ({
  name,
  buffer: Buffer.from(bytes),
})
const lake = named('lake.jpg', sampleJpeg())
const hill = named('hill.jpg', sampleJpeg())
const shop = named('shop.jpg', sampleJpeg())
const menu = named('menu.pdf', samplePdf())

let browser: DemoBrowser
let demo: Demo

beforeAll(async () => {
  browser = await startDemoBrowser()
})
afterAll(() => browser.close())
afterEach(() => expect(demo.errors).toEqual([]))

async function open(page: string, pickerId = ''): Promise<AttachmentHands> {
  demo = await browser.open(`pages/${page}/index`, DESKTOP)
  return createAttachmentHands(demo, pickerId)
}

it('a draft is written, filled, put in order, mended, seen as the customer will see it, and handed over so', async () => {
  const hands = await open('attachment-picker', 'compose-picker')
  const { page, press } = demo
  const preview = page.locator('#compose-preview')
  await press('wqs-sim-speed-Infinity')
  await press('wqs-sim-media-fault-48002')
  await hands.choose('图片', [lake, hill, shop])
  await hands.choose('文件', [menu])
  for (const name of ['lake.jpg', 'hill.jpg', 'shop.jpg', 'menu.pdf'])
    await hands.tile(name).filter({ hasText: '未成功' }).waitFor()

  await hands.tile('menu.pdf').click()
  await expect(hands.problems()).resolves.toEqual([
    '「menu.pdf」没有上传成功：本应用暂无权限，请联系管理员开通。',
  ])
  await demo.picture('attachments-failed', page.locator('#story-compose'))
  await press('wqs-sim-media-fault-none')
  await hands.press('重试')
  await hands.ready('menu.pdf')

  await hands.press('前移')
  await hands.press('前移')
  await hands.inOrder(['lake.jpg', 'menu.pdf', 'hill.jpg', 'shop.jpg'])
  await hands.drag('shop.jpg', 'lake.jpg')
  await hands.inOrder(['shop.jpg', 'lake.jpg', 'menu.pdf', 'hill.jpg'])
  await hands.tile('lake.jpg').click()
  await hands.press('移除')
  await hands.inOrder(['shop.jpg', 'menu.pdf', 'hill.jpg'])
  await hands.press('撤销')
  await hands.inOrder(['shop.jpg', 'lake.jpg', 'menu.pdf', 'hill.jpg'])

  await page.locator('#compose-text textarea').fill('<b>春茶</b> 到了 👋🏽\n详情 https://shop.example.com/a')
  await preview.filter({ hasText: '<b>春茶</b> 到了 👋🏽' }).waitFor()
  await expect(preview.locator('.wqs-preview__text--link').innerText()).resolves.toBe(
    'https://shop.example.com/a',
  )
  await eventually(() => expect(preview.locator('img').count()).resolves.toBe(3))

  // What was taken out and put back has begun anew by itself; the rest failed for good, until the member asks.
  await hands.ready('lake.jpg')
  for (const name of ['shop.jpg', 'hill.jpg']) {
    await hands.tile(name).click()
    await hands.press('重试')
    await hands.ready(name)
  }
  await demo.picture('attachments-composed', page.locator('#story-compose'))
  await press('share-compose')
  await page.locator('#wqs-sim-sheet').waitFor()
  await demo.picture('attachments-assistant', 'window')
  await press('wqs-sim-confirm')
  await demo.notice('compose')
  const [json = ''] = await demo.handedOver()
  // Ids count up as files arrive: the menu first, then what was put back, then the two in the order they were asked for.
  const ids = [...json.matchAll(/simulated-(\d+)/g)].map(([, number]) => Number(number))
  const arrived = [...ids].sort((one, other) => one - other)
  expect(ids.map((id) => arrived.indexOf(id))).toEqual([2, 1, 0, 3])
  expect(json.replace(/-\d+/g, '')).toBe(
    '{"text":{"content":"<b>春茶</b> 到了 👋🏽\\n详情 https://shop.example.com/a"},"attachments":[' +
      '{"msgtype":"image","image":{"mediaid":"simulated"}},{"msgtype":"image","image":{"mediaid":"simulated"}},' +
      '{"msgtype":"file","file":{"mediaid":"simulated"}},{"msgtype":"image","image":{"mediaid":"simulated"}}]}',
  )
})

it('by the keyboard alone a file is chosen, moved and taken out', async () => {
  const hands = await open('attachment-picker', 'picker-pick')
  const { page } = demo
  await demo.press('wqs-sim-speed-Infinity')
  await hands.picker.locator('.wqs-attach__add').focus()
  await page.keyboard.press('Enter')
  await tabTo(hands, '文件')
  const opened = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (
    await opened
  ).setFiles([menu, lake].map((each) => ({ ...each, mimeType: 'application/octet-stream' })))
  await hands.ready('lake.jpg')
  await hands.tile('lake.jpg').focus()
  await page.keyboard.press('Enter')
  await tabTo(hands, '前移')
  await page.keyboard.press('Enter')
  await hands.inOrder(['lake.jpg', 'menu.pdf'])
  await tabTo(hands, '移除')
  await page.keyboard.press('Enter')
  await tabTo(hands, '撤销')
  await hands.inOrder(['menu.pdf'])
  await page.keyboard.press('Enter')
  await hands.inOrder(['lake.jpg', 'menu.pdf'])
})

it('a link and a mini-program are written, counted in bytes, checked, given a cover and changed again', async () => {
  const hands = await open('attachment-picker', 'picker-cards')
  const { page } = demo
  const field = (name: string) => hands.picker.locator(`#wqs-card-${name} input`)
  const counts = () => hands.picker.locator('.wqs-field__count').allInnerTexts()
  const story = page.locator('#story-cards')
  await demo.press('wqs-sim-speed-Infinity')
  await hands.picker.locator('.wqs-attach__add').click()
  await hands.press('链接')
  await field('title').fill('茶'.repeat(22))
  await field('url').fill('shop.example.com')
  await eventually(() => expect(counts()).resolves.toEqual(['太长了，请再删 1 个字', '约可再写 170 个汉字']))
  await hands.picker.getByText('链接地址应以 http:// 或 https:// 开头。').waitFor()
  await demo.picture('card-problems', story)
  await field('title').fill('怎样泡茶 🍵')
  await field('url').fill('https://shop.example.com/guide')
  await eventually(() => expect(counts()).resolves.toEqual(['约可再写 15 个汉字', '约可再写 170 个汉字']))
  const opened = page.waitForEvent('filechooser')
  await hands.press('从手机选择封面')
  await (await opened).setFiles([{ ...lake, mimeType: 'image/jpeg' }])
  await hands.picker.locator('.wqs-field__picture img[src]').waitFor()
  await demo.picture('card-ready', story)
  await hands.press('完成')
  await hands.tile('怎样泡茶 🍵').locator('img').waitFor()

  await hands.tile('怎样泡茶 🍵').click()
  await hands.press('编辑')
  await field('title').fill('泡茶指南')
  await hands.press('完成')
  await hands.inOrder(['泡茶指南'])

  await hands.picker.locator('.wqs-attach__add').click()
  await hands.press('小程序')
  await field('page').fill('pages/product/index?id=1')
  await hands.picker.getByText('实际打开：pages/product/index.html?id=1').waitFor()
})

it('a company’s poster stays where it is, and a picture of last week is renewed unless its source is gone', async () => {
  const hands = await open('attachment-picker', 'picker-company')
  const { page } = demo
  await hands.picker.locator('.wqs-attach__tile').first().click()
  await hands.picker.getByText('由公司指定，不能修改').waitFor()
  for (const name of ['移除', '移除第 1 项'])
    await expect(hands.picker.getByRole('button', { name, exact: true }).count()).resolves.toBe(0)
  await demo.press('share-company')
  await demo.press('wqs-sim-confirm')
  await demo.notice('company')
  const [json = ''] = await demo.handedOver()
  expect(json).toMatch(/^{"attachments":\[{"msgtype":"image","image":{"mediaid":"simulated-\d"}},/)

  const expired = createAttachmentHands(demo, 'picker-expired')
  await expired.tile('报价单.pdf').click()
  await expect(expired.problems()).resolves.toEqual(['「报价单.pdf」已过期或已不存在，请重新选择。'])
  await demo.press('share-expired')
  await expect(demo.notice('expired')).resolves.toContain('「报价单.pdf」已过期')
  await page.locator('#no-backend').filter({ hasText: '这里没有后端' }).waitFor()
  await demo.picture('attachment-picker')
})

it('nothing that is pasted into the editor is cut, and templates go in', async () => {
  await open('message-editor')
  const { page } = demo
  const editor = page.locator('#story-write')
  const long = '好茶慢慢喝不急。'.repeat(501)
  await editor.locator('textarea').fill(long)
  await editor.locator('.wqs-editor__count--over').filter({ hasText: '4008/4000' }).waitFor()
  await expect(editor.locator('textarea').inputValue()).resolves.toBe(long)
  const field = await editor.locator('textarea').boundingBox()
  expect(field?.height).toBeLessThanOrEqual(240)
  await page.locator('#story-templates').getByText('到货').click()
  await untilWritten('您好，您预订的春茶到了。')
  await page.locator('#editor-templates textarea').press('End')
  await page.keyboard.type(' Hi')
  await untilWritten('您好，您预订的春茶到了。 Hi')
  await demo.picture('message-editor')
})

it('the preview shows every kind, and text as it was written', async () => {
  await open('message-preview')
  const text = demo.page.locator('#preview-text')
  await eventually(() => expect(text.innerText()).resolves.toContain('<b>不是标签</b>，& 也只是 &'))
  await expect(text.locator('b').count()).resolves.toBe(0)
  await eventually(() => expect(demo.page.locator('#preview-every-kind img').count()).resolves.toBe(3))
  await demo.picture('message-preview')
})

/** As a person does: once the button is there, Tab until it is reached. Going on for ever ends in the test's own time limit. */
async function tabTo({ picker }: AttachmentHands, name: string): Promise<void> {
  const button = picker.getByRole('button', { name, exact: true })
  await button.waitFor()
  const isReached = () => button.evaluate((element) => element === document.activeElement)
  while (!(await isReached())) await demo.page.keyboard.press('Tab')
}

/** Taro hands a value on to its field a moment after React. */
async function untilWritten(text: string): Promise<void> {
  await demo.page.waitForFunction(
    (expected) =>
      document.querySelector<HTMLTextAreaElement>('#editor-templates textarea')?.value === expected,
    text,
  )
}
