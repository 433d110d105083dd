import { join } from 'node:path'
import { createWeappHost, type WeappHost, type WeappHostOptions } from './host/createWeappHost.ts'
import { loadDist } from './host/loadDist.ts'

const fixture = loadDist(join(__dirname, 'fixture'))

let host: WeappHost

async function launch(options: Partial<WeappHostOptions> = {}): Promise<WeappHost> {
  host = await createWeappHost({ dist: fixture, ...options })
  return host
}

/** Adds code to app.js: what it gives to `found` the test reads by `found()`. */
async function launchWith(code: string, options: Partial<WeappHostOptions> = {}): Promise<WeappHost> {
  const app = `${fixture.files['app.js'] ?? ''}\nconst found = (value) => { getApp().found = value }\n${code}`
  return launch({ ...options, dist: { ...fixture, files: { ...fixture.files, 'app.js': app } } })
}

const found = (): unknown => host.app['found']
const appLog = (): unknown[] => (host.app['log'] as unknown[]).splice(0)

afterEach(() => {
  host.dispose()
})

describe('what the mini-program sees', () => {
  it.each([
    ...[
      'window',
      'document',
      'self',
      'navigator',
      'location',
      'localStorage',
      'XMLHttpRequest',
      'MessageChannel',
    ],
    ...[
      'AbortController',
      'TextEncoder',
      'TextDecoder',
      'URL',
      'URLSearchParams',
      'Blob',
      'FormData',
      'Event',
    ],
    ...[
      'fetch',
      'queueMicrotask',
      'performance',
      'structuredClone',
      'crypto',
      'requestAnimationFrame',
      'setImmediate',
    ],
    ...['process', 'Buffer', 'eval', 'WebAssembly', 'SharedArrayBuffer'],
  ])('lacks %s, as a real one does', async (name) => {
    await launchWith(`found(typeof ${name})`)
    expect(found()).toBe('undefined')
  })

  it('cannot make code from strings', async () => {
    await launchWith(`try { found(new Function('return 1')()) } catch (error) { found(error.name) }`)
    expect(found()).toBe('EvalError')
  })

  it('has wx.qy on wx before app.js runs', async () => {
    await launch({ wx: { qy: { shareToExternalContact: () => undefined } } })
    expect(host.app['qyAtStart']).toBe('object')
  })

  it('starts afresh at each launch, but for the storage that it is given', async () => {
    await launchWith(`wx.setStorageSync('draft', { text: 'hi' })`)
    await host.tap('inc')
    host.dispose()
    await launchWith(`found(wx.getStorageSync('draft'))`, { storage: host.storage })
    expect(host.text('count')).toBe('count: 0')
    expect(found()).toEqual({ text: 'hi' })
  })

  it('reads system information of an iPhone in WeCom, unless told otherwise', async () => {
    await launchWith(
      `const { platform, environment } = wx.getSystemInfoSync(); found([platform, environment])`,
      {
        system: { platform: 'android' },
      },
    )
    expect(found()).toEqual(['android', 'wxwork'])
  })
})

describe('what crosses the bridge', () => {
  it('counts a tap on a counter as one setData of 11 bytes', async () => {
    await launch()
    const cost = await host.measure(() => host.tap('inc'))
    expect(cost).toMatchObject({ calls: 1, bytes: '{"count":1}'.length, keys: ['count'] })
    expect(host.text('count')).toBe('count: 1')
  })

  it('counts bytes in UTF-8', async () => {
    await launch({ launchUrl: '/pages/form/index' })
    const { bytes } = await host.measure(() => host.input('name', '张三'))
    expect(bytes).toBe(Buffer.byteLength('{"name":"张三","said":"name 张三"}'))
  })

  it('counts the setData of a component under the path of that component', async () => {
    await launch()
    const { calls, log } = await host.measure(() => host.tap('wrapped'))
    expect(calls).toBe(1)
    expect(log[0]).toMatchObject({ target: 'components/custom-wrapper/index', data: { added: 1 } })
    expect(host.text('wrapped')).toBe('6')
    expect(appLog()).toContain('wrapper rendered')
  })

  it('lets no reference across: what the view got stays when the data changes later', async () => {
    await launchWith(`
      const rows = [1]
      setTimeout(() => { getCurrentPages()[0].setData({ rows }); rows.push(2); found(getCurrentPages()[0].data.rows.length) }, 100)
    `)
    await host.advance(100)
    expect(found()).toBe(1)
  })

  it('reports a setData that WeChat would refuse for its size', async () => {
    await launchWith(`setTimeout(() => getCurrentPages()[0].setData({ big: 'x'.repeat(1024 * 1024) }), 100)`)
    await host.advance(100)
    expect(host.takeErrors()[0]?.message).toMatch(/setData of pages\/counter\/index: 10\d+ bytes/)
  })
})

describe('pages', () => {
  it('live as in WeChat from the launch until the way back', async () => {
    await launch({ launchUrl: '/pages/counter/index?from=chat' })
    const launched = ['app launch pages/counter/index {"from":"chat"}', 'app show']
    expect(appLog()).toEqual([...launched, 'counter load', 'counter show', 'counter ready'])
    await host.tap('go')
    expect(appLog()).toEqual(['counter hide', 'form load', 'form show', 'form ready'])
    expect(host.page).toMatchObject({ route: 'pages/form/index', query: { name: '%E5%BC%A0' } })
    await host.back()
    expect(appLog()).toEqual(['form unload', 'counter show'])
    expect(host.pages).toHaveLength(1)
  })

  it('are hidden and shown while the assistant covers the mini-program', async () => {
    await launchWith(
      `wx.onAppHide(() => getApp().log.push('wx hide')); wx.onAppShow(() => getApp().log.push('wx show'))`,
    )
    appLog()
    await host.hideApp()
    expect(appLog()).toEqual(['counter hide', 'app hide', 'wx hide'])
    await host.showApp()
    expect(appLog()).toEqual(['app show', 'wx show', 'counter show'])
  })

  it('below the top are out of sight and out of reach', async () => {
    await launch()
    await host.tap('go')
    expect(host.pages.map(({ element }) => element.style.display)).toEqual(['none', ''])
    expect(() => host.byId('count')).toThrow(/Nothing on the page has the id "count"[^]*wx-input#name/)
  })

  it('are opened by a url; one that does not exist fails the call and changes nothing', async () => {
    await launchWith(
      `setTimeout(() => wx.navigateTo({ url: '/pages/none', fail: ({ errMsg }) => found(errMsg) }), 100)`,
    )
    await host.advance(100)
    expect(found()).toBe('navigateTo:fail page "pages/none" is not found')
    expect(host.page.route).toBe('pages/counter/index')
  })

  it('of a subpackage are loaded when the first of them is opened', async () => {
    await launchWith(`setTimeout(() => wx.redirectTo({ url: '/orders/detail/index?id=42' }), 100)`)
    expect(host.loadedSubpackages).toEqual([])
    expect(appLog()).not.toContain('orders code runs')
    await host.advance(100)
    expect(host.loadedSubpackages).toEqual(['orders'])
    expect(appLog()).toContain('orders code runs')
    expect(host.text()).toBe('order 42')
    expect(host.pages).toHaveLength(1)
  })

  it('answer when the member shares them, by a button or by the menu', async () => {
    await launch()
    await host.tap('share')
    host.shareFromMenu()
    expect(host.shares).toMatchObject([
      { from: 'button', route: 'pages/counter/index', message: { title: 'shared by button share' } },
      { from: 'menu', message: { title: 'shared by menu ' } },
    ])
  })
})

describe('a test', () => {
  it('taps a child and reaches the parent that listens, unless something between them catches the tap', async () => {
    await launch()
    await host.tap('stopped')
    expect(host.text('seen')).toBe('')
    await host.tap(host.byText('inside'))
    expect(host.text('seen')).toBe('row 7 by inner')
  })

  it('cannot tap a disabled button, and an absent value disables none', async () => {
    await launch()
    await host.tap('locked')
    expect(host.text('count')).toBe('count: 0')
    await host.tap('maybe')
    expect(host.text('count')).toBe('count: 1')
  })

  it('types, and the text is cut where WeChat cuts it', async () => {
    await launch({ launchUrl: '/pages/form/index' })
    await host.input('name', '欧阳张三丰')
    expect([host.text('said'), host.value('name')]).toEqual(['name 欧阳张三', '欧阳张三'])
    await host.input('note', 'x'.repeat(200))
    expect(host.text('said')).toBe('note of 140')
    await expect(async () => host.input('list', 'x')).rejects.toThrow(
      '<wx-scroll-view id="list"> takes no text',
    )
  })

  it('scrolls, and fires whatever else a component tells', async () => {
    await launch({ launchUrl: '/pages/form/index' })
    await host.scroll('list', { top: 120 })
    expect(host.text('said')).toBe('scrolled to 120')
    await host.fire('list', 'scrolltolower')
    expect(host.text('said')).toBe('lower')
    await host.fire('switch', 'change', { value: true })
    expect(host.text('said')).toBe('switch true')
  })

  it('measures elements in the layout that it gives', async () => {
    const code = `setTimeout(() => wx.createSelectorQuery().select('#count').boundingClientRect(({ bottom }) => found(bottom)).exec(), 100)`
    await launchWith(code, { boxOf: () => ({ left: 0, top: 10, width: 375, height: 50 }) })
    await host.advance(100)
    expect(found()).toBe(60)
  })

  it('gives APIs of its own, which are answered and recorded like the rest', async () => {
    const code = `setTimeout(() => wx.chooseImage({ count: 9, success: ({ tempFilePaths }) => found(tempFilePaths) }), 100)`
    await launchWith(code, {
      wx: ({ api }) => ({ chooseImage: api('chooseImage', () => ({ tempFilePaths: ['a.png'] })) }),
    })
    await host.advance(100)
    expect(found()).toEqual(['a.png'])
    expect(host.wxCalls).toMatchObject([{ name: 'chooseImage', options: { count: 9 } }])
  })
})

describe('time', () => {
  it('passes only when told to: three seconds of silence take none', async () => {
    await launchWith(
      `const start = Date.now(); setTimeout(() => found([Date.now() - start, new Date() - start]), 3000)`,
    )
    expect(host.pendingTimers).toBe(1)
    await host.advance(2999)
    expect(found()).toBeUndefined()
    await host.advance(1)
    expect(found()).toEqual([3000, 3000])
    expect(host.pendingTimers).toBe(0)
  })

  it('runs timers in the order of their time, each with its promises before the next', async () => {
    await launchWith(`
      const order = []
      setTimeout(() => order.push('late'), 200)
      setTimeout(() => { order.push('early'); Promise.resolve().then(() => order.push('its promise')) }, 100)
      setTimeout(() => order.push('as early'), 100)
      const ticks = setInterval(() => { if (order.push('tick') > 5) clearInterval(ticks) }, 150)
      found(order)
    `)
    await host.advance(1000)
    expect(found()).toEqual(['early', 'its promise', 'as early', 'tick', 'late', 'tick'])
    expect(host.pendingTimers).toBe(0)
  })

  it('settles through short timers and promises, and leaves the long ones', async () => {
    await launchWith(`
      setTimeout(() => Promise.resolve().then(() => setTimeout(() => found('settled'), 16)), 0)
      setTimeout(() => found('too far'), 300)
    `)
    expect(found()).toBe('settled')
    expect(host.pendingTimers).toBe(1)
  })

  it('that never comes to rest is an error, and no test that hangs', async () => {
    await launch()
    const tick = (): void => void host.clock.setTimeout(tick, 0)
    tick()
    await expect(host.settle()).rejects.toThrow('Still not at rest')
  })
})

describe('errors of the mini-program', () => {
  it.each([
    ['a timer', `setTimeout(() => { throw new Error('broken') }, 100)`],
    ['an answer of wx', `setTimeout(() => wx.showToast({ success() { throw new Error('broken') } }), 100)`],
    [
      'a lifetime',
      `setTimeout(() => { getCurrentPages()[0].onHide = () => { throw new Error('broken') }; wx.navigateTo({ url: '/pages/form/index' }) }, 100)`,
    ],
  ])('in %s are collected, and told to the mini-program itself', async (_place, code) => {
    await launchWith(code)
    await host.advance(100)
    await host.settle()
    expect(host.takeErrors()).toMatchObject([{ kind: 'error', message: 'broken' }])
    expect(appLog()).toContain('app error broken')
  })

  it('in a listener are collected', async () => {
    await launchWith(`setTimeout(() => { getCurrentPages()[0].data = null }, 100)`)
    await host.advance(100)
    await host.tap('inc')
    expect(host.takeErrors()).toMatchObject([
      { kind: 'error', message: expect.stringContaining('null') as string },
    ])
  })

  it('that a promise ends in, unhandled, are collected and fail no test by themselves', async () => {
    await launchWith(
      `wx.onUnhandledRejection(({ reason }) => found(reason.message)); Promise.reject(new Error('broken'))`,
    )
    expect(host.takeErrors()).toMatchObject([{ kind: 'unhandled-rejection', message: 'broken' }])
    expect(found()).toBe('broken')
  })

  it('while it is loaded reject the launch, and leave nothing behind', async () => {
    const before = document.body.childElementCount
    await expect(launchWith(`throw new Error('broken')`)).rejects.toThrow('broken')
    expect(document.body.childElementCount).toBe(before)
  })

  it('that no test took fail it at dispose', async () => {
    await launchWith(`setTimeout(() => { throw new Error('broken') }, 100)`)
    await host.advance(100)
    expect(() => host.dispose()).toThrow('error: broken')
  })
})

describe('dispose', () => {
  it('leaves no element, no timer, no listener', async () => {
    const listen = jest.spyOn(document.body, 'addEventListener')
    await launchWith(`setInterval(() => {}, 1000); setTimeout(() => found('late'), 5000)`)
    await host.tap('go')
    host.dispose()
    expect(document.body.innerHTML).toBe('')
    expect(host.pendingTimers).toBe(0)
    expect(listen).not.toHaveBeenCalled()
    await host.advance(10_000)
    expect(found()).toBeUndefined()
  })
})
