import { createHouse, expired, never, refusal, settle, share } from '../../tests/support/createShareHouse.ts'

describe('the session', () => {
  it('goes on where the client does not say, and asks again the next time', async () => {
    const checkSession = jest.fn(() => Promise.resolve('unknown' as const))
    const { store, wecom, answer } = createHouse({ checkSession })
    const first = share(store)
    await settle()
    answer()
    await first
    void share(store)
    await settle()
    expect(wecom.share).toHaveBeenCalledTimes(2)
    expect(checkSession).toHaveBeenCalledTimes(2)
  })

  it('is not doubted for a refusal without a word once it is known to live, and the message is whole', async () => {
    const { store, wecom, answer } = createHouse()
    const first = share(store)
    await settle()
    answer()
    await first
    const second = share(store)
    await settle()
    expect(wecom.share.mock.calls[1]).toEqual(wecom.share.mock.calls[0])
    answer(refusal('shareToExternalContact:fail'))
    expect(await second).toMatchObject({ failure: { code: 'unknown' } })
  })

  it('is not asked for again after a refusal for another reason', async () => {
    const { store, wecom, answer } = createHouse()
    const first = share(store)
    await settle()
    answer(refusal('shareToExternalContact:fail no permission'))
    await first
    void share(store)
    await settle()
    expect(wecom.checkSession).toHaveBeenCalledTimes(1)
  })

  it('lives after a login, and is not asked for again', async () => {
    const checkSession = jest.fn(() => Promise.resolve('dead' as const))
    const { store, answer } = createHouse({ checkSession }, { ensureSession: () => Promise.resolve() })
    for (let tap = 0; tap < 2; tap++) {
      const outcome = share(store)
      await settle()
      answer()
      expect((await outcome).type).toBe('shared')
    }
    expect(checkSession).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['failed', () => Promise.reject(new Error('server down'))],
    ['was left', never],
  ])('is asked for again after a login that %s', async (_what, ensureSession) => {
    const checkSession = jest.fn(() => Promise.resolve('dead' as const))
    const { store } = createHouse({ checkSession }, { ensureSession })
    for (let tap = 0; tap < 2; tap++) {
      void share(store)
      await settle()
      store.getState().reset()
    }
    expect(checkSession).toHaveBeenCalledTimes(2)
  })

  it('is prepared again for the second try, whose refusal without a word is about the session', async () => {
    const { store, answer } = createHouse({}, { ensureSession: () => Promise.resolve() })
    const phases: string[] = []
    store.subscribe(({ status }) => phases.push(status.phase))
    const outcome = share(store)
    await settle()
    answer(expired)
    await settle()
    answer(refusal('shareToExternalContact:fail'))
    expect(await outcome).toMatchObject({ failure: { code: 'session-expired' } })
    expect(phases).toEqual(['preparing', 'in-assistant', 'preparing', 'in-assistant', 'ended'])
  })
})
