import type {
  ClientNeeds,
  ShareAnswer,
  ShareEvent,
  ShareFailure,
  ShareMessage,
  ShareOutcome,
  WecomPort,
} from 'taro-wecom-share'
import { createManualClock } from 'taro-wecom-share/simulator'
import { createFailure } from '../protocol/failure.ts'
import { createShareStore, type ShareStore } from './createShareStore.ts'
import type { ShareRequest, ShareRunPorts } from './runShare.ts'

const message: ShareMessage = { text: { content: '您好' } }
const expired: ShareAnswer = { answer: 'failed', failure: createFailure('session-expired') }

/** A client that does as it is told: each call of `share` waits for `answer`. */
function createClient(overrides: Partial<WecomPort> = {}) {
  const answers: ((answer: ShareAnswer) => void)[] = []
  const wecom = {
    whereabouts: () => 'wecom' as const,
    preflight: jest.fn((_needs: ClientNeeds): Promise<ShareFailure | undefined> =>
      Promise.resolve(undefined),
    ),
    checkSession: jest.fn(() => Promise.resolve('alive' as const)),
    share: jest.fn(() => new Promise<ShareAnswer>((resolve) => answers.push(resolve))),
    describeClient: () => ({}),
    ...overrides,
  }
  return { wecom, answer: (answer: ShareAnswer = { answer: 'shared' }) => answers.shift()?.(answer) }
}

function createHouse(overrides: Partial<WecomPort> = {}, ports: Partial<ShareRunPorts> = {}) {
  const clock = createManualClock(1_000_000)
  const { wecom, answer } = createClient(overrides)
  const newStore = () => createShareStore(() => ({ wecom, clock, ...ports }))
  return { clock, wecom, answer, newStore, store: newStore() }
}

const share = (store: ShareStore, request: Partial<ShareRequest> = {}): Promise<ShareOutcome> =>
  store.getState().share({ message, ...request })
const phase = (store: ShareStore): string => store.getState().status.phase
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('a run', () => {
  it('goes from the tap to the assistant to its end', async () => {
    const { store, answer, clock, wecom } = createHouse()
    const phases: string[] = [phase(store)]
    store.subscribe(({ status }) => phases.push(status.phase))
    const outcome = share(store)
    await settle()
    clock.advance(1500)
    answer()
    expect(await outcome).toEqual({
      outcome: 'shared',
      shareId: expect.any(String) as string,
      durationMs: 1500,
      payload: { text: { content: '您好' }, attachments: [] },
    })
    expect(phases).toEqual(['idle', 'preparing', 'in-assistant', 'ended'])
    expect(wecom.share).toHaveBeenCalledTimes(1)
  })

  it('says which customers it asked for', async () => {
    const { store, answer } = createHouse()
    const outcome = share(store, { message: { ...message, externalUserIds: ['a', 'b', 'a'] } })
    await settle()
    answer()
    expect(await outcome).toMatchObject({ requestedUserIds: ['a', 'b'] })
  })

  it('ends as invalid with every issue, and asks the client nothing', async () => {
    const { store, wecom } = createHouse()
    const outcome = await share(store, { message: {} })
    expect(outcome).toMatchObject({ outcome: 'invalid', issues: [{ code: 'empty-message' }] })
    expect(outcome).not.toHaveProperty('payload')
    expect(wecom.preflight).not.toHaveBeenCalled()
  })

  it('ends as failed on the client’s definite no, before the session is asked', async () => {
    const { store, wecom } = createHouse({ preflight: () => Promise.resolve(createFailure('not-in-wecom')) })
    expect(await share(store)).toMatchObject({ outcome: 'failed', failure: { code: 'not-in-wecom' } })
    expect(wecom.checkSession).not.toHaveBeenCalled()
  })

  it('tells the client what the message needs', async () => {
    const { store, wecom } = createHouse()
    void share(store, {
      message: { attachments: [{ msgtype: 'file', file: { mediaid: 'm' } }], externalUserIds: ['a'] },
    })
    await settle()
    expect(wecom.preflight).toHaveBeenCalledWith({ file: true, recipients: true })
  })

  it('takes the member’s cancel for no failure', async () => {
    const { store, answer } = createHouse()
    const outcome = share(store)
    await settle()
    answer({ answer: 'failed', failure: createFailure('cancelled') })
    expect(await outcome).toMatchObject({ outcome: 'cancelled', by: 'member' })
  })

  it('hands over without customers when they are to be chosen again', async () => {
    const { store, wecom } = createHouse()
    const request = { ...message, externalUserIds: ['a'] }
    void share(store, { message: request, recipients: 'reselect' })
    await settle()
    expect(wecom.share).toHaveBeenCalledWith({ text: { content: '您好' }, attachments: [] })
    expect(request.externalUserIds).toEqual(['a'])
  })

  it('ends as failed, not as a rejection, when a port breaks its word', async () => {
    const { store } = createHouse({ preflight: () => Promise.reject(new Error('x:fail no permission')) })
    expect(await share(store)).toMatchObject({ outcome: 'failed', failure: { code: 'no-permission' } })
    expect(phase(store)).toBe('ended')
  })
})

describe('silence', () => {
  it('times nothing while the member is in the assistant', async () => {
    const { store, clock } = createHouse()
    void share(store)
    await settle()
    clock.advance(24 * 60 * 60 * 1000)
    await settle()
    expect(phase(store)).toBe('in-assistant')
    expect(clock.timerCount).toBe(0)
  })

  it('ends as unknown three seconds after the page is shown again', async () => {
    const { store, clock } = createHouse()
    const outcome = share(store)
    await settle()
    store.getState().pageShown()
    clock.advance(2999)
    await settle()
    expect(phase(store)).toBe('in-assistant')
    clock.advance(1)
    expect(await outcome).toMatchObject({ outcome: 'unknown' })
    expect(clock.timerCount).toBe(0)
  })

  it('takes an answer that comes within the three seconds, and leaves no timer', async () => {
    const { store, clock, answer } = createHouse()
    const outcome = share(store)
    await settle()
    store.getState().pageShown()
    clock.advance(2000)
    answer()
    expect(await outcome).toMatchObject({ outcome: 'shared' })
    expect(clock.timerCount).toBe(0)
  })

  it('counts anew for the second try after a login', async () => {
    const { store, clock, answer, wecom } = createHouse({}, { ensureSession: () => Promise.resolve() })
    const outcome = share(store)
    await settle()
    store.getState().pageShown()
    answer(expired)
    await settle()
    expect(wecom.share).toHaveBeenCalledTimes(2)
    clock.advance(60_000)
    await settle()
    expect(phase(store)).toBe('in-assistant')
    answer()
    expect(await outcome).toMatchObject({ outcome: 'shared' })
  })

  it('is not counted from a page shown before the hand-over', async () => {
    const { store, clock } = createHouse()
    store.getState().pageShown()
    void share(store)
    store.getState().pageShown()
    await settle()
    expect(clock.timerCount).toBe(0)
  })

  it('drops an answer that comes after the run was called unknown', async () => {
    const { store, clock, answer } = createHouse()
    const outcome = share(store)
    await settle()
    store.getState().pageShown()
    clock.advance(3000)
    await outcome
    answer()
    await settle()
    expect(store.getState().status).toMatchObject({ outcome: { outcome: 'unknown' } })
  })
})

describe('taps', () => {
  it('joins the run under way when the same button is tapped again', async () => {
    const { store, wecom, answer } = createHouse()
    const first = share(store)
    const second = share(store)
    await settle()
    expect(wecom.share).toHaveBeenCalledTimes(1)
    answer()
    expect(await second).toBe(await first)
  })

  it('joins even when beforeShare itself shares', async () => {
    const { store, wecom, answer } = createHouse()
    const inner: Promise<ShareOutcome>[] = []
    const outer = share(store, { beforeShare: () => void inner.push(share(store)) })
    await settle()
    answer()
    expect(await inner[0]).toBe(await outer)
    expect(wecom.share).toHaveBeenCalledTimes(1)
  })

  it('tells another button that it is busy, at once, and leaves the first alone', async () => {
    const { store, newStore, answer, wecom } = createHouse()
    const other = newStore()
    const first = share(store)
    expect(await share(other)).toMatchObject({ outcome: 'failed', failure: { code: 'busy', remedy: 'wait' } })
    await settle()
    answer()
    expect(await first).toMatchObject({ outcome: 'shared' })
    expect(wecom.share).toHaveBeenCalledTimes(1)
    const again = share(other)
    await settle()
    answer()
    expect(await again).toMatchObject({ outcome: 'shared' })
  })
})

describe('reset', () => {
  it('ends the run as abandoned at once and drops what WeCom still answers', async () => {
    const { store, answer, clock } = createHouse()
    const told = jest.fn()
    const outcome = share(store, { onEnded: told })
    await settle()
    store.getState().pageShown()
    store.getState().reset()
    expect(await outcome).toMatchObject({ outcome: 'abandoned', payload: { attachments: [] } })
    answer()
    await settle()
    expect(phase(store)).toBe('idle')
    expect(clock.timerCount).toBe(0)
    expect(told).not.toHaveBeenCalled()
  })

  it('frees the assistant for another button in the same tick', async () => {
    const { store, newStore, wecom } = createHouse()
    void share(store)
    await settle()
    store.getState().reset()
    void share(newStore())
    await settle()
    expect(wecom.share).toHaveBeenCalledTimes(2)
  })

  it('keeps a run that was abandoned while it was being prepared from ever reaching WeCom', async () => {
    let goOn: () => void = () => undefined
    const { store, wecom } = createHouse()
    const outcome = share(store, {
      beforeShare: () => new Promise<undefined>((resolve) => (goOn = () => resolve(undefined))),
    })
    await settle()
    store.getState().reset()
    goOn()
    await settle()
    expect((await outcome).outcome).toBe('abandoned')
    expect(wecom.share).not.toHaveBeenCalled()
  })

  it('leaves a run that was started after it alone', async () => {
    const { store, answer } = createHouse()
    const first = share(store)
    await settle()
    store.getState().reset()
    const second = share(store)
    await settle()
    answer({ answer: 'failed', failure: createFailure('no-permission') })
    expect(await first).toMatchObject({ outcome: 'abandoned' })
    expect(phase(store)).toBe('in-assistant')
    answer()
    expect(await second).toMatchObject({ outcome: 'shared' })
  })
})

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
      outcome: 'failed',
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
    expect(await outcome).toMatchObject({ outcome: 'shared' })
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
    expect(await outcome).toMatchObject({ outcome: 'failed', failure: { code: 'session-expired' } })
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
      outcome: 'cancelled',
      by: 'host',
    })
    expect(wecom.preflight).not.toHaveBeenCalled()
  })

  it('ends the run with its reason when it throws', async () => {
    const { store } = createHouse()
    const outcome = await share(store, { beforeShare: () => Promise.reject(new Error('no stock')) })
    expect(outcome).toMatchObject({
      outcome: 'failed',
      failure: { code: 'unknown', raw: { message: 'no stock' } },
    })
  })
})

describe('a client that cannot take preselected customers', () => {
  const tooOld = createFailure('client-too-old', undefined, {
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
      expect(outcome).toMatchObject({ outcome: 'failed', failure: { remedy: 'reselect-recipients' } })
      expect(wecom.share).not.toHaveBeenCalled()
    }
  })

  it('gets the message without customers when the host says so, and the outcome claims none', async () => {
    const { store, wecom, answer } = oldClient()
    const onRecipientsUnsupported = jest.fn(() => Promise.resolve('reselect' as const))
    const outcome = share(store, { message: named, onRecipientsUnsupported })
    await settle()
    answer()
    expect(await outcome).not.toHaveProperty('requestedUserIds')
    expect(wecom.share).toHaveBeenCalledWith({ text: { content: '您好' }, attachments: [] })
    expect(onRecipientsUnsupported).toHaveBeenCalledWith(['a', 'b'])
  })
})

describe('events', () => {
  const typesOf = (events: readonly ShareEvent[]): string[] => events.map(({ type }) => type)

  it('tell every step of a run under one id, and nothing of what was written', async () => {
    const events: ShareEvent[] = []
    const { store, answer, clock } = createHouse({}, { onEvent: (event) => events.push(event) })
    const outcome = share(store, { message: { ...message, externalUserIds: ['a'] } })
    await settle()
    clock.advance(900)
    answer()
    const { shareId } = await outcome
    expect(typesOf(events)).toEqual(['tapped', 'in-assistant', 'outcome'])
    expect(events[2]).toEqual({
      type: 'outcome',
      outcome: { outcome: 'shared' },
      shareId,
      elapsedMs: 900,
      message: { textCharacters: 2, msgtypes: [], recipientCount: 1 },
      requestedUserIds: ['a'],
    })
    expect(events.every((event) => event.shareId === shareId)).toBe(true)
    expect(JSON.stringify(events)).not.toContain('您好')
  })

  it('tell what kept a run from the assistant', async () => {
    const events: ShareEvent[] = []
    const onEvent = (event: ShareEvent): void => void events.push(event)
    await share(createHouse({}, { onEvent }).store, { message: {} })
    await share(
      createHouse({ preflight: () => Promise.resolve(createFailure('not-in-wecom')) }, { onEvent }).store,
    )
    expect(typesOf(events)).toEqual(['tapped', 'invalid', 'outcome', 'tapped', 'blocked', 'outcome'])
  })

  it('tell of a second button that it was blocked, and of an abandoned run', async () => {
    const events: ShareEvent[] = []
    const { store, newStore } = createHouse({}, { onEvent: (event) => events.push(event) })
    const first = share(store)
    await share(newStore())
    await settle()
    store.getState().reset()
    await first
    expect(typesOf(events)).toEqual(['tapped', 'tapped', 'blocked', 'outcome', 'in-assistant', 'outcome'])
    expect(events.at(-1)).toMatchObject({ outcome: { outcome: 'abandoned' } })
  })

  it('change nothing when the listener throws', async () => {
    const error = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const { store, answer } = createHouse(
      {},
      {
        onEvent: () => {
          throw new Error('analytics')
        },
      },
    )
    const outcome = share(store)
    await settle()
    answer()
    expect(await outcome).toMatchObject({ outcome: 'shared' })
    expect(error).toHaveBeenCalledTimes(3)
    error.mockRestore()
  })
})

describe('the listener', () => {
  it('is told once, and its error reaches nobody but the console', async () => {
    const { store, answer } = createHouse()
    const error = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const told = jest.fn(() => {
      throw new Error('listener')
    })
    const outcome = share(store, { onEnded: told })
    void share(store)
    await settle()
    answer()
    expect(await outcome).toMatchObject({ outcome: 'shared' })
    expect(told).toHaveBeenCalledTimes(1)
    expect(error).toHaveBeenCalledWith(expect.objectContaining({ message: 'listener' }))
    error.mockRestore()
  })
})
