import type { ShareEvent } from 'taro-wecom-share'
import { customers } from 'taro-wecom-share/protocol'
import { groups } from '../../protocol/targets/groups.ts'
import { createShareFailure } from '../../protocol/failures/toShareFailure.ts'
import { toStatusListener } from './ShareEvent.ts'
import { createHouse, message, settle, share } from '../../tests/support/createShareHouse.ts'

describe('events', () => {
  const typesOf = (events: readonly ShareEvent[]): string[] => events.map(({ type }) => type)

  it('tell every step of a run under one id, and nothing of what was written', async () => {
    const events: ShareEvent[] = []
    const { store, answer, clock } = createHouse(
      {},
      { onStatus: toStatusListener((event) => events.push(event)) },
    )
    const outcome = share(store, { message: { ...message, externalUserIds: ['a'] } })
    await settle()
    clock.advance(900)
    answer()
    const { shareId } = await outcome
    expect(typesOf(events)).toEqual(['tapped', 'in-assistant', 'outcome'])
    expect(events[2]).toEqual({
      type: 'outcome',
      outcome: 'shared',
      shareId,
      elapsedMs: 900,
      target: 'customers',
      message: { textCharacters: 2, msgtypes: [], recipientCount: 1 },
      requestedUserIds: ['a'],
    })
    expect(events.every((event) => event.shareId === shareId)).toBe(true)
    expect(JSON.stringify(events)).not.toContain('您好')
  })

  it('tell the kinds of attachments in their order, and nobody where nobody is named', async () => {
    const events: ShareEvent[] = []
    const { store } = createHouse({}, { onStatus: toStatusListener((event) => events.push(event)) })
    void share(store, {
      message: {
        attachments: [
          { msgtype: 'video', video: { mediaid: 'v' } },
          { msgtype: 'image', image: { mediaid: 'i' } },
        ],
      },
    })
    await settle()
    expect(events[0]).toMatchObject({
      message: { textCharacters: 0, msgtypes: ['video', 'image'], recipientCount: 0 },
      requestedUserIds: [],
    })
  })

  it('tell of the groups that were asked for, and of none where customers are', async () => {
    const events: ShareEvent[] = []
    const house = createHouse({}, { onStatus: toStatusListener((event) => events.push(event)) })
    const text = { content: '您好' }
    void share(house.store, { message: { text, chatIds: ['wr1', 'wr2'] }, target: groups })
    await settle()
    expect(events[0]).toMatchObject({
      target: 'groups',
      requestedChatIds: ['wr1', 'wr2'],
      requestedUserIds: [],
      message: { recipientCount: 2 },
    })
    const other = createHouse({}, { onStatus: toStatusListener((event) => events.push(event)) })
    void share(other.store, { message: { text, externalUserIds: ['wm1'] } })
    await settle()
    expect(events.at(-1)).toMatchObject({ target: 'customers', requestedUserIds: ['wm1'] })
    expect(events.at(-1)).not.toHaveProperty('requestedChatIds')
  })

  it('tell with an end why it came, and nothing else', async () => {
    const events: ShareEvent[] = []
    const onStatus = toStatusListener((event) => events.push(event))
    const failure = createShareFailure('not-in-wecom')
    const noWecom = createHouse({ preflight: () => Promise.resolve(failure) }, { onStatus })
    const outcomes = [
      await share(noWecom.store),
      await share(noWecom.store, { message: {} }),
      await share(noWecom.store, { beforeShare: () => false }),
    ]
    const { store, answer } = createHouse({}, { onStatus })
    const refused = share(store)
    await settle()
    answer({ type: 'failed', failure })
    outcomes.push(await refused)
    const partsOf = ({
      shareId: _,
      elapsedMs: __,
      message: ___,
      requestedUserIds: ____,
      materialIds: _____,
      target: ______,
      ...parts
    }: ShareEvent) => parts
    expect(events.map(partsOf)).toStrictEqual([
      { type: 'tapped' },
      { type: 'blocked' },
      { type: 'outcome', outcome: 'failed', failure },
      { type: 'tapped' },
      { type: 'invalid' },
      { type: 'outcome', outcome: 'invalid', issues: (outcomes[1] as { issues?: unknown }).issues },
      { type: 'tapped' },
      { type: 'outcome', outcome: 'cancelled' },
      { type: 'tapped' },
      { type: 'in-assistant' },
      { type: 'outcome', outcome: 'failed', failure },
    ])
  })

  it('tell nothing of a button that is idle or asks the host', () => {
    const onEvent = jest.fn()
    const onStatus = toStatusListener(onEvent)
    const run = { shareId: '1', target: customers, elapsedMs: () => 0, payload: { attachments: [] } }
    onStatus(run, { phase: 'idle' })
    onStatus(run, { phase: 'asking', shareId: '1' })
    expect(onEvent).not.toHaveBeenCalled()
  })

  it('tell what kept a run from the assistant', async () => {
    const events: ShareEvent[] = []
    const onStatus = toStatusListener((event) => events.push(event))
    await share(createHouse({}, { onStatus }).store, { message: {} })
    await share(
      createHouse({ preflight: () => Promise.resolve(createShareFailure('not-in-wecom')) }, { onStatus })
        .store,
    )
    expect(typesOf(events)).toEqual(['tapped', 'invalid', 'outcome', 'tapped', 'blocked', 'outcome'])
  })

  it('tell of a second button that it was blocked, and of an abandoned run', async () => {
    const events: ShareEvent[] = []
    const { store, newStore } = createHouse({}, { onStatus: toStatusListener((event) => events.push(event)) })
    const first = share(store)
    await share(newStore())
    await settle()
    store.getState().reset()
    await first
    expect(typesOf(events)).toEqual(['tapped', 'tapped', 'blocked', 'outcome', 'in-assistant', 'outcome'])
    expect(events.at(-1)).toMatchObject({ outcome: 'abandoned' })
  })

  it('change nothing when the listener throws', async () => {
    const error = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const { store, answer } = createHouse(
      {},
      {
        onStatus: toStatusListener(() => {
          throw new Error('analytics')
        }),
      },
    )
    const outcome = share(store)
    await settle()
    answer()
    expect(await outcome).toMatchObject({ type: 'shared' })
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
    expect(await outcome).toMatchObject({ type: 'shared' })
    expect(told).toHaveBeenCalledTimes(1)
    expect(error).toHaveBeenCalledWith(expect.objectContaining({ message: 'listener' }))
    error.mockRestore()
  })
})
