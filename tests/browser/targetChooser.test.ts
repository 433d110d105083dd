import { type Demo, type DemoBrowser, startDemoBrowser } from './openDemo.ts'

let browser: DemoBrowser
let demo: Demo

beforeAll(async () => {
  browser = await startDemoBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  demo = await browser.open('pages/target-chooser/index')
})
afterEach(() => expect(demo.errors).toEqual([]))

const sheet = () => demo.page.locator('.wqs-layer')
const row = (name: string) => sheet().locator('.wqs-chooser__row', { hasText: name })

const TEXT = '"text":{"content":"今年的高山乌龙到了，48 小时内发货。"}'

it.each([
  [
    '群发给客户',
    '群发助手',
    `{"externalUserIds":["wmCustomer001","wmCustomer003"],${TEXT},"attachments":[]}`,
  ],
  ['发送到客户群', '已预选 1 个客户群', `{"chatIds":["wrTeaFriends"],${TEXT},"attachments":[]}`],
  ['发表到朋友圈', '谁可以看', `{${TEXT},"attachments":[]}`],
])(
  '%s: WeCom’s screen is given the message in that place’s form, and it is said to be',
  async (name, words, json) => {
    await demo.press('share-every-target')
    await row(name).click()
    await demo.page.locator('#wqs-sim-sheet', { hasText: words }).waitFor()
    await demo.picture(`chooser-${name}-assistant`, 'window')
    await demo.press('wqs-sim-confirm')
    await expect(demo.notice('every-target')).resolves.toContain('已提交')
    await expect(demo.handedOver('every-target')).resolves.toEqual([json])
    await demo.picture(`chooser-${name}-ended`, demo.page.locator('#story-every-target'))
  },
)

it('发送到当前聊天: is sent at once', async () => {
  await demo.press('share-every-target')
  await row('发送到当前聊天').click()
  await expect(demo.notice('every-target')).resolves.toBe('已发送到当前聊天，请在聊天中查看。')
  await demo.picture('chooser-chat-ended', demo.page.locator('#story-every-target'))
})

it.each([
  ['mixed-kinds', '图片、链接不能一起发送，请只保留一种。', '附件过多：最多 1 个，当前 2 个。'],
  [
    'on-windows',
    '当前设备暂不支持发表到朋友圈，请在手机企业微信中打开。',
    '请从聊天的工具栏打开本页面后再发送。',
  ],
])('%s: what cannot be chosen says why, and starts nothing', async (id, moments, chat) => {
  await demo.press(`share-${id}`)
  await expect(row('发表到朋友圈').innerText()).resolves.toContain(moments)
  await expect(row('发送到当前聊天').innerText()).resolves.toContain(chat)
  await demo.picture(`chooser-${id}-open`, 'window')
  await row('发表到朋友圈').click({ force: true })
  await expect(sheet().isVisible()).resolves.toBe(true)
  await expect(demo.handedOver(id)).resolves.toEqual([])
})

it('the page of its stories', async () => {
  await expect(demo.page.locator('.demo-story').count()).resolves.toBe(3)
  await demo.picture('target-chooser')
})
