// @ts-check
import { loadHost } from './host.mjs'
const { createWeappHost, loadDist } = await loadHost()
const dist = loadDist(new URL('./app/dist/weapp', import.meta.url).pathname)
for (const name of ['taro-list', 'taro-list-nutui', 'nutui-list']) {
  for (const count of [200, 20000]) {
    try {
      const host = await createWeappHost({
        dist,
        launchUrl: `/pages/${name}/index?count=${count}`,
        system: {},
        wx: {},
      })
      const mount = await host.measure(async () => {
        await host.tap('open')
        await host.advance(2000)
      })
      const rows = host.findAll('.row').length
      const toggle = await host.measure(async () => {
        await host.tap(host.findAll('.row')[3])
        await host.advance(500)
      })
      const scroller = host.findAll('.list')[0] ?? host.find('wx-scroll-view')
      console.log(
        name,
        count,
        'rows',
        rows,
        'mount B/row',
        Math.round(mount.bytes / rows),
        'toggle',
        toggle.keys.length,
        toggle.bytes,
        scroller?.localName,
        host.findAll('wx-scroll-view').length,
      )
      const sv = host.findAll('wx-scroll-view')[0]
      const STEPS = 40
      const before = host.setDataLog.length
      let bytes = 0,
        calls = 0
      for (let k = 1; k <= STEPS; k++) {
        const c = await host.measure(async () => {
          await host.fire(sv, 'scroll', {
            scrollTop: k * 56 * 3,
            scrollLeft: 0,
            scrollHeight: count * 56,
            scrollWidth: 375,
            deltaX: 0,
            deltaY: -168,
          })
          await host.advance(200)
        })
        bytes += c.bytes
        calls += c.calls
      }
      console.log(
        '  per new row',
        Math.round(bytes / STEPS / 3),
        'calls',
        calls,
        'rows now',
        host.findAll('.row').length,
        host.findAll('.row')[0]?.textContent,
      )
      host.dispose()
    } catch (e) {
      console.log(name, count, e.message.slice(0, 200))
    }
  }
}
