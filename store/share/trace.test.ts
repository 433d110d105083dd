import type { ShareMessage, SharePayload } from 'taro-wecom-share'
import { customers } from 'taro-wecom-share/protocol'
import type { TraceMessage } from 'taro-wecom-share/receipts'
import type { ClientNeeds } from 'taro-wecom-share/wecom'
import { createHouse, message, never, settle, share } from '../../tests/support/createShareHouse.ts'
import { traceLink } from '../../platform/wecom/traceLink.ts'

const link = {
  msgtype: 'link',
  link: { title: '春茶', url: ' https://shop.example.com/tea?id=7#top ' },
} as const
const linked: ShareMessage = { ...message, externalUserIds: ['a'], attachments: [link] }

const urlIn = (parameters: object): string => {
  const [attachment] = (parameters as SharePayload).attachments
  return attachment?.msgtype === 'link' ? attachment.link.url : ''
}

describe('a run that traces', () => {
  it('hands over the message with a token in its link, and tells so in its outcome', async () => {
    const { store, wecom, answer } = createHouse()
    const outcome = share(store, { message: linked, trace: traceLink })
    await settle()
    answer()
    const { payload } = await outcome
    const [sent] = wecom.share.mock.calls.map(([{ parameters }]) => parameters)
    expect(sent).toBe(payload)
    expect(urlIn(sent ?? {})).toMatch(/^https:\/\/shop\.example\.com\/tea\?id=7&wqs_t=[\w-]{22}#top$/)
    expect(linked.attachments).toEqual([link])
  })

  it('makes another token for each hand-over', async () => {
    const { store, wecom, answer } = createHouse()
    for (let round = 0; round < 3; round++) {
      const outcome = share(store, { message: linked, trace: traceLink })
      await settle()
      answer()
      await outcome
    }
    const urls = wecom.share.mock.calls.map(([{ parameters }]) => urlIn(parameters))
    expect(new Set(urls).size).toBe(3)
  })

  it('checks what it became, so that a mark too long is no message', async () => {
    const { store, wecom } = createHouse()
    const trace: TraceMessage = (payload) =>
      Promise.resolve({ ...payload, text: { content: '长'.repeat(4001) } })
    const outcome = await share(store, { trace })
    expect(outcome).toMatchObject({ type: 'invalid', issues: [{ code: 'too-many-characters' }] })
    expect(wecom.share).not.toHaveBeenCalled()
  })

  it('asks the client about the traced message, and checks no message twice in vain', async () => {
    const preflight = jest.fn((_needs: ClientNeeds) => Promise.resolve(undefined))
    const { store } = createHouse({ preflight })
    const onRead = jest.fn()
    void share(store, { message: linked, trace: traceLink, onRead })
    await settle()
    const asked = preflight.mock.calls.map(([{ target, payload }]) => [target, urlIn(payload)])
    expect(asked).toEqual([[customers, expect.stringContaining('wqs_t=')]])
    expect(onRead).toHaveBeenCalledTimes(1)
  })

  it('traces what beforeShare made of the message', async () => {
    const { store, wecom } = createHouse()
    const other = { msgtype: 'link', link: { title: 'B', url: 'https://other.example.com' } } as const
    void share(store, { message: linked, trace: traceLink, beforeShare: () => ({ attachments: [other] }) })
    await settle()
    expect(urlIn(wecom.share.mock.calls[0]?.[0].parameters ?? {})).toMatch(
      /^https:\/\/other\.example\.com\?wqs_t=/,
    )
  })

  it('marks nothing of a message that breaks a rule, and of one that is not to be traced', async () => {
    const { store, wecom } = createHouse()
    const trace = jest.fn<ReturnType<TraceMessage>, Parameters<TraceMessage>>(never)
    expect(await share(store, { message: {}, trace })).toMatchObject({ type: 'invalid' })
    expect(trace).not.toHaveBeenCalled()
    void share(store, { message: linked })
    await settle()
    expect(urlIn(wecom.share.mock.calls[0]?.[0].parameters ?? {})).toBe(
      'https://shop.example.com/tea?id=7#top',
    )
  })

  it('ends as failed where the mark fails, and is over where it is reset meanwhile', async () => {
    const { store, wecom } = createHouse()
    const broken: TraceMessage = () => Promise.reject(new Error('no'))
    expect(await share(store, { trace: broken })).toMatchObject({ type: 'failed' })
    let mark = (): void => undefined
    const trace: TraceMessage = (payload) => new Promise((resolve) => (mark = () => resolve(payload)))
    const outcome = share(store, { trace })
    await settle()
    store.getState().reset()
    mark()
    await settle()
    expect((await outcome).type).toBe('abandoned')
    expect(wecom.share).not.toHaveBeenCalled()
  })
})
