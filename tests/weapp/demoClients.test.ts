import { holdCosts } from '../golden/holdCosts.ts'
import type { QyOptions } from './createWecomStub.ts'
import { BUTTON, type Demo, type DemoOptions } from './launchDemo.ts'

const launchDemo = holdCosts('bytes/demoClients')

const IN_ASSISTANT = ['请在群发助手中确认']
const TOO_OLD = '当前企业微信版本过低，请升级到 3.1.6 或以上后重试。'
const UNSUPPORTED = '当前企业微信不支持群发，请升级到最新版本后重试。'
const USE_PHONE = '当前设备的企业微信暂不支持群发，请在手机企业微信中打开。'
const FAILED = '群发没有成功，请重试；如果一直不行，请联系管理员。'

const silent = (): undefined => undefined
const version = (version: string) => ({
  getSystemInfo: ({ success }: QyOptions) => success?.({ version }),
})
const throws = (message: string) => () => {
  throw new TypeError(message)
}

let demo: Demo

async function tapOn(client: DemoOptions): Promise<void> {
  demo = await launchDemo(client)
  await demo.share()
}

afterEach(() => {
  demo.close()
})

describe('a client that cannot share', () => {
  const missing = { shareToExternalContact: undefined }
  it.each<[string, DemoOptions, string, string[]]>([
    ['has no wx.qy at all', { wx: {} }, UNSUPPORTED, []],
    ['has a wx.qy that knows no sharing', { qy: missing }, UNSUPPORTED, []],
    ['is too old', { qy: version('3.1.5') }, TOO_OLD, ['getSystemInfo']],
    [
      'is the one for Mac',
      { system: { platform: 'mac' } },
      'Mac 版企业微信暂不支持群发，请在手机企业微信中打开。',
      [],
    ],
    [
      'is DevTools',
      { system: { platform: 'devtools', environment: undefined } },
      '微信开发者工具不支持群发，请用真机企业微信打开。',
      [],
    ],
    [
      'is of a platform that nobody knows, and says no',
      { system: { platform: 'watch' }, qy: { canIUse: () => false } },
      USE_PHONE,
      ['canIUse'],
    ],
    [
      'tells no version, and says no',
      { qy: { getSystemInfo: ({ fail }) => fail?.({}), canIUse: () => false } },
      UNSUPPORTED,
      ['getSystemInfo', 'canIUse'],
    ],
  ])('because it %s: the member is told, and no assistant opens', async (_what, client, sentence, calls) => {
    await tapOn(client)
    expect(demo.shown()).toEqual(['群发给客户', sentence, '×', '复制错误信息'])
    expect(demo.wecom.calls).toEqual(calls)
  })
})

describe('a client that shares', () => {
  it.each<[string, DemoOptions]>([
    ['the first version that can', { qy: version('3.1.6') }],
    ['a version that is younger by number, not by text', { qy: version('10.0') }],
    ['Android', { system: { platform: 'android' } }],
    ['Windows', { system: { platform: 'windows' } }],
    ['HarmonyOS', { system: { platform: 'ohos' } }],
    ['HarmonyOS on a PC', { system: { platform: 'ohos_pc' } }],
    ['a platform that nobody knows yet', { system: { platform: 'glasses' }, qy: { canIUse: () => true } }],
    ['one that does not say it is WeCom', { system: { environment: undefined } }],
    ['one whose getSystemInfo throws', { qy: { getSystemInfo: throws('native') } }],
    ['one that has no getSystemInfo', { qy: { getSystemInfo: undefined } }],
    ['one whose checkSession throws', { qy: { checkSession: throws('native') } }],
    ['one whose checkSession fails for no known reason', { qy: { checkSession: ({ fail }) => fail?.({}) } }],
  ])('%s: the assistant opens', async (_what, client) => {
    await tapOn(client)
    expect(demo.shown()).toEqual(IN_ASSISTANT)
    expect(demo.wecom.payloads).toHaveLength(1)
  })

  it.each(['getSystemInfo', 'checkSession'])('is waited for 1.5 s when its %s is silent', async (name) => {
    await tapOn({ qy: { [name]: silent } })
    await demo.host.advance(1400)
    expect(demo.shown()).toEqual(['正在准备…'])
    expect(demo.wecom.payloads).toEqual([])
    await demo.host.advance(100)
    expect(demo.shown()).toEqual(IN_ASSISTANT)
    expect(demo.host.pendingTimers).toBe(0)
  })

  it('may answer such a question too late: that changes nothing', async () => {
    let late: QyOptions = {}
    await tapOn({ qy: { getSystemInfo: (options) => void (late = options) } })
    await demo.host.advance(1500)
    late.success?.({ version: '3.0.0' })
    await demo.host.settle()
    expect(demo.shown()).toEqual(IN_ASSISTANT)
  })

  it('is asked to share though it calls the session over, and its refusal without a word is about that', async () => {
    let alive = false
    const checkSession = ({ success, fail }: QyOptions) =>
      alive ? success?.({}) : fail?.({ errMsg: 'checkSession:fail' })
    await tapOn({ qy: { checkSession } })
    await demo.answer('shareToExternalContact:fail')
    const sentence = '登录已过期，请关闭小程序后重新打开。'
    expect(demo.shown()).toEqual(['群发给客户', sentence, '×', '复制错误信息'])
    alive = true
    await demo.share()
    expect(demo.shown()).toEqual(IN_ASSISTANT)
  })
})

describe('a client that breaks the rules when it is asked to share', () => {
  it.each([
    ["Cannot read properties of undefined (reading 'invoke')", UNSUPPORTED, ['复制错误信息']],
    ['native bridge is down', FAILED, ['重试', '复制错误信息']],
  ])('throws "%s": the member reads what to do', async (message, sentence, actions) => {
    await tapOn({ qy: { shareToExternalContact: throws(message) } })
    expect(demo.shown()).toEqual(['群发给客户', sentence, '×', ...actions])
    expect(demo.wecom.calls.at(-1)).toBe('shareToExternalContact')
  })

  it('answers in another shape: backing out is still no error', async () => {
    await tapOn({})
    demo.wecom.callBack('fail', { err_msg: 'qy__shareToExternalContact:cancel' })
    await demo.host.settle()
    expect(demo.shown()).toEqual(['群发给客户'])
  })

  it('answers twice: the first answer holds', async () => {
    await tapOn({})
    await demo.answer('shareToExternalContact:cancel')
    const { calls } = await demo.host.measure(() => demo.answer('shareToExternalContact:ok'))
    expect(calls).toBe(0)
    expect(demo.shown()).toEqual(['群发给客户'])
  })

  it('says that it is done, and not how: the member is told to look in the assistant', async () => {
    await tapOn({})
    demo.wecom.callBack('complete', undefined)
    await demo.host.settle()
    expect(demo.shown()[1]).toMatch(/^未收到企业微信的返回结果。请先在「群发助手」中确认是否已发送/)
  })
})

describe('a customer who opens the page in WeChat', () => {
  it('sees the product, no button, and no word about WeCom', async () => {
    demo = await launchDemo({ wx: {}, system: { environment: undefined } })
    expect(demo.host.find(`#${BUTTON}`)).toBeNull()
    expect(demo.host.text()).toContain('高山乌龙茶')
    expect(wordsOfThePage()).not.toMatch(/企业微信|WeCom|群发|客户/)
    await demo.host.hideApp()
    await demo.host.showApp()
    expect(demo.host.find(`#${BUTTON}`)).toBeNull()
  })
})

/** Without the demo's own way to its other pages, which a shop would not have. */
function wordsOfThePage(): string {
  const links = demo.host.findAll('[id^=go-]').map(({ textContent }) => textContent)
  return links.reduce((text, link) => text.replace(link, ''), demo.host.text())
}
