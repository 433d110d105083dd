import { failText, REASONS, type AnsweringApi, type Fault } from 'taro-wecom-share/simulator'
import {
  ANSWERING_APIS,
  errMsgOf,
  listen,
  memberAgrees,
  simulatorOn,
  TEXT_MESSAGE,
  type Heard,
} from '../testSupport.ts'

const LONG_MS = 60 * 60 * 1000

const withFault = (api: AnsweringApi, fault: Fault) => simulatorOn({ faults: { [api]: fault } })

/** What a caller hears of a call that the member agrees to. */
function hear(api: AnsweringApi, fault: Fault): Heard {
  const { sim, clock } = withFault(api, fault)
  const heard = listen(sim, api, TEXT_MESSAGE)
  memberAgrees(sim)
  clock.advance(LONG_MS)
  expect(clock.timerCount).toBe(0)
  return heard
}

const vias = (heard: Heard) => heard.map(([via]) => via)

describe.each(ANSWERING_APIS)('%s', (api) => {
  const ok = `${api}:ok`

  it('answers success and complete, asynchronously, when nothing is wrong', () => {
    const { sim, clock } = simulatorOn()
    const heard = listen(sim, api, TEXT_MESSAGE)
    memberAgrees(sim)
    expect(heard).toEqual([])
    clock.advance(0)
    expect(vias(heard)).toEqual(['success', 'complete'])
    expect(errMsgOf(heard)).toBe(ok)
  })

  it.each(Object.values(REASONS))('can fail with "%s"', (reason) => {
    const answer = { errMsg: failText(api, reason) }
    expect(hear(api, { kind: 'fail', ...answer })).toEqual([
      ['fail', answer],
      ['complete', answer],
    ])
  })

  it('can fail with any text and code, in any shape, before a screen opens', () => {
    const fault = { kind: 'fail', errMsg: 'qy__login: fail 墨', errCode: -7 } as const
    expect(hear(api, fault)[0]?.[1]).toEqual({ errMsg: 'qy__login: fail 墨', errCode: -7 })
    expect(hear(api, { ...fault, shape: 'err_msg' })[0]?.[1]).toEqual({
      err_msg: 'qy__login: fail 墨',
      err_code: -7,
    })
    expect(hear(api, { ...fault, shape: 'errmsg' })[0]?.[1]).toEqual({ errmsg: 'qy__login: fail 墨' })
    const { sim } = withFault(api, fault)
    listen(sim, api, TEXT_MESSAGE)
    expect([sim.assistant.pending, sim.picker.pending]).toEqual([null, null])
  })

  it('can stay silent for ever, and nothing happens inside WeCom', () => {
    const { sim, clock } = withFault(api, { kind: 'silent' })
    const heard = listen(sim, api, TEXT_MESSAGE)
    clock.advance(LONG_MS)
    expect(heard).toEqual([])
    expect([sim.assistant.pending, sim.picker.pending]).toEqual([null, null])
    expect(sim.options.session).toBe('alive')
    expect(sim.calls).toMatchObject([{ api, answers: [] }])
  })

  it('can throw synchronously', () => {
    const { sim, clock } = withFault(api, { kind: 'throw', message: 'qy is broken' })
    expect(() => listen(sim, api, TEXT_MESSAGE)).toThrow('qy is broken')
    expect(clock.timerCount).toBe(0)
    expect(sim.calls[0]?.answers).toEqual([{ via: 'throw', value: 'qy is broken' }])
  })

  it('can call back twice', () => {
    expect(vias(hear(api, { kind: 'twice' }))).toEqual(['success', 'complete', 'success', 'complete'])
  })

  it('can call complete alone: with ok, with fail, with nothing', () => {
    expect(hear(api, { kind: 'complete-only', saying: 'ok' })).toEqual([['complete', { errMsg: ok }]])
    expect(hear(api, { kind: 'complete-only', saying: 'fail' })).toEqual([
      ['complete', { errMsg: `${api}:fail` }],
    ])
    expect(hear(api, { kind: 'complete-only', saying: 'nothing' })).toEqual([['complete', undefined]])
  })

  it('can answer in the other shapes', () => {
    expect(hear(api, { kind: 'shape', shape: 'err_msg' })[0]?.[1]).toMatchObject({ err_msg: ok })
    expect(hear(api, { kind: 'shape', shape: 'errmsg' })[0]?.[1]).toMatchObject({ errmsg: ok })
    expect(errMsgOf(hear(api, { kind: 'shape', shape: 'errmsg' }))).toBeUndefined()
  })

  it('can answer very late', () => {
    const { sim, clock } = withFault(api, { kind: 'late', delayMs: LONG_MS })
    sim.configure({ latencyMs: 5 })
    const heard = listen(sim, api, TEXT_MESSAGE)
    memberAgrees(sim)
    clock.advance(LONG_MS + 4)
    expect(heard).toEqual([])
    clock.advance(1)
    expect(vias(heard)).toEqual(['success', 'complete'])
  })

  it('can call success and fail both', () => {
    expect(vias(hear(api, { kind: 'success-and-fail' }))).toEqual(['success', 'fail', 'complete'])
  })

  it('can be missing', () => {
    const { sim } = simulatorOn()
    sim.configure({ faults: { [api]: { kind: 'missing' } } })
    expect(sim.qy && api in sim.qy).toBe(false)
    expect(sim.qy?.canIUse?.(api)).toBe(false)
  })

  it('suffers a fault once, where it is for once', () => {
    const { sim, clock } = withFault(api, { kind: 'silent', once: true })
    const [first, second] = [listen(sim, api, TEXT_MESSAGE), listen(sim, api, TEXT_MESSAGE)]
    memberAgrees(sim)
    clock.advance(0)
    expect([first.length, second.length]).toEqual([0, 2])
    expect(sim.options.faults).toEqual({})
  })

  it('suffers a fault until it is taken away, where it is not', () => {
    const { sim, clock } = withFault(api, { kind: 'silent' })
    const spoiled = [listen(sim, api, TEXT_MESSAGE), listen(sim, api, TEXT_MESSAGE)]
    sim.configure({ faults: { [api]: null } })
    const healthy = listen(sim, api, TEXT_MESSAGE)
    memberAgrees(sim)
    clock.advance(0)
    expect([...spoiled, healthy].map(({ length }) => length)).toEqual([0, 0, 2])
  })
})

describe('shareToExternalContact', () => {
  it('can stay silent after the member confirmed: handed over, and nobody knows', () => {
    const { sim, clock } = simulatorOn({
      faults: { shareToExternalContact: { kind: 'silent-after-confirm' } },
    })
    const confirmed = listen(sim, 'shareToExternalContact', TEXT_MESSAGE)
    sim.assistant.confirm()
    const cancelled = listen(sim, 'shareToExternalContact', TEXT_MESSAGE)
    sim.assistant.cancel()
    clock.advance(LONG_MS)
    expect(sim.sent).toHaveLength(1)
    expect(confirmed).toEqual([])
    expect(errMsgOf(cancelled)).toBe('shareToExternalContact:fail cancel')
  })

  it("spoils a refusal and a member's cancel as it spoils a success", () => {
    const { sim, clock } = simulatorOn({
      session: 'expired',
      faults: { shareToExternalContact: { kind: 'shape', shape: 'err_msg' } },
    })
    const refused = listen(sim, 'shareToExternalContact', TEXT_MESSAGE)
    clock.advance(0)
    expect(refused[0]).toEqual([
      'fail',
      { err_msg: 'shareToExternalContact:fail no session or expired', err_code: 42013 },
    ])
  })
})

describe('the synchronous functions', () => {
  it('canIUse can lie, throw and be missing', () => {
    const { sim } = simulatorOn({ faults: { canIUse: { kind: 'answer', answer: false, once: true } } })
    expect(sim.qy?.canIUse?.('login')).toBe(false)
    expect(sim.qy?.canIUse?.('login')).toBe(true)
    sim.configure({ faults: { canIUse: { kind: 'throw' } } })
    expect(() => sim.qy?.canIUse?.('login')).toThrow('Simulator: a fault makes this call throw')
    sim.configure({ faults: { canIUse: { kind: 'missing' } } })
    expect(sim.qy?.canIUse).toBeUndefined()
    expect(sim.calls.map(({ argument, answers }) => [argument, answers[0]?.via])).toEqual([
      ['login', 'return'],
      ['login', 'return'],
      ['login', 'throw'],
    ])
  })

  it('getSystemInfoSync can forget the environment, and throw', () => {
    const { sim } = simulatorOn({ faults: { getSystemInfoSync: { kind: 'no-environment', once: true } } })
    expect('environment' in sim.getSystemInfoSync()).toBe(false)
    expect('environment' in sim.getSystemInfoSync()).toBe(true)
    sim.configure({ faults: { getSystemInfoSync: { kind: 'throw', message: 'no info' } } })
    expect(() => sim.getSystemInfoSync()).toThrow('no info')
  })
})
