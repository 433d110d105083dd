import type { SimulatorOptions } from 'taro-wecom-share/simulator'
import {
  ANSWERING_APIS,
  CONTEXT_APIS,
  errMsgOf,
  listen,
  simulatorOn,
  TEXT_MESSAGE,
  verdictOn,
} from '../testSupport.ts'

const FILE_MESSAGE = { attachments: [{ msgtype: 'file', file: { mediaid: 'F1' } }] }
const NOT_SUPPORTED = 'shareToExternalContact:fail not support'

const verdictBy = (options: SimulatorOptions, message: object = TEXT_MESSAGE) =>
  verdictOn(message, simulatorOn(options))

describe('what wx.qy has', () => {
  it('is all of it on a phone', () => {
    const { sim } = simulatorOn()
    expect(Object.keys(sim.qy ?? {}).sort()).toEqual([...ANSWERING_APIS, ...CONTEXT_APIS, 'canIUse'].sort())
  })

  it('is nothing in the WeChat client, nor where the bridge failed to load', () => {
    expect(simulatorOn({ environment: 'wechat' }).sim.qy).toBeUndefined()
    expect(simulatorOn({ hasQy: false }).sim.qy).toBeUndefined()
  })

  it("is the basic functions in WeChat's DevTools, and neither the assistant nor the picker", () => {
    const { sim } = simulatorOn({ platform: 'devtools' })
    expect(Object.keys(sim.qy ?? {}).sort()).toEqual(
      ['canIUse', 'checkSession', 'getContext', 'getSystemInfo', 'login'].sort(),
    )
    expect(sim.qy?.canIUse?.('shareToExternalContact')).toBe(false)
  })

  it('follows the client as it changes, on the same object', () => {
    const { sim } = simulatorOn()
    const { qy } = sim
    sim.configure({ platform: 'devtools' })
    expect(sim.qy).toBe(qy)
    expect(qy && 'shareToExternalContact' in qy).toBe(false)
    sim.configure({ platform: 'android' })
    expect(qy && 'shareToExternalContact' in qy).toBe(true)
  })

  it('answers "function not exist" to a caller who kept a function that is gone', () => {
    const { sim, clock } = simulatorOn()
    const fail = jest.fn()
    const share = sim.qy?.shareToExternalContact
    sim.configure({ environment: 'wechat' })
    share?.({ ...TEXT_MESSAGE, fail })
    clock.advance(0)
    expect(fail).toHaveBeenCalledWith({ errMsg: 'shareToExternalContact:fail function not exist' })
  })
})

describe('what the client takes', () => {
  it.each([['ios'], ['android'], ['ohos'], ['ohos_pc'], ['windows'], ['some-new-platform']])(
    'opens the assistant on %s',
    (platform) => {
      expect(verdictBy({ platform })).toBe('opened')
    },
  )

  it('refuses on a Mac', () => {
    expect(verdictBy({ platform: 'mac' })).toBe(NOT_SUPPORTED)
  })

  it('takes text and attachments from 3.1.6', () => {
    expect(verdictBy({ version: '3.1.5' })).toBe(NOT_SUPPORTED)
    expect(verdictBy({ version: '3.1.6' })).toBe('opened')
  })

  it('takes files from 3.1.12, compared number by number', () => {
    expect(verdictBy({ version: '3.1.9' }, FILE_MESSAGE)).toBe(NOT_SUPPORTED)
    expect(verdictBy({ version: '3.1.12' }, FILE_MESSAGE)).toBe('opened')
  })

  it('preselects customers from 4.1.10, and passes over them in silence before', () => {
    const message = { ...TEXT_MESSAGE, externalUserIds: ['wm1', 'wm2', 'wm1'] }
    const recipientsOn = (version: string) => {
      const { sim } = simulatorOn({ version })
      sim.qy?.shareToExternalContact?.(message)
      return sim.assistant.pending?.recipients
    }
    expect(recipientsOn('4.1.9')).toEqual([])
    expect(recipientsOn('4.1.10')).toEqual(['wm1', 'wm2'])
    expect(verdictBy({ version: '4.1.9' }, { ...TEXT_MESSAGE, externalUserIds: 7 })).toBe('opened')
  })
})

describe('who may reach customers', () => {
  const refusals: readonly (readonly [string, SimulatorOptions])[] = [
    ['no session or expired', { session: 'expired' }],
    ['not allow to cross corp', { sameCorp: false }],
    ['access denied', { app: { accessAllowed: false } }],
    ['user not in allow list', { member: { inVisibleRange: false } }],
    ['no permission', { member: { customerContact: false } }],
  ]

  it.each(refusals)('refuses with "%s"', (reason, options) => {
    expect(verdictBy(options)).toBe(`shareToExternalContact:fail ${reason}`)
  })

  it('refuses the picker for the same reasons', () => {
    for (const [reason, options] of refusals) {
      const { sim, clock } = simulatorOn(options)
      const heard = listen(sim, 'selectExternalContact')
      clock.advance(0)
      expect(errMsgOf(heard)).toBe(`selectExternalContact:fail ${reason}`)
    }
  })

  it('refuses an app without customer contact, and a member who never logged in', () => {
    expect(verdictBy({ app: { customerContactPermission: false } })).toMatch('no permission')
    expect(verdictBy({ session: 'never' })).toMatch('no session or expired')
  })

  it('names the first refusal when several hold: client, session, corp, app, range, permission, message', () => {
    const wrongMessage = { text: null }
    const { sim, clock } = simulatorOn({
      platform: 'mac',
      session: 'expired',
      sameCorp: false,
      app: { accessAllowed: false },
      member: { inVisibleRange: false, customerContact: false },
    })
    const mend: readonly SimulatorOptions[] = [
      { platform: 'ios' },
      { session: 'alive' },
      { sameCorp: true },
      { app: { accessAllowed: true } },
      { member: { inVisibleRange: true } },
      { member: { customerContact: true } },
    ]
    const order = ['not support', ...refusals.map(([reason]) => reason), 'invalid param']
    order.forEach((reason, index) => {
      expect(verdictOn(wrongMessage, { sim, clock })).toBe(`shareToExternalContact:fail ${reason}`)
      sim.configure(mend[index] ?? {})
    })
  })

  it('gives the code of a dead session', () => {
    const { sim, clock } = simulatorOn({ session: 'expired' })
    const heard = listen(sim, 'shareToExternalContact', TEXT_MESSAGE)
    clock.advance(0)
    expect(heard[0]?.[1]).toMatchObject({ errCode: 42013 })
  })
})

describe('canIUse', () => {
  it('answers at once, by the name before the first dot', () => {
    const { sim } = simulatorOn()
    expect(sim.qy?.canIUse?.('login.success.code')).toBe(true)
    expect(sim.qy?.canIUse?.('shareToExternalContact')).toBe(true)
    expect(sim.qy?.canIUse?.('flyToTheMoon')).toBe(false)
    expect(sim.qy?.canIUse?.('')).toBe(false)
  })

  it('says no to the share call on a Mac and before 3.1.6', () => {
    expect(simulatorOn({ platform: 'mac' }).sim.qy?.canIUse?.('shareToExternalContact')).toBe(false)
    expect(simulatorOn({ version: '3.1.5' }).sim.qy?.canIUse?.('shareToExternalContact')).toBe(false)
  })
})

describe('what the client tells of itself', () => {
  it("is WeCom's version by qy.getSystemInfo and WeChat's by getSystemInfoSync", () => {
    const { sim, clock } = simulatorOn({ version: '4.1.10', platform: 'ohos' })
    const heard = listen(sim, 'getSystemInfo')
    clock.advance(0)
    expect(heard[0]).toEqual(['success', { errMsg: 'getSystemInfo:ok', version: '4.1.10', platform: 'ohos' }])
    expect(sim.getSystemInfoSync()).toMatchObject({ environment: 'wxwork', platform: 'ohos' })
    expect(sim.getSystemInfoSync().version).not.toBe('4.1.10')
  })

  it('has no environment in the WeChat client', () => {
    expect('environment' in simulatorOn({ environment: 'wechat' }).sim.getSystemInfoSync()).toBe(false)
  })

  it('is where the mini-program was opened from, by getContext', () => {
    const { sim, clock } = simulatorOn({ entry: 'single_chat_tools' })
    const heard = listen(sim, 'getContext')
    clock.advance(0)
    expect(heard[0]?.[1]).toEqual({ errMsg: 'getContext:ok', entry: 'single_chat_tools' })
  })
})
