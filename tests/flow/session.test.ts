import { createManualClock, createSimulator, type SimulatorOptions } from 'taro-wecom-share/simulator'
import { createSession } from '../../platform/wecom/createSession.ts'
import { holdCalls } from '../golden/holdCalls.ts'
import { createFlow, settle } from './createFlow.ts'

const hold = holdCalls('calls/session')

function openHouse(client: SimulatorOptions = {}) {
  const clock = createManualClock(1_800_000_000_000)
  const simulator = createSimulator({ clock, session: 'never', latencyMs: 10, ...client })
  hold(simulator)
  const exchange = jest.fn((code: string) => {
    const answer = simulator.exchange(code)
    return answer.errcode === 0 ? Promise.resolve() : Promise.reject(new Error('exchange failed'))
  })
  const logins = () => simulator.calls.filter(({ api }) => api === 'login')
  const ensureSession = createSession({ exchange, qy: () => simulator.qy, clock, timeoutMs: 5000 })
  return { clock, simulator, exchange, logins, ensureSession }
}

describe('createSession', () => {
  it('logs in and waits for the host’s server to exchange the code', async () => {
    const { ensureSession, clock, simulator, exchange } = openHouse()
    const done = ensureSession()
    clock.advance(10)
    await done
    expect(exchange).toHaveBeenCalledTimes(1)
    expect(simulator.options.session).toBe('alive')
    expect(clock.timerCount).toBe(0)
  })

  it('runs one login, however many ask at the same time, and another one later', async () => {
    const { ensureSession, clock, logins } = openHouse()
    const all = [ensureSession(), ensureSession(), ensureSession()]
    clock.advance(10)
    await Promise.all(all)
    expect(logins()).toHaveLength(1)
    const later = ensureSession()
    clock.advance(10)
    await later
    expect(logins()).toHaveLength(2)
  })

  it('passes the suite id of a third-party app through', async () => {
    const { simulator, clock, logins } = openHouse()
    const ensureSession = createSession({
      exchange: () => Promise.resolve(),
      suiteId: 'ww-suite',
      qy: () => simulator.qy,
      clock,
    })
    const done = ensureSession()
    clock.advance(10)
    await done
    expect(logins()[0]).toMatchObject({ argument: { suiteId: 'ww-suite' } })
  })

  it('rejects with what WeCom or the host’s server said, and can be tried again', async () => {
    const { ensureSession, clock, simulator, exchange } = openHouse()
    simulator.configure({
      faults: { login: { kind: 'fail', errMsg: 'login:fail access denied', once: true } },
    })
    const refused = ensureSession()
    clock.advance(10)
    await expect(refused).rejects.toMatchObject({ code: 'access-denied' })
    exchange.mockRejectedValueOnce(new Error('server down'))
    const failed = ensureSession()
    clock.advance(10)
    await expect(failed).rejects.toThrow('server down')
    const again = ensureSession()
    clock.advance(10)
    await expect(again).resolves.toBeUndefined()
  })

  it('gives up on a client that never answers', async () => {
    const { ensureSession, clock, simulator } = openHouse()
    simulator.configure({ faults: { login: { kind: 'silent' } } })
    const done = ensureSession()
    clock.advance(5000)
    await expect(done).rejects.toMatchObject({ code: 'timeout' })
  })

  it('gives up on a server that never answers, which does not bind the next login', async () => {
    const { ensureSession, clock, exchange } = openHouse()
    exchange.mockImplementationOnce(() => new Promise(() => undefined))
    const done = ensureSession()
    clock.advance(10)
    await settle()
    clock.advance(5000)
    await expect(done).rejects.toMatchObject({ code: 'timeout' })
    expect(clock.timerCount).toBe(0)
    const again = ensureSession()
    clock.advance(10)
    await expect(again).resolves.toBeUndefined()
  })

  it('lets a run go on after the login', async () => {
    const flow = createFlow({ session: 'expired' }, { ensureSession: () => logIn() })
    hold(flow.simulator)
    const logIn = createSession({
      exchange: (code) => Promise.resolve(flow.simulator.exchange(code)),
      qy: () => flow.simulator.qy,
      clock: flow.clock,
    })
    expect(await flow.share({ message: { text: { content: '您好' } } })).toMatchObject({ type: 'shared' })
  })
})

describe('a session that checkSession calls over', () => {
  const request = { message: { text: { content: '您好' } } }
  const plain = (api: string) => ({ kind: 'fail', errMsg: `${api}:fail` }) as const

  it('is renewed by the host, once, before the message is handed over', async () => {
    const faults = {
      checkSession: plain('checkSession'),
      shareToExternalContact: plain('shareToExternalContact'),
    }
    const ensureSession = jest.fn(() => {
      flow.simulator.configure({ session: 'alive', faults: { shareToExternalContact: null } })
      return Promise.resolve()
    })
    const flow = createFlow({ faults }, { ensureSession })
    hold(flow.simulator)
    expect(await flow.share(request)).toMatchObject({ type: 'shared' })
    expect(ensureSession).toHaveBeenCalledTimes(1)
    expect(flow.simulator.calls.filter(({ api }) => api === 'shareToExternalContact')).toHaveLength(1)
  })

  it('is over for good if WeCom then refuses without a word, login or not', async () => {
    for (const ensureSession of [
      undefined,
      () => Promise.resolve(),
      () => Promise.reject(new Error('down')),
    ]) {
      const faults = {
        checkSession: plain('checkSession'),
        shareToExternalContact: plain('shareToExternalContact'),
      }
      const flow = createFlow({ faults }, ensureSession ? { ensureSession } : {})
      expect(await flow.share(request)).toMatchObject({
        type: 'failed',
        failure: { code: 'session-expired', remedy: 'log-in' },
      })
    }
  })
})
