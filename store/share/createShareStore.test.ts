import type { ShareOutcome } from 'taro-wecom-share'
import { customers } from 'taro-wecom-share/protocol'
import { createShareFailure } from '../../protocol/failures/toShareFailure.ts'
import {
  callOf,
  createHouse,
  message,
  never,
  phase,
  settle,
  share,
} from '../../tests/support/createShareHouse.ts'
import { abandonedOutcome } from './createShareStore.ts'

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
      type: 'shared',
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
    expect(outcome).toMatchObject({ type: 'invalid', issues: [{ code: 'empty-message' }] })
    expect(outcome).not.toHaveProperty('payload')
    expect(wecom.preflight).not.toHaveBeenCalled()
  })

  it('ends as failed on the client’s definite no, before the session is asked', async () => {
    const { store, wecom } = createHouse({
      preflight: () => Promise.resolve(createShareFailure('not-in-wecom')),
    })
    expect(await share(store)).toMatchObject({ type: 'failed', failure: { code: 'not-in-wecom' } })
    expect(wecom.checkSession).not.toHaveBeenCalled()
  })

  it('tells the client what the message needs', async () => {
    const { store, wecom } = createHouse()
    const video = { msgtype: 'video', video: { mediaid: 'v' } } as const
    const file = { msgtype: 'file', file: { mediaid: 'm' } } as const
    const full = { attachments: [video, file, video], externalUserIds: ['a'] }
    void share(store, { message: full })
    await settle()
    expect(wecom.preflight).toHaveBeenCalledWith({ target: customers, payload: full })
    store.getState().reset()
    const plain = { attachments: [video] }
    void share(store, { message: plain })
    await settle()
    expect(wecom.preflight).toHaveBeenLastCalledWith({ target: customers, payload: plain })
  })

  it('takes the member’s cancel for no failure', async () => {
    const { store, answer } = createHouse()
    const outcome = share(store)
    await settle()
    answer({ type: 'failed', failure: createShareFailure('cancelled') })
    expect(await outcome).toMatchObject({ type: 'cancelled', by: 'member' })
  })

  it('hands over without customers when they are to be chosen again', async () => {
    const { store, wecom } = createHouse()
    const request = { ...message, externalUserIds: ['a'] }
    void share(store, { message: request, recipients: 'reselect' })
    await settle()
    expect(wecom.share).toHaveBeenCalledWith(callOf({ text: { content: '您好' }, attachments: [] }))
    expect(request.externalUserIds).toEqual(['a'])
  })

  it('ends as failed where somebody who watches it throws', async () => {
    const { store } = createHouse()
    store.subscribe(({ status }) => {
      if (status.phase === 'preparing') throw new Error('no permission')
    })
    expect(await share(store)).toMatchObject({ type: 'failed', failure: { code: 'no-permission' } })
  })

  it('ends as failed, not as a rejection, when a port breaks its word', async () => {
    const { store } = createHouse({ preflight: () => Promise.reject(new Error('x:fail no permission')) })
    expect(await share(store)).toMatchObject({ type: 'failed', failure: { code: 'no-permission' } })
    expect(phase(store)).toBe('ended')
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

  it('ends the wait for a host that does not answer, and begins anew, when the button is tapped again', async () => {
    const { store, wecom, answer } = createHouse()
    const first = share(store, { beforeShare: never })
    await settle()
    expect(phase(store)).toBe('asking')
    const second = share(store)
    expect((await first).type).toBe('abandoned')
    await settle()
    answer()
    expect((await second).type).toBe('shared')
    expect(wecom.share).toHaveBeenCalledTimes(1)
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
    expect(await share(other)).toMatchObject({ type: 'failed', failure: { code: 'busy', remedy: 'wait' } })
    await settle()
    answer()
    expect(await first).toMatchObject({ type: 'shared' })
    expect(wecom.share).toHaveBeenCalledTimes(1)
    const again = share(other)
    await settle()
    answer()
    expect(await again).toMatchObject({ type: 'shared' })
  })
})

describe('a share that nobody waits for', () => {
  it('has an outcome of its own', () => {
    const [one, other] = [abandonedOutcome(), abandonedOutcome()]
    expect(one).toEqual({ type: 'abandoned', shareId: one.shareId, durationMs: 0 })
    expect(one.shareId).not.toBe(other.shareId)
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
    expect(await outcome).toMatchObject({ type: 'abandoned', payload: { attachments: [] } })
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
    expect((await outcome).type).toBe('abandoned')
    expect(wecom.share).not.toHaveBeenCalled()
  })

  it('keeps a message from WeCom when a listener resets at the last moment', async () => {
    const { store, wecom } = createHouse()
    store.subscribe(({ status }) => {
      if (status.phase === 'in-assistant') store.getState().reset()
    })
    expect((await share(store)).type).toBe('abandoned')
    await settle()
    expect(wecom.share).not.toHaveBeenCalled()
    expect(phase(store)).toBe('idle')
  })

  it('leaves a run that was started after it alone', async () => {
    const { store, answer } = createHouse()
    const first = share(store)
    await settle()
    store.getState().reset()
    const second = share(store)
    await settle()
    answer({ type: 'failed', failure: createShareFailure('no-permission') })
    expect(await first).toMatchObject({ type: 'abandoned' })
    expect(phase(store)).toBe('in-assistant')
    answer()
    expect(await second).toMatchObject({ type: 'shared' })
  })
})
