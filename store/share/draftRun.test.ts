import type { ShareEvent } from 'taro-wecom-share'
import type { ShareableDraft } from 'taro-wecom-share/advanced'
import { createMediaFailure, createShareFailure, type Failure } from 'taro-wecom-share/protocol'
import { callOf, createHouse, message, phase, settle, share } from '../../tests/support/createShareHouse.ts'
import { toStatusListener } from './ShareEvent.ts'
import type { DraftReadyContext } from './ShareableDraft.ts'
import type { ShareStatus } from './ShareStatus.ts'

const payload = { text: { content: '您好' }, attachments: [] }
const missing = { code: 'missing', severity: 'error', params: {} } as const

/** A draft whose media come when the test says so. */
function createDraft(parts: Partial<ShareableDraft> = {}) {
  let isReady = false
  let finish: (failure?: Failure) => void = () => undefined
  let context: DraftReadyContext | undefined
  const draft: ShareableDraft = {
    validate: () => [],
    toMessage: () => (isReady ? message : undefined),
    whenReady: (given) => {
      context = given
      return new Promise((resolve) => (finish = resolve))
    },
    describe: () => undefined,
    ...parts,
  }
  return {
    draft,
    report: (sent: number) => context?.report({ sent, total: 10 }),
    isHeard: () => context !== undefined && !context.signal.aborted,
    finish: (failure?: Failure) => {
      isReady = !failure
      finish(failure)
    },
  }
}

describe('the run of a draft', () => {
  it('waits for the media, tells how far they are, and hands over what the draft has become', async () => {
    const { store, wecom, answer } = createHouse()
    const { draft, report, finish } = createDraft()
    const statuses: ShareStatus[] = []
    store.subscribe(({ status }) => statuses.push(status))
    const outcome = share(store, { draft })
    await settle()
    report(0)
    report(5)
    finish()
    await settle()
    answer()
    const { shareId } = await outcome
    expect(wecom.share).toHaveBeenCalledWith(callOf(payload))
    expect(statuses.slice(0, -1)).toEqual([
      { phase: 'preparing', shareId },
      { phase: 'uploading', sent: 0, total: 10, shareId },
      { phase: 'uploading', sent: 5, total: 10, shareId },
      { phase: 'preparing', shareId },
      { phase: 'in-assistant', shareId },
    ])
  })

  it('tells listeners an empty message until there is one', async () => {
    const events: ShareEvent[] = []
    const onStatus = toStatusListener((event) => events.push(event))
    const { store, answer } = createHouse({}, { onStatus })
    const { draft, report, finish } = createDraft()
    const outcome = share(store, { draft })
    await settle()
    report(1)
    report(2)
    finish()
    await settle()
    answer()
    await outcome
    const empty = { textCharacters: 0, msgtypes: [], recipientCount: 0 }
    const whole = { ...empty, textCharacters: 2 }
    expect(events.map(({ type, message: digest }) => [type, digest])).toStrictEqual([
      ['tapped', empty],
      ['uploading', empty],
      ['in-assistant', whole],
      ['outcome', whole],
    ])
  })

  it('is not brought back by what the draft tells late', async () => {
    const { store } = createHouse()
    const { draft, report, finish, isHeard } = createDraft()
    const outcome = share(store, { draft })
    await settle()
    report(1)
    expect(isHeard()).toBe(true)
    store.getState().reset()
    expect(isHeard()).toBe(false)
    report(2)
    expect(phase(store)).toBe('idle')
    finish()
    await settle()
    expect(phase(store)).toBe('idle')
    expect((await outcome).type).toBe('abandoned')
  })

  it('tells nothing more of uploads once they are done', async () => {
    const { store } = createHouse()
    const { draft, report, finish } = createDraft()
    void share(store, { draft })
    await settle()
    finish()
    await settle()
    report(10)
    expect(phase(store)).toBe('in-assistant')
  })

  it('reads a draft that is whole from the start once', async () => {
    const events: ShareEvent[] = []
    const { store, wecom } = createHouse({}, { onStatus: toStatusListener((event) => events.push(event)) })
    const reads = { text: 0 }
    const whole = {
      get text() {
        reads.text += 1
        return { content: '您好' }
      },
    }
    void share(store, {
      draft: createDraft({
        toMessage: () => whole,
        whenReady: () => Promise.resolve(undefined),
      }).draft,
    })
    await settle()
    expect(reads.text).toBe(1)
    expect(events.map((event) => event.message.textCharacters)).toEqual([2, 2])
    expect(wecom.share).toHaveBeenCalledWith(callOf(payload))
  })

  it('ends as invalid with the errors alone, before anything is uploaded', async () => {
    const error = { ...missing, path: ['externalUserIds'] }
    const warning = { ...missing, severity: 'warning', path: ['text'] } as const
    const whenReady = jest.fn(() => Promise.resolve(undefined))
    const { store } = createHouse()
    const { draft } = createDraft({ validate: () => [warning, error], whenReady })
    expect(await share(store, { draft })).toMatchObject({ type: 'invalid', issues: [error] })
    expect(whenReady).not.toHaveBeenCalled()
    void share(store, { draft, recipients: 'reselect' })
    await settle()
    expect(whenReady).toHaveBeenCalledTimes(1)
  })

  it('minds errors elsewhere also where the customers are chosen again', async () => {
    const error = { ...missing, path: ['attachments', 0] }
    const { store } = createHouse()
    const { draft } = createDraft({ validate: () => [error] })
    expect(await share(store, { draft, recipients: 'reselect' })).toMatchObject({ type: 'invalid' })
  })

  it.each<[string, Failure, object]>([
    [
      'what the draft says',
      createShareFailure('upload-failed', undefined, { name: 'a.jpg' }, createMediaFailure('too-large')),
      { code: 'upload-failed', details: { name: 'a.jpg' }, remedy: 'choose-another' },
    ],
    [
      'any other failure as the cause',
      createMediaFailure('too-large'),
      { code: 'upload-failed', details: {}, cause: { code: 'too-large' }, remedy: 'choose-another' },
    ],
  ])('that cannot become ready fails with %s', async (_what, failure, expected) => {
    const { store } = createHouse()
    const { draft, finish } = createDraft()
    const outcome = share(store, { draft })
    await settle()
    finish(failure)
    expect(await outcome).toMatchObject({ type: 'failed', failure: expected })
  })

  it('fails where the draft says that it is ready and gives no message', async () => {
    const { store } = createHouse()
    const { draft } = createDraft({ whenReady: () => Promise.resolve(undefined) })
    expect(await share(store, { draft })).toMatchObject({
      failure: { code: 'upload-failed', raw: { message: '' } },
    })
  })

  it.each<[string, Partial<ShareableDraft>]>([
    ['cannot be checked', { validate: () => fail() }],
    ['cannot be waited for', { whenReady: () => fail() }],
    ['gives up', { whenReady: () => Promise.reject(new Error('fail no permission')) }],
    ['cannot be read', { toMessage: () => fail(), whenReady: () => Promise.resolve(undefined) }],
  ])('that %s fails in the host’s words, which are not WeCom’s', async (_what, parts) => {
    const { store } = createHouse()
    expect(await share(store, { draft: createDraft(parts).draft })).toMatchObject({
      type: 'failed',
      failure: { code: 'upload-failed', raw: { message: 'fail no permission' } },
    })
  })
})

function fail(): never {
  throw new Error('fail no permission')
}
