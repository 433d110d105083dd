import { holdCosts } from '../golden/holdCosts.ts'
import type { Demo } from './launchDemo.ts'

const launchDemo = holdCosts('bytes/demoShare')

const PAYLOAD =
  '{"text":{"content":"您好，今年的高山乌龙春茶到了，兰花香，48 小时内发货。\\n点开下面的小程序就能看详情和下单。"},' +
  '"attachments":[{"msgtype":"miniprogram","miniprogram":{"appid":"wx8f2c1d3e4a5b6c7d","title":"高山乌龙茶春茶礼盒 ¥168",' +
  '"imgUrl":"https://shop.example.com/covers/oolong.jpg","page":"/pages/product/index.html?id=oolong"}}]}'

const OK = 'shareToExternalContact:ok'
const SHARED = '已提交群发。实际发送结果请在企业微信「群发助手」中查看。'
const UNKNOWN =
  '未收到企业微信的返回结果。请先在「群发助手」中确认是否已发送，再决定是否重试，以免重复打扰客户。'

const MINUTE = 60_000

let demo: Demo

beforeEach(async () => {
  demo = await launchDemo()
})
afterEach(() => {
  demo.close()
})

describe('a member who shares the product page', () => {
  it('costs WeCom nothing before the tap, however long the page is open', async () => {
    await demo.host.hideApp()
    await demo.host.advance(MINUTE)
    await demo.host.showApp()
    await demo.host.advance(MINUTE)
    expect(demo.shown()).toEqual(['群发给客户'])
    expect(demo.wecom.calls).toEqual([])
  })

  it('hands the text and the card of this page to the assistant, once', async () => {
    await demo.share()
    expect(demo.wecom.payloads).toEqual([PAYLOAD])
    expect(demo.wecom.calls).toEqual(['getSystemInfo', 'checkSession', 'shareToExternalContact'])
    expect(demo.shown()).toEqual(['请在群发助手中确认'])
  })

  it('starts no second run by a second tap, and no third', async () => {
    await demo.share()
    const asked = demo.wecom.calls.length
    await demo.share()
    await demo.share()
    expect(demo.wecom.calls).toHaveLength(asked)
    expect(demo.shown()).toEqual(['请在群发助手中确认'])
  })

  it('who taps twice before the client has answered anything still gets one assistant', async () => {
    demo.close()
    demo = await launchDemo({ qy: { getSystemInfo: () => undefined } })
    await demo.share()
    await demo.share()
    expect(demo.shown()).toEqual(['正在准备…'])
    await demo.host.advance(1500)
    expect(demo.wecom.payloads).toEqual([PAYLOAD])
    await demo.answer(OK)
  })

  it('reads where to look for the result once the message is handed over, and can close that', async () => {
    await demo.share()
    await demo.answer(OK)
    expect(demo.shown()).toEqual(['群发给客户', SHARED, '×'])
    await demo.press('×')
    expect(demo.shown()).toEqual(['群发给客户'])
  })

  it('reads nothing after backing out, and can share again; the session is not asked for twice', async () => {
    await demo.share()
    await demo.answer('shareToExternalContact:cancel')
    expect(demo.shown()).toEqual(['群发给客户'])
    await demo.share()
    expect(demo.wecom.payloads).toEqual([PAYLOAD, PAYLOAD])
    expect(demo.wecom.calls.filter((name) => name === 'checkSession')).toHaveLength(1)
    expect(demo.shown()).toEqual(['请在群发助手中确认'])
  })
})

describe('a hand-over that WeCom refuses', () => {
  it.each([
    [
      'no permission',
      '你暂时不能群发。请联系管理员，确认已为你开通「客户联系」，且本应用有客户联系权限。',
      ['复制错误信息'],
    ],
    ['user not in allow list', '你不在本应用的可见范围内，请联系管理员添加。', ['复制错误信息']],
    ['no session or expired', '登录已过期，请关闭小程序后重新打开。', ['复制错误信息']],
    ['not allow to cross corp', '小程序未与当前企业关联，请联系管理员处理。', ['复制错误信息']],
    ['access denied', '本应用暂时不能群发，请联系管理员开通。', ['复制错误信息']],
    ['invalid imgUrl', '企业微信没有接受这条消息，请检查内容和附件后再试。', ['复制错误信息']],
    ['function not exist', '当前企业微信不支持群发，请升级到最新版本后重试。', ['复制错误信息']],
    ['-30005', '群发没有成功，请重试；如果一直不行，请联系管理员。', ['重试', '复制错误信息']],
  ])('for "%s" tells the member what to do', async (reason, sentence, actions) => {
    await demo.share()
    await demo.answer(`shareToExternalContact:fail ${reason}`)
    expect(demo.shown()).toEqual(['群发给客户', sentence, '×', ...actions])
  })

  it('can be reported to an administrator', async () => {
    await demo.share()
    await demo.answer('qy__shareToExternalContact:fail no permission')
    await demo.press('复制错误信息')
    expect(demo.shown().at(-1)).toBe('已复制')
    const { options } = demo.host.wxCalls.find(({ name }) => name === 'setClipboardData') ?? {}
    expect(options?.['data']).toMatch(
      /^code: no-permission\nerrMsg: qy__shareToExternalContact:fail no permission\nwecom: 4\.1\.36\nplatform: ios\nshareId: \S+$/,
    )
  })

  it('can be tried again with the same message, and then succeed', async () => {
    await demo.share()
    await demo.answer('shareToExternalContact:fail')
    await demo.press('重试')
    expect(demo.shown()).toEqual(['请在群发助手中确认'])
    await demo.answer(OK)
    expect(demo.wecom.payloads).toEqual([PAYLOAD, PAYLOAD])
    expect(demo.shown()).toEqual(['群发给客户', SHARED, '×'])
  })
})

describe('an assistant that covers the page', () => {
  beforeEach(async () => {
    await demo.share()
    await demo.host.hideApp()
  })

  it('leaves the member all the time in the world', async () => {
    await demo.host.advance(60 * MINUTE)
    expect(demo.host.pendingTimers).toBe(0)
    await demo.host.showApp()
    await demo.answer(OK)
    expect(demo.shown()).toEqual(['群发给客户', SHARED, '×'])
  })

  it('may answer in the three seconds after the member is back', async () => {
    await demo.host.showApp()
    await demo.host.advance(2900)
    expect(demo.shown()).toEqual(['请在群发助手中确认'])
    await demo.answer(OK)
    await demo.host.advance(MINUTE)
    expect(demo.shown()).toEqual(['群发给客户', SHARED, '×'])
  })

  it('and answers nothing for three seconds: the member is told to look there first', async () => {
    await demo.host.showApp()
    await demo.host.advance(3000)
    expect(demo.shown()).toEqual(['群发给客户', UNKNOWN, '×', '重新群发'])
  })

  it('whose answer comes later still changes nothing', async () => {
    await demo.host.showApp()
    await demo.host.advance(3000)
    const { calls } = await demo.host.measure(() => demo.answer(OK))
    expect(calls).toBe(0)
    expect(demo.shown()).toEqual(['群发给客户', UNKNOWN, '×', '重新群发'])
  })

  it('can be opened again, and a late answer to the first does not end the second', async () => {
    await demo.host.showApp()
    await demo.host.advance(3000)
    await demo.press('重新群发')
    expect(demo.wecom.payloads).toEqual([PAYLOAD, PAYLOAD])
    await demo.answer('shareToExternalContact:fail no permission', 0)
    expect(demo.shown()).toEqual(['请在群发助手中确认'])
    await demo.answer(OK)
    expect(demo.shown()).toEqual(['群发给客户', SHARED, '×'])
  })
})

describe('a member who leaves the page while the assistant is open', () => {
  const goTo = async (page: string) => {
    await demo.host.tap('menu')
    await demo.host.tap(`go-${page}`)
  }
  const leave = () => goTo('share-button')
  const comeBack = () => goTo('product')

  it('finds the button fresh on the way back, whatever WeCom says meanwhile', async () => {
    await demo.share()
    await leave()
    const { calls } = await demo.host.measure(() => demo.answer(OK))
    expect(calls).toBe(0)
    await comeBack()
    expect(demo.shown()).toEqual(['群发给客户'])
    await demo.share()
    expect(demo.wecom.payloads).toEqual([PAYLOAD, PAYLOAD])
  })

  it('leaves no timer behind, even when WeCom was being waited for', async () => {
    await demo.share()
    await demo.host.hideApp()
    await demo.host.showApp()
    expect(demo.host.pendingTimers).toBe(1)
    await leave()
    expect(demo.host.pendingTimers).toBe(0)
  })
})
