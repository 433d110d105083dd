import { createTestBench } from './createTestBench.ts'

const bench = createTestBench()
const { launch, launchWith, found, appLog } = bench

afterEach(() => {
  bench.host.dispose()
})

describe('what crosses the bridge', () => {
  it('counts a tap on a counter as one setData of 11 bytes', async () => {
    await launch()
    const cost = await bench.host.measure(() => bench.host.tap('inc'))
    expect(cost).toMatchObject({ calls: 1, bytes: '{"count":1}'.length, keys: ['count'] })
    expect(bench.host.text('count')).toBe('count: 1')
  })

  it('counts bytes in UTF-8', async () => {
    await launch({ launchUrl: '/pages/form/index' })
    const { bytes } = await bench.host.measure(() => bench.host.input('name', '张三'))
    expect(bytes).toBe(Buffer.byteLength('{"name":"张三","said":"name 张三"}'))
  })

  it('counts the setData of a component under the path of that component', async () => {
    await launch()
    const { calls, log } = await bench.host.measure(() => bench.host.tap('wrapped'))
    expect(calls).toBe(1)
    expect(log[0]).toMatchObject({ target: 'components/custom-wrapper/index', data: { added: 1 } })
    expect(bench.host.text('wrapped')).toBe('6')
    expect(appLog()).toContain('wrapper rendered')
  })

  it('lets no reference across: what the view got stays when the data changes later', async () => {
    await launchWith(`
      const rows = [1]
      setTimeout(() => { getCurrentPages()[0].setData({ rows }); rows.push(2); found(getCurrentPages()[0].data.rows.length) }, 100)
    `)
    await bench.host.advance(100)
    expect(found()).toBe(1)
  })

  it('reports a setData that WeChat would refuse for its size', async () => {
    await launchWith(`setTimeout(() => getCurrentPages()[0].setData({ big: 'x'.repeat(1024 * 1024) }), 100)`)
    await bench.host.advance(100)
    expect(bench.host.takeErrors()[0]?.message).toMatch(/setData of pages\/counter\/index: 10\d+ bytes/)
  })
})

describe('pages', () => {
  it('live as in WeChat from the launch until the way back', async () => {
    await launch({ launchUrl: '/pages/counter/index?from=chat' })
    const launched = ['app launch pages/counter/index {"from":"chat"}', 'app show']
    expect(appLog()).toEqual([...launched, 'counter load', 'counter show', 'counter ready'])
    await bench.host.tap('go')
    expect(appLog()).toEqual(['counter hide', 'form load', 'form show', 'form ready'])
    expect(bench.host.page).toMatchObject({ route: 'pages/form/index', query: { name: '%E5%BC%A0' } })
    await bench.host.back()
    expect(appLog()).toEqual(['form unload', 'counter show'])
    expect(bench.host.pages).toHaveLength(1)
  })

  it('are hidden and shown while the assistant covers the mini-program', async () => {
    await launchWith(
      `wx.onAppHide(() => getApp().log.push('wx hide')); wx.onAppShow(() => getApp().log.push('wx show'))`,
    )
    appLog()
    await bench.host.hideApp()
    expect(appLog()).toEqual(['counter hide', 'app hide', 'wx hide'])
    await bench.host.showApp()
    expect(appLog()).toEqual(['app show', 'wx show', 'counter show'])
  })

  it('below the top are out of sight and out of reach', async () => {
    await launch()
    await bench.host.tap('go')
    expect(bench.host.pages.map(({ element }) => element.style.display)).toEqual(['none', ''])
    expect(() => bench.host.byId('count')).toThrow(/Nothing on the page has the id "count"[^]*wx-input#name/)
  })

  it('are opened by a url; one that does not exist fails the call and changes nothing', async () => {
    await launchWith(
      `setTimeout(() => wx.navigateTo({ url: '/pages/none', fail: ({ errMsg }) => found(errMsg) }), 100)`,
    )
    await bench.host.advance(100)
    expect(found()).toBe('navigateTo:fail page "pages/none" is not found')
    expect(bench.host.page.route).toBe('pages/counter/index')
  })

  it('of a subpackage are loaded when the first of them is opened', async () => {
    await launchWith(`setTimeout(() => wx.redirectTo({ url: '/orders/detail/index?id=42' }), 100)`)
    expect(bench.host.loadedSubpackages).toEqual([])
    expect(appLog()).not.toContain('orders code runs')
    await bench.host.advance(100)
    expect(bench.host.loadedSubpackages).toEqual(['orders'])
    expect(appLog()).toContain('orders code runs')
    expect(bench.host.text()).toBe('order 42')
    expect(bench.host.pages).toHaveLength(1)
  })

  it('answer when the member shares them, by a button or by the menu', async () => {
    await launch()
    await bench.host.tap('share')
    bench.host.shareFromMenu()
    expect(bench.host.shares).toMatchObject([
      { from: 'button', route: 'pages/counter/index', message: { title: 'shared by button share' } },
      { from: 'menu', message: { title: 'shared by menu ' } },
    ])
  })
})

describe('a test', () => {
  it('taps a child and reaches the parent that listens, unless something between them catches the tap', async () => {
    await launch()
    await bench.host.tap('stopped')
    expect(bench.host.text('seen')).toBe('')
    await bench.host.tap(bench.host.byText('inside'))
    expect(bench.host.text('seen')).toBe('row 7 by inner')
  })

  it('cannot tap a disabled button, and an absent value disables none', async () => {
    await launch()
    await bench.host.tap('locked')
    expect(bench.host.text('count')).toBe('count: 0')
    await bench.host.tap('maybe')
    expect(bench.host.text('count')).toBe('count: 1')
  })

  it('types, and the text is cut where WeChat cuts it', async () => {
    await launch({ launchUrl: '/pages/form/index' })
    await bench.host.input('name', '欧阳张三丰')
    expect([bench.host.text('said'), bench.host.value('name')]).toEqual(['name 欧阳张三', '欧阳张三'])
    await bench.host.input('note', 'x'.repeat(200))
    expect(bench.host.text('said')).toBe('note of 140')
    await expect(async () => bench.host.input('list', 'x')).rejects.toThrow(
      '<wx-scroll-view id="list"> takes no text',
    )
  })

  it('scrolls, and fires whatever else a component tells', async () => {
    await launch({ launchUrl: '/pages/form/index' })
    await bench.host.scroll('list', { top: 120 })
    expect(bench.host.text('said')).toBe('scrolled to 120')
    await bench.host.fire('list', 'scrolltolower')
    expect(bench.host.text('said')).toBe('lower')
    await bench.host.fire('switch', 'change', { value: true })
    expect(bench.host.text('said')).toBe('switch true')
  })

  it('measures elements in the layout that it gives', async () => {
    const code = `setTimeout(() => wx.createSelectorQuery().select('#count').boundingClientRect(({ bottom }) => found(bottom)).exec(), 100)`
    await launchWith(code, { boxOf: () => ({ left: 0, top: 10, width: 375, height: 50 }) })
    await bench.host.advance(100)
    expect(found()).toBe(60)
  })

  it('gives APIs of its own, which are answered and recorded like the rest', async () => {
    const code = `setTimeout(() => wx.chooseImage({ count: 9, success: ({ tempFilePaths }) => found(tempFilePaths) }), 100)`
    await launchWith(code, {
      wx: ({ api }) => ({ chooseImage: api('chooseImage', () => ({ tempFilePaths: ['a.png'] })) }),
    })
    await bench.host.advance(100)
    expect(found()).toEqual(['a.png'])
    expect(bench.host.wxCalls).toMatchObject([{ name: 'chooseImage', options: { count: 9 } }])
  })
})
