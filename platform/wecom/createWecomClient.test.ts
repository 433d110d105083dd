import { type ClientFeature, customers } from 'taro-wecom-share/protocol'
import type { ClientNeeds } from 'taro-wecom-share/wecom'
import { createWecomClient } from './createWecomClient.ts'
import type { DeviceInfo, QyCallbacks, WecomQy } from './WecomQy.ts'

const call = { api: 'shareToExternalContact', parameters: { attachments: [] } } as const
const needsOf = (...features: readonly ClientFeature[]): ClientNeeds => ({
  target: customers,
  payload: {
    attachments: features.includes('file') ? [{ msgtype: 'file', file: { mediaid: 'm' } }] : [],
    ...(features.includes('recipients') && { externalUserIds: ['a'] }),
  },
})
const anyMessage = needsOf()
const refuse = (): never => {
  throw new Error('not here')
}

/** A `wx.qy` of such a version; `undefined`: one that does not tell it. */
function qyOf(version?: string, canIUse?: WecomQy['canIUse']): WecomQy {
  return {
    shareToExternalContact: () => undefined,
    getSystemInfo: ({ success, fail }) => (version === undefined ? fail?.({}) : success?.({ version })),
    ...(canIUse && { canIUse }),
  }
}

const inWecom = (platform: string): DeviceInfo => ({ environment: 'wxwork', platform })

describe('every client there may be', () => {
  const present = qyOf('4.1.36')
  it.each<[string, WecomQy | undefined, DeviceInfo | 'throws', string, string]>([
    ['ios', present, inWecom('ios'), 'wecom', 'can'],
    ['android', present, inWecom('android'), 'wecom', 'can'],
    ['windows', present, inWecom('windows'), 'wecom', 'can'],
    ['ohos', present, inWecom('ohos'), 'wecom', 'can'],
    ['ohos_pc', present, inWecom('ohos_pc'), 'wecom', 'can'],
    ['mac', present, inWecom('mac'), 'wecom', 'unsupported-platform'],
    ['devtools without wx.qy', undefined, { platform: 'devtools' }, 'devtools', 'unsupported-platform'],
    ['devtools with wx.qy', present, inWecom('devtools'), 'devtools', 'unsupported-platform'],
    ['a platform nobody knows yet', present, inWecom('visionos'), 'wecom', 'can'],
    ['one that says no', qyOf('4.1.36', () => false), inWecom('visionos'), 'wecom', 'unsupported-platform'],
    ['one whose canIUse throws', qyOf('4.1.36', refuse), inWecom('visionos'), 'wecom', 'can'],
    ['environment missing', present, { platform: 'ios' }, 'wecom', 'can'],
    ['platform missing', present, { environment: 'wxwork' }, 'wecom', 'can'],
    ['getSystemInfoSync throws', present, 'throws', 'wecom', 'can'],
    ['getSystemInfoSync throws outside', undefined, 'throws', 'elsewhere', 'not-in-wecom'],
    ['WeChat', undefined, { platform: 'ios' }, 'elsewhere', 'not-in-wecom'],
    ['a wx.qy without the function, outside', {}, { platform: 'ios' }, 'elsewhere', 'not-in-wecom'],
    ['a wx.qy without the function, inside', {}, inWecom('ios'), 'wecom', 'unsupported-client'],
    ['inside, wx.qy missing', undefined, inWecom('ios'), 'wecom', 'unsupported-client'],
    ['a version nobody tells', qyOf(), inWecom('ios'), 'wecom', 'can'],
    [
      'a version nobody tells, and a no',
      qyOf(undefined, () => false),
      inWecom('ios'),
      'wecom',
      'unsupported-client',
    ],
    ['a version that is none', qyOf('beta'), inWecom('ios'), 'wecom', 'can'],
    ['WeCom 3.1.5', qyOf('3.1.5'), inWecom('ios'), 'wecom', 'client-too-old'],
    ['WeCom 3.1.6', qyOf('3.1.6'), inWecom('ios'), 'wecom', 'can'],
  ])('%s', async (_name, qy, device, environment, answer) => {
    const port = createWecomClient(() => qy, {
      getSystemInfoSync: device === 'throws' ? refuse : () => device,
    })
    expect(port.environment()).toBe(environment)
    expect((await port.preflight(anyMessage))?.code ?? 'can').toBe(answer)
  })

  it.each([
    ['3.1.11', ['file'] as const, { feature: 'file', requiredVersion: '3.1.12', actualVersion: '3.1.11' }],
    ['3.1.12', ['file'] as const, undefined],
    [
      '4.1.9',
      ['file', 'recipients'] as const,
      { feature: 'recipients', requiredVersion: '4.1.10', actualVersion: '4.1.9' },
    ],
    ['4.1.10', ['file', 'recipients'] as const, undefined],
    [
      '3.1.5',
      ['file', 'recipients'] as const,
      { feature: 'message', requiredVersion: '3.1.6', actualVersion: '3.1.5' },
    ],
    [
      '3.1.11',
      ['file', 'recipients'] as const,
      { feature: 'file', requiredVersion: '3.1.12', actualVersion: '3.1.11' },
    ],
  ])('WeCom %s with %j', async (version, features, details) => {
    const port = createWecomClient(qyOf(version), { getSystemInfoSync: () => inWecom('ios') })
    expect((await port.preflight(needsOf(...features)))?.details).toEqual(details)
  })

  it('asks an injected client itself when it is given no device', async () => {
    const port = createWecomClient({
      shareToExternalContact: () => undefined,
      getSystemInfo: ({ success }) => success?.({ version: '4.1.36', platform: 'mac' }),
    })
    expect((await port.preflight(anyMessage))?.code).toBe('unsupported-platform')
    expect(port.describeClient()).toEqual({ version: '4.1.36' })
  })

  it('finds nothing, and breaks nothing, where there is no wx at all', async () => {
    const port = createWecomClient()
    expect(port.environment()).toBe('elsewhere')
    expect((await port.preflight(anyMessage))?.code).toBe('not-in-wecom')
    expect(await port.checkSession()).toBe('unknown')
    expect(await port.share(call)).toMatchObject({ failure: { code: 'unsupported-client' } })
  })

  it('takes a promise for an answer', async () => {
    const port = createWecomClient({
      shareToExternalContact: () => Promise.reject(new Error('x:fail no permission')),
    })
    expect(await port.share(call)).toMatchObject({ failure: { code: 'no-permission' } })
  })

  it.each<[object | undefined, string, string]>([
    [{ err_code: 2, err_msg: 'qy.shareToExternalContact:fail no permission' }, 'failed', 'no-permission'],
    [{ errMsg: 'shareToExternalContact:fail' }, 'failed', 'unknown'],
    [{ errMsg: 'shareToExternalContact:cancel' }, 'failed', 'cancelled'],
    [{ errMsg: 'fail_cancel' }, 'failed', 'cancelled'],
    [{ errMsg: 'shareToExternalContact:ok' }, 'shared', ''],
    [{ errMsg: 'failSafeShare:ok' }, 'shared', ''],
    [{ errMsg: '' }, 'shared', ''],
    [{}, 'shared', ''],
    [undefined, 'shared', ''],
  ])('takes a success for what it says: %j', async (result, type, code) => {
    for (const shareToExternalContact of [
      ({ success }: QyCallbacks) => success?.(result),
      () => Promise.resolve(result),
    ]) {
      const answer = await createWecomClient({ shareToExternalContact }).share(call)
      expect(answer).toMatchObject(code ? { type, failure: { code } } : { type })
    }
  })

  it.each<[unknown, string]>([
    [{ errMsg: 'checkSession:fail' }, 'dead'],
    [{ errMsg: 'checkSession:fail', errCode: 1 }, 'dead'],
    [{}, 'dead'],
    [undefined, 'dead'],
    [{ errMsg: 'checkSession:fail session time out, need relogin' }, 'dead'],
    [{ errMsg: 'checkSession:fail no permission' }, 'unknown'],
    [{ errMsg: 'checkSession:fail not supported' }, 'unknown'],
    [{ errMsg: 'checkSession:fail timeout' }, 'unknown'],
    [{ errMsg: 'checkSession:fail not allow to cross corp' }, 'unknown'],
    [{ errMsg: 'checkSession:fail something new' }, 'unknown'],
  ])('takes checkSession’s %j for a session that is %s', async (error, session) => {
    const port = createWecomClient({ checkSession: ({ fail }) => fail?.(error) })
    expect(await port.checkSession()).toBe(session)
    const told = createWecomClient({ checkSession: ({ success }) => success?.(error) })
    const isSilent = Object(error).errMsg === undefined
    expect(await told.checkSession()).toBe(isSilent ? 'alive' : session)
  })

  it('hands the client a copy, because nobody knows what it does with it', async () => {
    const parameters = Object.freeze({ attachments: Object.freeze([]) })
    const port = createWecomClient({
      shareToExternalContact: ({ attachments, success }) => {
        ;(attachments as unknown[]).push('of the client')
        success?.({})
      },
    })
    expect((await port.share({ api: 'shareToExternalContact', parameters })).type).toBe('shared')
    expect(parameters).toEqual({ attachments: [] })
  })

  it.each([
    ['4.1.36.6008', undefined],
    ['4.1.10 (6007)', undefined],
    ['v4.1.36', undefined],
    ['4.1.9', 'client-too-old'],
    ['3.1.6.3', 'client-too-old'],
  ])('reads version %s', async (version, code) => {
    const port = createWecomClient(qyOf(version), { getSystemInfoSync: () => inWecom('ios') })
    expect((await port.preflight(needsOf('recipients')))?.code).toBe(code)
  })
})
