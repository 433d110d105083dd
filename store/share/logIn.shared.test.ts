import { createHouse, never, settle } from '../../tests/support/createShareHouse.ts'
import { logIn, type LoginResult } from './logIn.ts'
import type { ShareRunPorts } from './RunContext.ts'
import { createRunAborter } from './RunSignal.ts'

/** Runs on one client that need a login. */
function createRuns() {
  const { wecom, clock } = createHouse()
  const finishes: ((error?: Error) => void)[] = []
  const ensureSession = jest.fn(
    () =>
      new Promise<void>((resolve, reject) => finishes.push((error) => (error ? reject(error) : resolve()))),
  )
  return {
    clock,
    ensureSession,
    finish: (index: number, error?: Error) => finishes[index]?.(error),
    begin: (ports: Partial<ShareRunPorts> = {}) => {
      const { signal, abort } = createRunAborter()
      const context = { shareId: '', ports: { wecom, clock, ...ports }, signal, report: () => undefined }
      let result: LoginResult | undefined
      void logIn(context, ensureSession).then((given) => (result = given))
      return { abort, result: () => result }
    },
  }
}

describe('runs that need a login at the same time', () => {
  it('wait for one, and get its answer', async () => {
    for (const error of [undefined, new Error('server down')]) {
      const { begin, finish, ensureSession, clock } = createRuns()
      const [one, other] = [begin(), begin()]
      finish(0, error)
      await settle()
      expect(ensureSession).toHaveBeenCalledTimes(1)
      for (const run of [one, other]) expect(run.result()?.failure?.raw.message).toBe(error?.message)
      expect(clock.timerCount).toBe(0)
    }
  })

  it('leave it to the others, and to those who come, when they are abandoned', async () => {
    const { begin, finish, ensureSession } = createRuns()
    const [one, other] = [begin(), begin()]
    one.abort()
    const third = begin()
    await settle()
    expect(one.result()).toEqual({})
    expect(other.result()).toBeUndefined()
    finish(0)
    await settle()
    expect([other.result(), third.result()]).toEqual([{}, {}])
    expect(ensureSession).toHaveBeenCalledTimes(1)
  })

  it('do not wait for one that another has given up, nor end a newer one when it answers', async () => {
    const { begin, finish, ensureSession, clock } = createRuns()
    const patient = begin()
    const hasty = begin({ loginTimeoutMs: 500 })
    clock.advance(500)
    await settle()
    expect(hasty.result()?.failure).toMatchObject({
      remedy: 'retry',
      raw: { message: 'ensureSession timed out' },
    })
    const next = begin()
    expect(ensureSession).toHaveBeenCalledTimes(2)
    finish(0)
    await settle()
    expect(patient.result()).toEqual({})
    expect(next.result()).toBeUndefined()
    begin()
    expect(ensureSession).toHaveBeenCalledTimes(2)
  })
})

describe('the cause of a login that failed', () => {
  it.each([
    [{ errMsg: 'login:fail access denied' }, 'access-denied'],
    [{ err_msg: 'login:fail access denied' }, 'access-denied'],
    [{ errMsg: 'login:fail something new' }, undefined],
    [{ errMsg: 'login:fail cancel' }, undefined],
    [new Error('access denied by our gateway'), undefined],
    [{ errMsg: 7, message: 'access denied by our gateway' }, undefined],
  ])('%j is %s', async (reason, code) => {
    const { wecom, clock } = createHouse()
    const { signal } = createRunAborter()
    const ensureSession = jest.fn(never).mockRejectedValue(reason)
    const { failure } = await logIn({ ports: { wecom, clock }, signal }, ensureSession)
    expect(failure).toMatchObject({ code: 'session-expired' })
    expect(failure?.cause?.code).toBe(code)
  })
})
