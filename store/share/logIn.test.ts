import type { ShareOutcome } from 'taro-wecom-share'
import { createMediaFailure, toError } from 'taro-wecom-share/protocol'
import { createHouse, expired, never, refusal, settle, share } from '../../tests/support/createShareHouse.ts'

const dead = (): Promise<'dead'> => Promise.resolve('dead')

describe('the session', () => {
  it('keeps a positive answer for the app’s life', async () => {
    const { store, newStore, answer, wecom } = createHouse()
    for (const one of [store, newStore(), store]) {
      const outcome = share(one)
      await settle()
      answer()
      await outcome
    }
    expect(wecom.checkSession).toHaveBeenCalledTimes(1)
  })

  it('asks WeCom all the same when the client calls it dead and the host gives no login', async () => {
    for (const [given, outcome] of [
      [{ type: 'shared' }, { type: 'shared' }],
      [refusal('shareToExternalContact:fail'), { failure: { code: 'session-expired', remedy: 'log-in' } }],
      [refusal('shareToExternalContact:fail no permission'), { failure: { code: 'no-permission' } }],
    ] as const) {
      const { store, answer, wecom } = createHouse({ checkSession: dead })
      const ending = share(store)
      await settle()
      answer(given)
      expect(await ending).toMatchObject(outcome)
      expect(wecom.share).toHaveBeenCalledTimes(1)
    }
  })

  it('leaves a refusal without a word unknown where nothing speaks against the session, and asks for it next time', async () => {
    const { store, answer, wecom } = createHouse()
    const first = share(store)
    await settle()
    answer(refusal('shareToExternalContact:fail'))
    expect(await first).toMatchObject({ failure: { code: 'unknown' } })
    void share(store)
    await settle()
    expect(wecom.checkSession).toHaveBeenCalledTimes(2)
  })

  it('logs in through the host and goes on', async () => {
    const ensureSession = jest.fn(() => Promise.resolve())
    const { store, answer } = createHouse({ checkSession: dead }, { ensureSession })
    const outcome = share(store)
    await settle()
    answer()
    expect(await outcome).toMatchObject({ type: 'shared' })
    expect(ensureSession).toHaveBeenCalledTimes(1)
  })

  it('tries once more when WeCom itself says that the session is dead, and logs in at most once a run', async () => {
    for (const word of ['fail no session or expired', 'fail']) {
      const ensureSession = jest.fn(() => Promise.resolve())
      const { store, answer, wecom } = createHouse({ checkSession: dead }, { ensureSession })
      const outcome = share(store)
      await settle()
      answer(refusal(`shareToExternalContact:${word}`))
      expect(await outcome).toMatchObject({ type: 'failed', failure: { code: 'session-expired' } })
      expect(ensureSession).toHaveBeenCalledTimes(1)
      expect(wecom.share).toHaveBeenCalledTimes(1)
    }
    const ensureSession = jest.fn(() => Promise.resolve())
    const { store, answer, wecom } = createHouse({}, { ensureSession })
    const outcome = share(store)
    await settle()
    answer(expired)
    await settle()
    answer(expired)
    expect(await outcome).toMatchObject({ type: 'failed', failure: { code: 'session-expired' } })
    expect(ensureSession).toHaveBeenCalledTimes(1)
    expect(wecom.share).toHaveBeenCalledTimes(2)
  })

  it.each(['no permission', 'not allow to cross corp', 'busy', 'something new', ''])(
    'is not what a refusal is about that says “%s”: no login, no second try',
    async (words) => {
      const ensureSession = jest.fn(() => Promise.resolve())
      const { store, answer, wecom } = createHouse({}, { ensureSession })
      const outcome = share(store)
      await settle()
      answer(refusal(`shareToExternalContact:fail ${words}`))
      expect((await outcome).type).toBe('failed')
      expect(ensureSession).not.toHaveBeenCalled()
      expect(wecom.share).toHaveBeenCalledTimes(1)
    },
  )

  it('is asked of WeCom when the login fails or throws, whose own refusal counts, with the host’s reason kept', async () => {
    for (const ensureSession of [
      () => Promise.reject(new Error('server down')),
      (): never => {
        throw new Error('server down')
      },
    ]) {
      const { store, answer } = createHouse({ checkSession: dead }, { ensureSession })
      const outcome = share(store)
      await settle()
      answer(refusal('shareToExternalContact:fail'))
      const { failure } = (await outcome) as ShareOutcome & { type: 'failed' }
      expect(failure).toMatchObject({
        code: 'session-expired',
        remedy: 'log-in',
        raw: { message: 'server down' },
      })
      expect(failure).not.toHaveProperty('cause')
    }
  })

  it.each([
    [
      'a failure of the kit’s',
      toError(createMediaFailure('domain-not-allowed')),
      { code: 'domain-not-allowed', remedy: 'contact-developer' },
    ],
    [
      'what the client said of the login',
      { errMsg: 'login:fail access denied' },
      { code: 'access-denied', remedy: 'contact-admin' },
    ],
  ])('takes %s for the cause, and its remedy', async (_what, reason, { code, remedy }) => {
    const { store, answer } = createHouse(
      {},
      { ensureSession: jest.fn<Promise<unknown>, []>().mockRejectedValue(reason) },
    )
    const outcome = share(store)
    await settle()
    answer(expired)
    expect(await outcome).toMatchObject({
      failure: { code: 'session-expired', remedy, cause: { code, remedy } },
    })
  })

  it('asks again after WeCom called a session dead', async () => {
    const { store, answer, wecom } = createHouse()
    const outcome = share(store)
    await settle()
    answer(expired)
    await outcome
    void share(store)
    await settle()
    expect(wecom.checkSession).toHaveBeenCalledTimes(2)
  })
})

describe('a login', () => {
  it('is given up after twenty seconds, or as long as the host says, and does not bind the next', async () => {
    for (const [ports, ms] of [
      [{}, 20_000],
      [{ loginTimeoutMs: 500 }, 500],
    ] as const) {
      const ensureSession = jest.fn<Promise<unknown>, []>(never)
      const { store, answer, clock, wecom } = createHouse({ checkSession: dead }, { ensureSession, ...ports })
      const first = share(store)
      await settle()
      clock.advance(ms - 1)
      await settle()
      expect(wecom.share).not.toHaveBeenCalled()
      clock.advance(1)
      await settle()
      answer(refusal('shareToExternalContact:fail'))
      expect(await first).toMatchObject({
        failure: { code: 'session-expired', remedy: 'retry', cause: { code: 'timeout' } },
      })
      expect(clock.timerCount).toBe(0)
      ensureSession.mockResolvedValue(undefined)
      const second = share(store)
      await settle()
      answer()
      expect((await second).type).toBe('shared')
      expect(ensureSession).toHaveBeenCalledTimes(2)
    }
  })

  it('that answers after it was given up says nothing of the session any more', async () => {
    let finish: () => void = () => undefined
    const ensureSession = () => new Promise<void>((resolve) => (finish = resolve))
    const checkSession = jest.fn(dead)
    const { store, clock, answer } = createHouse({ checkSession }, { ensureSession })
    const first = share(store)
    await settle()
    clock.advance(20_000)
    await settle()
    answer(expired)
    await first
    finish()
    await settle()
    void share(store)
    await settle()
    expect(checkSession).toHaveBeenCalledTimes(2)
  })

  it('that all have left does not bind the next, and leaves no timer', async () => {
    const ensureSession = jest.fn<Promise<unknown>, []>(never)
    const { store, newStore, clock, answer } = createHouse({ checkSession: dead }, { ensureSession })
    void share(store)
    await settle()
    store.getState().reset()
    expect(clock.timerCount).toBe(0)
    ensureSession.mockResolvedValue(undefined)
    const next = share(newStore())
    await settle()
    answer()
    expect((await next).type).toBe('shared')
  })

  it('that answers after its run was abandoned hands nothing over', async () => {
    for (const when of ['before', 'after'] as const) {
      let finish: () => void = () => undefined
      const ensureSession = () => new Promise<void>((resolve) => (finish = resolve))
      const { store, answer, wecom } = createHouse(when === 'before' ? { checkSession: dead } : {}, {
        ensureSession,
      })
      const outcome = share(store)
      await settle()
      if (when === 'after') answer(expired)
      await settle()
      const calls = wecom.share.mock.calls.length
      store.getState().reset()
      finish()
      await settle()
      expect((await outcome).type).toBe('abandoned')
      expect(wecom.share).toHaveBeenCalledTimes(calls)
    }
  })

  it('is not begun for a run that was abandoned in the assistant', async () => {
    const ensureSession = jest.fn(never)
    const { store, answer } = createHouse({}, { ensureSession })
    void share(store)
    await settle()
    store.getState().reset()
    answer(expired)
    await settle()
    expect(ensureSession).not.toHaveBeenCalled()
  })

  it('is not begun for a run that was abandoned while the client was asked for the session', async () => {
    let tell: (session: 'dead') => void = () => undefined
    const ensureSession = jest.fn(never)
    const checkSession = () => new Promise<'dead'>((resolve) => (tell = resolve))
    const { store } = createHouse({ checkSession }, { ensureSession })
    void share(store)
    await settle()
    store.getState().reset()
    tell('dead')
    await settle()
    expect(ensureSession).not.toHaveBeenCalled()
  })
})
