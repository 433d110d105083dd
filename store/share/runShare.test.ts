import { createShareFailure } from '../../protocol/failures/toShareFailure.ts'
import { createHouse, expired, message, settle, share } from '../../tests/support/createShareHouse.ts'

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

  it('fails as expired when it is dead and the host gives no login', async () => {
    const { store, wecom } = createHouse({ checkSession: () => Promise.resolve('dead') })
    expect(await share(store)).toMatchObject({
      type: 'failed',
      failure: { code: 'session-expired', remedy: 'log-in' },
    })
    expect(wecom.share).not.toHaveBeenCalled()
  })

  it('goes on where the client does not say', async () => {
    const { store, wecom } = createHouse({ checkSession: () => Promise.resolve('unknown') })
    void share(store)
    await settle()
    expect(wecom.share).toHaveBeenCalledTimes(1)
  })

  it('logs in through the host and goes on', async () => {
    const ensureSession = jest.fn(() => Promise.resolve())
    const { store, answer } = createHouse({ checkSession: () => Promise.resolve('dead') }, { ensureSession })
    const outcome = share(store)
    await settle()
    answer()
    expect(await outcome).toMatchObject({ type: 'shared' })
    expect(ensureSession).toHaveBeenCalledTimes(1)
  })

  it('tries once more when WeCom itself says that the session is dead, and logs in at most once a run', async () => {
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

  it('fails as expired, with the host’s reason kept, when the login fails or throws', async () => {
    for (const ensureSession of [
      () => Promise.reject(new Error('server down')),
      (): never => {
        throw new Error('server down')
      },
    ]) {
      const { store } = createHouse({ checkSession: () => Promise.resolve('dead') }, { ensureSession })
      expect(await share(store)).toMatchObject({
        failure: { code: 'session-expired', raw: { message: 'server down' } },
      })
    }
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

describe('the host’s last word', () => {
  it('may give another message, made with the run’s own id', async () => {
    const { store, answer, wecom } = createHouse()
    const outcome = share(store, {
      beforeShare: (given, { shareId }) => ({ ...given, text: { content: shareId } }),
    })
    await settle()
    answer()
    const { shareId } = await outcome
    expect(wecom.share).toHaveBeenCalledWith({ text: { content: shareId }, attachments: [] })
  })

  it('may be the only source of the message', async () => {
    const { store, wecom } = createHouse()
    void share(store, { message: undefined, beforeShare: () => Promise.resolve(message) })
    await settle()
    expect(wecom.share).toHaveBeenCalledTimes(1)
  })

  it('may be a veto', async () => {
    const { store, wecom } = createHouse()
    expect(await share(store, { beforeShare: () => false })).toMatchObject({
      type: 'cancelled',
      by: 'host',
    })
    expect(wecom.preflight).not.toHaveBeenCalled()
  })

  it('ends the run with its reason when it throws', async () => {
    const { store } = createHouse()
    const outcome = await share(store, { beforeShare: () => Promise.reject(new Error('no stock')) })
    expect(outcome).toMatchObject({
      type: 'failed',
      failure: { code: 'unknown', raw: { message: 'no stock' } },
    })
  })
})

describe('a client that cannot take preselected customers', () => {
  const tooOld = createShareFailure('client-too-old', undefined, {
    feature: 'recipients',
    requiredVersion: '4.1.10',
  })
  const named = { ...message, externalUserIds: ['a', 'b'] }
  const oldClient = () =>
    createHouse({ preflight: ({ recipients }) => Promise.resolve(recipients ? tooOld : undefined) })

  it('ends the run with the question, unless the host answers it', async () => {
    for (const onRecipientsUnsupported of [
      undefined,
      () => 'stop' as const,
      () => Promise.reject(new Error('no answer')),
    ]) {
      const { store, wecom } = oldClient()
      const outcome = await share(store, {
        message: named,
        ...(onRecipientsUnsupported && { onRecipientsUnsupported }),
      })
      expect(outcome).toMatchObject({ type: 'failed', failure: { remedy: 'reselect-recipients' } })
      expect(wecom.share).not.toHaveBeenCalled()
    }
  })

  it('gets the message without customers when the host says so, and the outcome claims none', async () => {
    const { store, wecom, answer } = oldClient()
    const onRecipientsUnsupported = jest.fn(() => Promise.resolve('reselect' as const))
    const outcome = share(store, { message: named, onRecipientsUnsupported })
    await settle()
    answer()
    expect((await outcome).requestedUserIds).toBeUndefined()
    expect(wecom.share).toHaveBeenCalledWith({ text: { content: '您好' }, attachments: [] })
    expect(onRecipientsUnsupported).toHaveBeenCalledWith(['a', 'b'])
  })
})
