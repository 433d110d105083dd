import type { BeforeShareAnswer, ShareRequest } from 'taro-wecom-share/advanced'
import type { ClientNeeds } from 'taro-wecom-share/wecom'
import { createShareFailure } from 'taro-wecom-share/protocol'
import {
  createHouse,
  expired,
  message,
  never,
  phase,
  settle,
  share,
} from '../../tests/support/createShareHouse.ts'

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
    expect(await outcome).toMatchObject({ type: 'unknown' })
    expect(clock.timerCount).toBe(0)
  })

  it('takes an answer that comes within the three seconds, and leaves no timer', async () => {
    const { store, clock, answer } = createHouse()
    const outcome = share(store)
    await settle()
    store.getState().pageShown()
    clock.advance(2000)
    answer()
    expect(await outcome).toMatchObject({ type: 'shared' })
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
    expect(await outcome).toMatchObject({ type: 'shared' })
  })

  it('is not counted from a page shown before the hand-over', async () => {
    const { store, clock } = createHouse()
    store.getState().pageShown()
    void share(store)
    store.getState().pageShown()
    await settle()
    expect(clock.timerCount).toBe(0)
  })

  it('is not counted while the run is prepared, nor once it has ended', async () => {
    const { store, clock, answer } = createHouse({}, {})
    const outcome = share(store, { beforeShare: never })
    await settle()
    store.getState().pageShown()
    expect(clock.timerCount).toBe(0)
    const second = share(store)
    await settle()
    answer()
    expect((await second).type).toBe('shared')
    expect((await outcome).type).toBe('abandoned')
    store.getState().pageShown()
    expect(clock.timerCount).toBe(0)
  })

  it('is counted from the first time that the page is shown', async () => {
    const { store, clock } = createHouse()
    const outcome = share(store)
    await settle()
    store.getState().pageShown()
    clock.advance(2000)
    store.getState().pageShown()
    clock.advance(1000)
    expect((await outcome).type).toBe('unknown')
  })

  it('lasts as long as the host says', async () => {
    const { store, clock } = createHouse({}, { answerTimeoutMs: 500 })
    const outcome = share(store)
    await settle()
    store.getState().pageShown()
    clock.advance(500)
    expect((await outcome).type).toBe('unknown')
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
    expect(store.getState().status).toMatchObject({ outcome: { type: 'unknown' } })
  })
})

describe('a host that asks somebody', () => {
  const tooOld = createShareFailure('client-too-old', undefined, { feature: 'recipients' })
  const oldClient = {
    preflight: ({ payload }: ClientNeeds) => Promise.resolve(payload.externalUserIds ? tooOld : undefined),
  }
  const waits: readonly (readonly [string, Partial<ShareRequest>])[] = [
    ['beforeShare', { beforeShare: never }],
    [
      'onRecipientsUnsupported',
      { onRecipientsUnsupported: never, message: { ...message, externalUserIds: ['a'] } },
    ],
  ]

  it.each(waits)(
    '%s may take as long as a person reads, and keeps no other button from sharing',
    async (_name, request) => {
      const { store, newStore, clock, answer, wecom } = createHouse(oldClient)
      const waiting = share(store, request)
      await settle()
      clock.advance(24 * 60 * 60 * 1000)
      await settle()
      expect(phase(store)).toBe('asking')
      expect(clock.timerCount).toBe(0)
      const other = share(newStore())
      await settle()
      answer()
      expect((await other).type).toBe('shared')
      store.getState().reset()
      expect((await waiting).type).toBe('abandoned')
      expect(wecom.share).toHaveBeenCalledTimes(1)
    },
  )

  it.each([
    ['goes on', message, 'failed'],
    ['vetoes', false as const, 'cancelled'],
    ['stops', { stop: '含有违禁词，请修改' }, 'stopped'],
  ])('that %s while another button is in the assistant ends as %j', async (_what, given, type) => {
    const { store, newStore, wecom } = createHouse()
    let tell: (answer: BeforeShareAnswer) => void = () => undefined
    const waiting = share(store, { beforeShare: () => new Promise((resolve) => (tell = resolve)) })
    await settle()
    void share(newStore())
    await settle()
    tell(given)
    const outcome = await waiting
    expect(outcome.type).toBe(type)
    if (outcome.type === 'failed') expect(outcome.failure.code).toBe('busy')
    expect(wecom.share).toHaveBeenCalledTimes(1)
  })

  it('that answers at once is never shown as being asked', async () => {
    const { store } = createHouse()
    const phases: string[] = []
    store.subscribe(({ status }) => phases.push(status.phase))
    void share(store, { beforeShare: () => message })
    await settle()
    expect(phases).toEqual(['preparing', 'in-assistant'])
  })
})
