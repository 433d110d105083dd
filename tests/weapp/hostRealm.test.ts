import { createTestBench } from './createTestBench.ts'
import { createWeappClock } from './host/createWeappHost.ts'

const bench = createTestBench()
const { launch, launchWith, found, appLog } = bench

afterEach(() => {
  bench.host.dispose()
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

  it('has an object named global, as in WeChat, and nothing of the host on it', async () => {
    await launchWith(`found(JSON.stringify(global))`)
    expect(found()).toBe('{}')
  })

  it('cannot make code from strings', async () => {
    await launchWith(`try { found(new Function('return 1')()) } catch (error) { found(error.name) }`)
    expect(found()).toBe('EvalError')
  })

  it('has wx.qy on wx before app.js runs', async () => {
    await launch({ wx: { qy: { shareToExternalContact: () => undefined } } })
    expect(bench.host.app['qyAtStart']).toBe('object')
  })

  it('starts afresh at each launch, but for the storage that it is given', async () => {
    await launchWith(`wx.setStorageSync('draft', { text: 'hi' })`)
    await bench.host.tap('inc')
    bench.host.dispose()
    await launchWith(`found(wx.getStorageSync('draft'))`, { storage: bench.host.storage })
    expect(bench.host.text('count')).toBe('count: 0')
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

describe('time', () => {
  it('passes only when told to: three seconds of silence take none', async () => {
    await launchWith(
      `const start = Date.now(); setTimeout(() => found([Date.now() - start, new Date() - start]), 3000)`,
    )
    expect(bench.host.pendingTimers).toBe(1)
    await bench.host.advance(2999)
    expect(found()).toBeUndefined()
    await bench.host.advance(1)
    expect(found()).toEqual([3000, 3000])
    expect(bench.host.pendingTimers).toBe(0)
  })

  it('runs timers in the order of their time, each with its promises before the next', async () => {
    await launchWith(`
      const order = []
      const after = async (turns, then) => { while (turns--) await null; then() }
      setTimeout(() => order.push('late'), 200)
      setTimeout(() => { order.push('early'); after(20, () => order.push('its promises')) }, 100)
      setTimeout(() => order.push('as early'), 100)
      const ticks = setInterval(() => { if (order.push('tick') > 5) clearInterval(ticks) }, 150)
      found(order)
    `)
    await bench.host.advance(1000)
    expect(found()).toEqual(['early', 'its promises', 'as early', 'tick', 'late', 'tick'])
    expect(bench.host.pendingTimers).toBe(0)
  })

  it('settles through short timers and promises, and leaves the long ones', async () => {
    await launchWith(`
      setTimeout(() => Promise.resolve().then(() => setTimeout(() => found('settled'), 16)), 0)
      setTimeout(() => found('too far'), 300)
    `)
    expect(found()).toBe('settled')
    expect(bench.host.pendingTimers).toBe(1)
  })

  it('that never comes to rest is an error, and no test that hangs', async () => {
    await launch()
    const tick = (): void => void bench.host.clock.setTimeout(tick, 0)
    tick()
    await expect(bench.host.settle()).rejects.toThrow('Still not at rest')
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
    await bench.host.advance(100)
    await bench.host.settle()
    expect(bench.host.takeErrors()).toMatchObject([{ kind: 'error', message: 'broken' }])
    expect(appLog()).toContain('app error broken')
  })

  it('in a listener are collected', async () => {
    await launchWith(`setTimeout(() => { getCurrentPages()[0].data = null }, 100)`)
    await bench.host.advance(100)
    await bench.host.tap('inc')
    expect(bench.host.takeErrors()).toMatchObject([
      { kind: 'error', message: expect.stringContaining('null') as string },
    ])
  })

  it('that a promise ends in, unhandled, are collected and fail no test by themselves', async () => {
    await launchWith(
      `wx.onUnhandledRejection(({ reason }) => found(reason.message)); Promise.reject(new Error('broken'))`,
    )
    expect(bench.host.takeErrors()).toMatchObject([{ kind: 'unhandled-rejection', message: 'broken' }])
    expect(found()).toBe('broken')
  })

  it('while it is loaded reject the launch, and leave nothing behind', async () => {
    const clock = createWeappClock()
    const late = jest.fn()
    const code = `setTimeout(wx.late, 100); throw new Error('broken')`
    await expect(launchWith(code, { clock, wx: { late } })).rejects.toThrow('broken')
    await clock.advance(100)
    expect(late).not.toHaveBeenCalled()
  })

  it('that no test took fail it at dispose', async () => {
    await launchWith(`setTimeout(() => { throw new Error('broken') }, 100)`)
    await bench.host.advance(100)
    expect(() => bench.host.dispose()).toThrow('error: broken')
  })
})

describe('dispose', () => {
  it('leaves no element, no timer, no listener', async () => {
    const listen = jest.spyOn(document.body, 'addEventListener')
    await launchWith(`setInterval(() => {}, 1000); setTimeout(() => found('late'), 5000)`)
    await bench.host.tap('go')
    bench.host.dispose()
    expect(document.body.innerHTML).toBe('')
    expect(bench.host.pendingTimers).toBe(0)
    expect(listen).not.toHaveBeenCalled()
    await bench.host.advance(10_000)
    expect(found()).toBeUndefined()
  })
})
