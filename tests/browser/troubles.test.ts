import { type Demo, type DemoBrowser, startDemoBrowser } from './openDemo.ts'

let browser: DemoBrowser
let demo: Demo

beforeAll(async () => {
  browser = await startDemoBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  demo = await browser.open('pages/share-button/index')
})
afterEach(() => expect(demo.errors).toEqual([]))

const story = (id: string) => demo.page.locator(`#story-${id}`)
const greeting = '{"text":{"content":"您好，今年的高山乌龙到了。"},"attachments":[]}'

describe('a message with mistakes', () => {
  it.each([
    ['empty-message', ['请填写文本或添加附件。']],
    ['title-too-long', ['第 3 个附件的标题太长，最多约 21 个汉字，请再删 1 个字。']],
    [
      'many-problems',
      [
        '文本过长：最多 4000 字，当前 4001 字',
        '第 1 个附件的图片',
        '第 2 个附件的链接地址',
        '第 3 个附件的',
        '消息内容有误，请联系应用开发者。',
      ],
    ],
  ])('%s: is told in full, and WeCom is not asked', async (id, beginnings) => {
    await demo.press(`share-${id}`)
    const [headline, ...details] = (await demo.notice(id)).split('\n').filter((line) => line !== '')
    expect(headline).toBe('这条消息还不能群发，请先修改。')
    expect(details).toEqual(beginnings.map((begin) => expect.stringContaining(begin)))
    await expect(demo.shareCalls()).resolves.toBe(0)
    await demo.picture(`${id}-ended`, story(id))
  })
})

describe('a client that cannot', () => {
  it.each([
    ['mac', 'Mac 版企业微信暂不支持群发，请在手机企业微信中打开。', 0],
    ['old-client', '当前企业微信版本过低，请升级到 3.1.6 或以上后重试。', 0],
    ['session-expired', '登录已过期，请关闭小程序后重新打开。', 1],
    [
      'no-permission',
      '你暂时不能群发。请联系管理员，确认已为你开通「客户联系」，且本应用有客户联系权限。',
      1,
    ],
    ['not-in-visible-range', '你不在本应用的可见范围内，请联系管理员添加。', 1],
  ])('%s: says what to do', async (id, sentence, calls) => {
    await demo.press(`share-${id}`)
    await expect(demo.notice(id)).resolves.toBe(sentence)
    await expect(demo.shareCalls(id)).resolves.toBe(calls)
    await expect(demo.handedOver(id)).resolves.toEqual([])
    await expect(story(id).locator('.wqs-notice .wqs-button').last().innerText()).resolves.toBe(
      '复制错误信息',
    )
    await demo.picture(`${id}-ended`, story(id))
  })

  it('not-in-wecom: customers see no button, a disabled one, or forwarding, as the host wants', async () => {
    await expect(demo.page.locator('#share-outside-hidden').count()).resolves.toBe(0)
    await expect(demo.page.locator('#share-outside-disabled').getAttribute('aria-disabled')).resolves.toBe(
      'true',
    )
    await expect(demo.page.locator('#share-outside-forward').innerText()).resolves.toBe('转发给朋友')
    await demo.picture('not-in-wecom', story('not-in-wecom'))
  })

  it('old-client-recipients: asks before it goes on without the customers', async () => {
    const id = 'old-client-recipients'
    await demo.press(`share-${id}`)
    await expect(demo.notice(id)).resolves.toBe(
      '当前版本不支持预选客户。可以继续，并在群发助手中重新选择客户。',
    )
    await demo.picture(`${id}-asked`, story(id))
    await story(id).locator('.wqs-notice .wqs-button').first().click()
    await demo.press('wqs-sim-confirm')
    await expect(demo.notice(id)).resolves.toContain('已提交群发')
    await expect(demo.handedOver(id)).resolves.toEqual([
      '{"text":{"content":"您预订的春茶今天发货。"},"attachments":[]}',
    ])
  })

  it('session-renewed: logs in once, then hands over', async () => {
    const id = 'session-renewed'
    await demo.press(`share-${id}`)
    await demo.press('wqs-sim-confirm')
    await expect(demo.notice(id)).resolves.toContain('已提交群发')
    await expect(demo.handedOver(id)).resolves.toEqual([greeting])
    const logins = await demo.page.evaluate(
      (name) => window.simulators?.[name]?.calls.filter(({ api }) => api === 'login').length,
      id,
    )
    expect(logins).toBe(1)
    await demo.picture(`${id}-ended`, story(id))
  })
})

describe('a member who does not confirm', () => {
  it('backed-out: nothing is said, and the button is ready again', async () => {
    await demo.press('share-backed-out')
    await demo.press('wqs-sim-cancel')
    const button = demo.page.locator('#share-backed-out')
    await button.getByText('群发给客户').waitFor()
    await expect(story('backed-out').locator('.wqs-notice').count()).resolves.toBe(0)
    await expect(demo.shareCalls('backed-out')).resolves.toBe(1)
    await expect(demo.handedOver('backed-out')).resolves.toEqual([])
    await demo.picture('backed-out-ended', story('backed-out'))
  })

  it('silent: once the page is shown again, the member is told to look first', async () => {
    await demo.press('share-silent')
    await demo.press('wqs-sim-dismiss')
    await expect(demo.notice('silent')).resolves.toBe(
      '未收到企业微信的返回结果。请先在「群发助手」中确认是否已发送，再决定是否重试，以免重复打扰客户。',
    )
    await expect(story('silent').locator('.wqs-notice .wqs-button').allInnerTexts()).resolves.toEqual([
      '重新群发',
    ])
    await demo.picture('silent-ended', story('silent'))
  })

  it('busy: a second button waits for the first', async () => {
    // In one breath, as two fingers do.
    await demo.page.evaluate(() => {
      document.getElementById('share-busy-first')?.click()
      document.getElementById('share-busy-second')?.click()
    })
    await expect(demo.notice('busy')).resolves.toBe('另一条消息正在群发，请先完成它。')
    await demo.press('wqs-sim-confirm')
    await expect(story('busy').locator('.wqs-notice--done').innerText()).resolves.toContain('已提交群发')
    await expect(demo.handedOver('busy')).resolves.toEqual([
      '{"text":{"content":"春茶到了。"},"attachments":[]}',
    ])
    await demo.picture('busy-ended', story('busy'))
  })
})
