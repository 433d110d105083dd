import { createManualClock, createSimulatedBridge, createSimulator } from 'taro-wecom-share/simulator'
import type { SimulatedBridgeOptions, SimulatorOptions } from 'taro-wecom-share/simulator'

const proof = { timestamp: '1800000000', nonceStr: 'n', signature: 'a'.repeat(40) }
const app = { corpid: 'ww1', agentid: '1', jsApiList: ['shareToExternalContact', 'getContext'] }
const message = { text: { content: '您好' }, attachments: [] }

function open(options: SimulatorOptions = {}, bridgeOptions: SimulatedBridgeOptions = {}) {
  const clock = createManualClock()
  const simulator = createSimulator({ clock, ...options })
  const bridge = createSimulatedBridge(simulator, bridgeOptions)
  const call = async (name: string, parameters?: object): Promise<unknown> => {
    let heard: unknown = 'nothing'
    bridge.invoke(name, parameters, (answer) => (heard = answer))
    expect(heard).toBe('nothing')
    if (simulator.assistant.pending) simulator.assistant.confirm()
    for (let turn = 0; turn < 3; turn++) {
      await Promise.resolve()
      clock.advance(1)
    }
    return heard
  }
  return { simulator, bridge, call }
}

describe('the simulated WeixinJSBridge', () => {
  it('answers in the words of a browser: `err_msg`, with an underscore after `fail`', async () => {
    const { call, simulator, bridge } = open()
    expect(await call('agentConfig', { ...app, ...proof })).toEqual({ err_msg: 'agentConfig:ok' })
    expect(bridge.configs).toEqual([{ ...app, ...proof }])
    expect(await call('getContext')).toEqual({ err_msg: 'getContext:ok', entry: 'normal' })
    simulator.configure({ session: 'expired' })
    expect(await call('shareToExternalContact', message)).toEqual({
      err_msg: 'shareToExternalContact:fail_no session or expired',
      err_code: 42013,
    })
  })

  it('hands the call on without the proof that the SDK adds', async () => {
    const { call, simulator } = open()
    await call('agentConfig', { ...app, ...proof })
    await call('shareToExternalContact', { ...message, appId: 'ww1', verifySignature: 'a', verifyAppId: 'b' })
    expect(simulator.calls.map(({ argument }) => argument)).toEqual([message])
  })

  it('says `cancel` and no more where the member backs out', async () => {
    const { bridge, simulator, call } = open()
    await call('agentConfig', { ...app, ...proof })
    simulator.configure({
      faults: { shareToExternalContact: { kind: 'fail', errMsg: 'x:fail cancel', once: true } },
    })
    expect(await call('shareToExternalContact', message)).toEqual({
      err_msg: 'shareToExternalContact:cancel',
    })
    expect(bridge.configs).toHaveLength(1)
  })

  it('permits nothing before a signature, nothing that it does not name, nothing at another address', async () => {
    let address = 'https://a.cn/1'
    const { call } = open({}, { href: () => address })
    expect(await call('getContext')).toEqual({ err_msg: 'getContext:fail_nopermission' })
    await call('agentConfig', { ...app, ...proof })
    expect(await call('sendChatMessage')).toEqual({ err_msg: 'sendChatMessage:fail_nopermission' })
    address = 'https://a.cn/1#top'
    expect(await call('getContext')).toMatchObject({ err_msg: 'getContext:ok' })
    address = 'https://a.cn/2'
    expect(await call('getContext')).toEqual({ err_msg: 'getContext:fail_nopermission' })
  })

  it.each([
    ['a short signature', { signature: 'a' }],
    ['no nonceStr', { nonceStr: '' }],
    ['milliseconds', { timestamp: '1800000000000' }],
  ])('does not take %s', async (_what, odd) => {
    const { call } = open()
    expect(await call('agentConfig', { ...app, ...proof, ...odd })).toEqual({
      err_msg: 'agentConfig:fail_invalid signature',
      err_code: 40093,
    })
    expect(await call('getContext')).toEqual({ err_msg: 'getContext:fail_nopermission' })
  })

  it('stays silent where the client does, and has no function that the client lacks', async () => {
    const { call, simulator } = open({ faults: { getContext: { kind: 'silent' } } })
    await call('agentConfig', { ...app, ...proof })
    expect(await call('getContext')).toBe('nothing')
    simulator.configure({ environment: 'wechat' })
    expect(await call('getContext')).toEqual({ err_msg: 'getContext:fail_function not exist' })
  })
})
