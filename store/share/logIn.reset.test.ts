import { createHouse, expired, never, settle, share } from '../../tests/support/createShareHouse.ts'

describe('a login of a run that is reset meanwhile', () => {
  it('is not begun by a listener that resets as the run prepares for it', async () => {
    const ensureSession = jest.fn(() => Promise.resolve())
    const { store, newStore, answer, clock } = createHouse({}, { ensureSession })
    const outcome = share(store)
    await settle()
    const stop = store.subscribe(({ status }) => {
      if (status.phase === 'preparing') store.getState().reset()
    })
    answer(expired)
    expect((await outcome).type).toBe('abandoned')
    await settle()
    expect(ensureSession).not.toHaveBeenCalled()
    expect(clock.timerCount).toBe(0)
    stop()

    const next = share(newStore())
    await settle()
    answer(expired)
    await settle()
    answer()
    expect((await next).type).toBe('shared')
    expect(ensureSession).toHaveBeenCalledTimes(1)
  })

  it('is no login that binds the next, where the host resets as it begins', async () => {
    const answers: Promise<unknown>[] = [never(), Promise.resolve()]
    const ensureSession = () => {
      store.getState().reset()
      return answers.shift() ?? never()
    }
    const { store, newStore, answer, clock } = createHouse(
      { checkSession: () => Promise.resolve('dead') },
      { ensureSession },
    )
    expect((await share(store)).type).toBe('abandoned')
    await settle()
    expect(clock.timerCount).toBe(0)
    const next = share(newStore())
    await settle()
    answer()
    expect((await next).type).toBe('shared')
  })
})
