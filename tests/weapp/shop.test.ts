import { holdCosts } from '../golden/holdCosts.ts'
import type { Demo } from './launchDemo.ts'

const launchDemo = holdCosts('bytes/shop')

const LIST = '/pages/products/index'
const READY = '群发给客户'
const IN_ASSISTANT = '请在群发助手中确认'
const BUSY = '另一条消息正在群发，请先完成它。'
const SHARED = '已提交群发。实际发送结果请在企业微信「群发助手」中查看。'
const NO_PERMISSION = '你暂时不能群发。请联系管理员，确认已为你开通「客户联系」，且本应用有客户联系权限。'

const OK = 'shareToExternalContact:ok'
const CANCEL = 'shareToExternalContact:cancel'
const REFUSED = 'shareToExternalContact:fail no permission'

const inWechat = { wx: {}, system: { environment: undefined } }

let demo: Demo

afterEach(() => {
  demo.close()
})

describe('a list of thirty products', () => {
  beforeEach(async () => {
    demo = await launchDemo({ launchUrl: LIST })
  })

  it('has a button on each, and asks nothing of WeCom before one is tapped', () => {
    expect(demo.host.findAll('.wqs-share')).toHaveLength(30)
    expect(demo.wecom.calls).toEqual([])
  })

  it('two buttons tapped at once: one assistant, and one that says it has to wait', async () => {
    const { host, wecom } = demo
    await Promise.all([host.tap('share-oolong-tin'), host.tap('share-oolong-box')])
    expect(wecom.payloads).toHaveLength(1)
    expect(wecom.payloads[0]).toContain('高山乌龙 · 罐装 75 克')
    expect(host.text('share-oolong-tin')).toBe(IN_ASSISTANT)
    expect(host.text('share-oolong-box')).toBe(READY)
    expect(toasts()).toEqual([BUSY])
    expect(outcomes()).toEqual(['busy'])
  })

  it('each outcome reaches its own button', async () => {
    const { host } = demo
    await host.tap('share-longjing-tin')
    await demo.answer(REFUSED)
    await host.tap('share-keemun-box')
    await demo.answer(OK)
    expect(placeOf('share-longjing-tin')).toContain(NO_PERMISSION)
    expect(placeOf('share-keemun-box')).toBe(READY)
    expect(toasts()).toEqual([SHARED])
    expect(host.findAll('.wqs-notice')).toHaveLength(1)
    expect(outcomes()).toEqual(['shared', 'no-permission'])
  })

  it('each run has a share id of its own, in the page that customers open and in the events', async () => {
    const { host, wecom } = demo
    for (const id of ['share-oolong-tin', 'share-oolong-box']) {
      await host.tap(id)
      await demo.answer(CANCEL)
    }
    const ids = wecom.payloads.map((payload) => /shareId=([\w-]+)/.exec(payload)?.[1] ?? '')
    expect(new Set(ids).size).toBe(2)
    for (const id of ids) expect(host.text('event-panel')).toContain(id)
  })

  it('shows its outcome once the member is back from another page', async () => {
    const { host } = demo
    await host.tap('share-oolong-tin')
    await host.tap('open-oolong-box')
    await demo.answer(REFUSED)
    await host.back()
    expect(placeOf('share-oolong-tin')).toContain(NO_PERMISSION)
  })
})

describe('a product page that is left while its message is in the assistant', () => {
  beforeEach(async () => {
    demo = await launchDemo({ launchUrl: LIST })
    await demo.host.tap('open-oolong-box')
    await demo.host.tap('share-item')
    expect(demo.host.text('share-item')).toBe(IN_ASSISTANT)
    await demo.host.back()
  })

  it('is fresh when it is opened again, and shares again', async () => {
    await demo.host.tap('open-oolong-box')
    expect(placeOf('share-item')).toBe(READY)
    await demo.host.tap('share-item')
    expect(demo.host.text('share-item')).toBe(IN_ASSISTANT)
    expect(demo.wecom.payloads).toHaveLength(2)
  })

  it('lets the buttons of the list share, and a late answer changes nothing there', async () => {
    await demo.host.tap('share-oolong-tin')
    await demo.answer(REFUSED, 0)
    expect(demo.host.text('share-oolong-tin')).toBe(IN_ASSISTANT)
    expect(toasts()).toEqual([])
    await demo.answer(OK, 1)
    expect(toasts()).toEqual([SHARED])
  })
})

describe('the same build, opened by a customer in WeChat', () => {
  it.each([LIST, '/pages/item/index?id=oolong-box', '/pages/offer/index?id=oolong-box&shareId=s1'])(
    '%s has no word about WeCom',
    async (launchUrl) => {
      demo = await launchDemo({ launchUrl, ...inWechat })
      expect(demo.host.text()).toContain('高山乌龙')
      expect(wordsOfThePage()).not.toMatch(/企业微信|WeCom|群发|客户/)
    },
  )

  it('the list has no button', async () => {
    demo = await launchDemo({ launchUrl: LIST, ...inWechat })
    expect(demo.host.findAll('wx-button')).toEqual([])
  })

  it('the product can be forwarded to a friend: the tap reaches the page’s onShareAppMessage', async () => {
    demo = await launchDemo({ launchUrl: '/pages/item/index?id=oolong-box', ...inWechat })
    expect(demo.host.text('share-item')).toBe('转发给朋友')
    await demo.host.tap('share-item')
    expect(demo.host.shares).toEqual([
      {
        route: 'pages/item/index',
        from: 'button',
        message: expect.objectContaining({
          title: '高山乌龙 · 礼盒两罐',
          path: '/pages/offer/index?id=oolong-box',
        }),
      },
    ])
    expect(toasts()).toEqual([])
  })
})

describe('a member on a Mac', () => {
  it('reads under the button that it will not work here, before any tap', async () => {
    demo = await launchDemo({ launchUrl: '/pages/item/index?id=oolong-box', system: { platform: 'mac' } })
    expect(demo.host.text('availability')).toBe('Mac 版企业微信暂不支持群发，请在手机企业微信中打开。')
    expect(demo.wecom.calls).toEqual([])
  })

  it('and on a phone nothing of the kind', async () => {
    demo = await launchDemo({ launchUrl: '/pages/item/index?id=oolong-box' })
    expect(demo.host.find('#availability')).toBeNull()
  })
})

function placeOf(id: string): string {
  return demo.host.byId(id).parentElement?.textContent ?? ''
}

function toasts(): unknown[] {
  return demo.host.wxCalls.flatMap(({ name, options }) => (name === 'showToast' ? [options['title']] : []))
}

/** As the demo's own analyst reads them: the newest first. */
function outcomes(): string[] {
  return demo.host
    .findAll('.event-panel__event')
    .map(({ textContent }) => textContent)
    .flatMap((event) => /^outcome([\w-]+)/.exec(event)?.[1] ?? [])
}

/** Without the demo's own way to its other pages, which a shop would not have. */
function wordsOfThePage(): string {
  const links = demo.host.findAll('[id^=go-]').map(({ textContent }) => textContent)
  return links.reduce((text, link) => text.replace(link, ''), demo.host.text())
}
