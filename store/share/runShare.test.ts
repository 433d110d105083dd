import type { ShareEvent } from 'taro-wecom-share'
import { createMediaFailure, createShareFailure, type Failure, toError } from 'taro-wecom-share/protocol'
import { callOf, createHouse, message, settle, share } from '../../tests/support/createShareHouse.ts'
import { toStatusListener } from './ShareEvent.ts'

describe('a message', () => {
  /** Counts how often it is looked at. */
  const counted = () => {
    const reads = { text: 0 }
    const given = {
      get text() {
        reads.text += 1
        return message.text
      },
    }
    return { reads, given }
  }

  it('is read once, and the client asked once, where nothing changes it, listeners or not', async () => {
    for (const beforeShare of [undefined, () => undefined, () => Promise.resolve()]) {
      const { reads, given } = counted()
      const events: ShareEvent[] = []
      const onStatus = toStatusListener((event) => events.push(event))
      const { store, answer, wecom } = createHouse({}, { onStatus })
      const outcome = share(store, { message: given, beforeShare })
      await settle()
      answer()
      await outcome
      expect(reads.text).toBe(1)
      expect(wecom.preflight).toHaveBeenCalledTimes(1)
      expect(events.map(({ type }) => type)).toEqual(['tapped', 'in-assistant', 'outcome'])
      expect(events.every((event) => event.message.textCharacters === 2)).toBe(true)
    }
  })

  it('is handed over as it was checked, and the outcome carries that very payload, frozen', async () => {
    const { store, answer, wecom } = createHouse()
    const outcome = share(store, {
      message: {
        ...message,
        attachments: [{ msgtype: 'image', image: { mediaid: 'm' } }],
        externalUserIds: ['a'],
      },
    })
    await settle()
    const sent = wecom.share.mock.calls[0]?.[0].parameters
    answer()
    const { payload, requestedUserIds } = await outcome
    expect(payload).toBe(sent)
    const parts = [payload, payload?.text, payload?.attachments, payload?.attachments[0], requestedUserIds]
    expect(parts.every((part) => typeof part === 'object' && Object.isFrozen(part))).toBe(true)
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
    expect(wecom.share).toHaveBeenCalledWith(callOf({ text: { content: shareId }, attachments: [] }))
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

  it('may stop the message with a sentence for the member, which is no cancel', async () => {
    const path = ['text', 'content']
    const onEnded = jest.fn()
    for (const stop of [
      { stop: '含有违禁词，请修改' },
      Promise.resolve({ stop: '含有违禁词，请修改', path }),
    ]) {
      const { store, wecom } = createHouse()
      const outcome = await share(store, { beforeShare: () => stop, onEnded })
      expect(outcome).toMatchObject({ type: 'stopped', reason: '含有违禁词，请修改' })
      expect(onEnded).toHaveBeenLastCalledWith(outcome)
      expect(wecom.preflight).not.toHaveBeenCalled()
    }
    expect(onEnded).toHaveBeenLastCalledWith(expect.objectContaining({ path }))
  })

  it('is a message also where it has a field named stop that is no sentence', async () => {
    const { store, answer } = createHouse()
    const outcome = share(store, { beforeShare: () => Object.assign({ stop: true }, message) })
    await settle()
    answer()
    expect((await outcome).type).toBe('shared')
  })

  it('keeps a failure of the kit’s as what it is', async () => {
    const thrown = (failure: Failure) =>
      createHouse()
        .store.getState()
        .share({
          message,
          beforeShare: () => Promise.reject(toError(failure)),
        })
    expect(await thrown(createShareFailure('no-permission'))).toMatchObject({
      failure: { code: 'no-permission' },
    })
    expect(await thrown(createMediaFailure('domain-not-allowed'))).toMatchObject({
      failure: { code: 'unknown', remedy: 'contact-developer', cause: { code: 'domain-not-allowed' } },
    })
  })

  it('is not read as WeCom’s words when it throws', async () => {
    const { store } = createHouse()
    const beforeShare = () => {
      throw new TypeError("Cannot read properties of undefined (reading 'price')")
    }
    expect(await share(store, { beforeShare })).toMatchObject({ failure: { code: 'unknown' } })
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
    createHouse({
      preflight: ({ payload }) => Promise.resolve(payload.externalUserIds ? tooOld : undefined),
    })

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

  it('asks the host about nothing else that it cannot', async () => {
    const needsFile = createShareFailure('client-too-old', undefined, { feature: 'file' })
    const { store } = createHouse({ preflight: () => Promise.resolve(needsFile) })
    const onRecipientsUnsupported = jest.fn(() => 'reselect' as const)
    const outcome = await share(store, { message: named, onRecipientsUnsupported })
    expect(outcome).toMatchObject({ failure: { details: { feature: 'file' } } })
    expect(onRecipientsUnsupported).not.toHaveBeenCalled()
  })

  it('asks the host nothing for a run that was abandoned meanwhile', async () => {
    let tell: (failure: typeof tooOld) => void = () => undefined
    const { store } = createHouse({ preflight: () => new Promise((resolve) => (tell = resolve)) })
    const onRecipientsUnsupported = jest.fn(() => 'reselect' as const)
    void share(store, { message: named, onRecipientsUnsupported })
    await settle()
    store.getState().reset()
    tell(tooOld)
    await settle()
    expect(onRecipientsUnsupported).not.toHaveBeenCalled()
  })

  it('gets the message without customers when the host says so, and the outcome claims none', async () => {
    const { store, wecom, answer } = oldClient()
    const onRecipientsUnsupported = jest.fn(() => Promise.resolve('reselect' as const))
    const phases: string[] = []
    store.subscribe(({ status }) => phases.push(status.phase))
    const outcome = share(store, { message: named, onRecipientsUnsupported })
    await settle()
    answer()
    expect(phases).toEqual(['preparing', 'asking', 'preparing', 'in-assistant'])
    expect((await outcome).requestedUserIds).toBeUndefined()
    expect(wecom.share).toHaveBeenCalledWith(callOf({ text: { content: '您好' }, attachments: [] }))
    expect(onRecipientsUnsupported).toHaveBeenCalledWith(['a', 'b'])
  })
})
