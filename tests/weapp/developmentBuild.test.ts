import { join } from 'node:path'
import { createWeappHost, type WeappHost } from './host/createWeappHost.ts'
import { loadDist, type WeappDist } from './host/loadDist.ts'

/** A class, a sentence of each language, an error, a setting, a customer: of the simulator and of nothing else. */
const OF_THE_SIMULATOR = [
  'wqs-sim',
  '模拟的企业微信',
  'Simulated WeCom',
  'a fault makes this call throw',
  'month-days',
  'wmCustomer002',
]

const members = distOf('weapp')
const development = distOf('weapp-development')

it('a development build has the simulator in it', () => {
  const missing = OF_THE_SIMULATOR.filter((part) => filesWith(development, part).length === 0)
  expect(missing).toEqual([])
})

it('the build for members has nothing of it in any file', () => {
  expect(OF_THE_SIMULATOR.flatMap((part) => filesWith(members, part))).toEqual([])
})

describe('a development build in WeChat’s DevTools, where no WeCom is', () => {
  let host: WeappHost

  beforeEach(async () => {
    host = await open({ platform: 'devtools', environment: undefined })
  })
  afterEach(() => {
    host.dispose()
  })

  it('a tap opens the drawn assistant, and the member’s answer reaches the button', async () => {
    await host.tap('share-item')
    expect(host.text('wqs-sim-sheet')).toContain('高山乌龙 · 礼盒两罐')
    await host.tap('wqs-sim-confirm')
    expect(host.find('#wqs-sim-sheet')).toBeNull()
    expect(host.text()).toContain('已提交群发')
  })

  it('a page below draws nothing of it', async () => {
    await host.tap('menu')
    await host.tap('go-products')
    await host.tap('open-oolong-tin')
    const { log } = await host.measure(() => host.tap('share-item'))
    const drawn = log.filter(({ data }) => JSON.stringify(data).includes('wqs-sim-sheet'))
    expect(drawn.map(({ target }) => target)).toEqual(['pages/item/index'])
    await host.tap('wqs-sim-cancel')
    expect(host.text('share-item')).toBe('群发给客户')
  })

  it('what customers open has a switch in its corner, which opens the panel', async () => {
    host.dispose()
    host = await open({ platform: 'devtools' }, {}, '/pages/offer/index?id=oolong-box')
    expect(host.find('#wqs-sim-panel')).toBeNull()
    await host.tap('wqs-sim-switch')
    expect(host.text('wqs-sim-panel')).toContain('模拟的企业微信')
    await host.tap('wqs-sim-switch')
    expect(host.find('#wqs-sim-panel')).toBeNull()
  })

  it('plays the other clients: on a Mac the member is told before any tap', async () => {
    await host.tap('client-mac')
    expect(host.text('availability')).toContain('Mac 版企业微信暂不支持群发')
    await host.tap('client-wechat')
    expect(host.find('#availability')).toBeNull()
    expect(host.text('share-item')).toBe('转发给朋友')
  })
})

it('a development build on a member’s device talks to the real WeCom, and draws nothing of another', async () => {
  const calls: string[] = []
  const host = await open({}, { qy: { shareToExternalContact: () => void calls.push('share') } })
  await host.tap('share-item')
  expect(calls).toEqual(['share'])
  expect(host.findAll('[class*=wqs-sim]')).toEqual([])
  host.dispose()
})

function open(system: object, wx = {}, launchUrl = '/pages/item/index?id=oolong-box'): Promise<WeappHost> {
  return createWeappHost({ dist: development, launchUrl, system: { ...system }, wx })
}

function distOf(name: string): WeappDist {
  return loadDist(join(__dirname, '../../dist', name))
}

/** A minifier may have written Chinese in escapes. */
function filesWith({ files }: WeappDist, part: string): readonly string[] {
  return Object.entries(files).flatMap(([name, text]) => {
    const readable = text.replace(/\\u([\da-f]{4})/gi, (_escape, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    return readable.includes(part) ? [name] : []
  })
}
