import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { FakeMessage } from '../fake-wecom/FakeMessage.ts'
import type { FakeMoment } from '../fake-wecom/FakeMoment.ts'
import { codeOf, startTestBackend, type TestBackend } from './support/startTestBackend.ts'

const LIST = '/cgi-bin/externalcontact/get_groupmsg_list_v2'
const SEND_RESULT = '/cgi-bin/externalcontact/get_groupmsg_send_result'
const TOKEN = 'tokenOfThisHandOver-_1'
const HOUR = 60 * 60_000

interface Answer {
  readonly state: string
  readonly by?: string
  readonly candidates?: number
  readonly counts?: Readonly<Record<string, number>>
  readonly recipientsCursor?: string
}

interface Page {
  readonly recipients: readonly { readonly id: string; readonly status: string }[]
  readonly nextCursor?: string
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
const linkTo = (url: string) => ({ msgtype: 'link', link: { title: 'A', url } })
const cardOf = (page: string) => ({ msgtype: 'miniprogram', miniprogram: { title: 'A', appid: 'wx1', page } })

describe("the result of a member's own message", () => {
  let backend: TestBackend
  let token: string
  const messages: FakeMessage[] = []
  const moments: FakeMoment[] = []

  before(async () => {
    backend = await startTestBackend({ wecom: { messages, moments } })
    token = await backend.logIn('zhangsan')
  })
  after(() => backend.close())
  beforeEach(() => {
    messages.length = 0
    moments.length = 0
    backend.wecom.clearFaults()
  })

  let made = 0
  const message = (parts: Partial<FakeMessage> = {}): FakeMessage => ({
    id: `msg-${(made += 1)}`,
    creator: 'zhangsan',
    createdAt: Date.now() - 30_000,
    chatType: 'single',
    text: '春茶上新',
    recipients: [{ id: 'wm-1', status: 1 }],
    ...parts,
  })
  /** A minute ago until now. */
  const ask = async (query: Readonly<Record<string, string>>, as = token): Promise<Answer> => {
    const all = new URLSearchParams({ startedAgo: '60000', endedAgo: '5000', ...query })
    const response = await backend.call(`/results?${all.toString()}`, as)
    assert.equal(response.status, 200)
    return (await response.json()) as Answer
  }
  const pageOf = async (cursor: string, status = ''): Promise<Page> => {
    const query = new URLSearchParams({ cursor, ...(status === '' ? {} : { status }) })
    const response = await backend.call(`/results/recipients?${query.toString()}`, token)
    assert.equal(response.status, 200)
    return (await response.json()) as Page
  }
  const listCalls = (): number => backend.wecom.calls[LIST] ?? 0

  it('is found by its token among 200 records with the same text, on the second page', async () => {
    for (let at = 0; at < 200; at++) {
      const own = at === 150 ? TOKEN : `tokenOfAnotherOne${at}`
      messages.push(message({ attachments: [linkTo(`https://shop.example.com/tea?id=7&wqs_t=${own}#top`)] }))
    }
    const before = listCalls()
    const answer = await ask({ token: TOKEN, textDigest: digest('春茶上新'), msgtypes: 'link' })
    assert.equal(answer.state, 'matched')
    assert.equal(answer.by, 'token')
    assert.deepEqual(answer.counts, { unsent: 0, sent: 1, notFriend: 0, alreadyMessaged: 0 })
    assert.equal(listCalls() - before, 2)
  })

  it('is found by the token in the page of a mini-program card', async () => {
    messages.push(message({ attachments: [cardOf(`/pages/tea.html?id=7&wqs_t=${TOKEN}`)] }))
    assert.equal((await ask({ token: TOKEN, msgtypes: 'miniprogram' })).by, 'token')
  })

  it('is found without a token by time, text and kinds', async () => {
    messages.push(message(), message({ text: '别的' }), message({ attachments: [{ msgtype: 'image' }] }))
    assert.deepEqual((await ask({ textDigest: digest('春茶上新') })).by, 'content')
  })

  it('is ambiguous, and not guessed, where two records say the same', async () => {
    messages.push(message(), message({ createdAt: Date.now() - 20_000 }))
    assert.deepEqual(await ask({ textDigest: digest('春茶上新') }), { state: 'ambiguous', candidates: 2 })
  })

  it("is not another hand-over's with the same words, whose token says so", async () => {
    messages.push(message({ attachments: [linkTo('https://a.example.com/?wqs_t=tokenOfAnotherOne')] }))
    const answer = await ask({ token: TOKEN, textDigest: digest('春茶上新'), msgtypes: 'link' })
    assert.deepEqual(answer, { state: 'pending' })
  })

  it('is pending until its record appears, and matched once it has', async () => {
    const query = { token: TOKEN, textDigest: digest('春茶上新'), msgtypes: 'link' }
    assert.deepEqual(await ask(query), { state: 'pending' })
    messages.push(message({ attachments: [linkTo(`https://a.example.com/?wqs_t=${TOKEN}`)] }))
    assert.equal((await ask(query)).state, 'matched')
  })

  it('is none where no record has come within an hour', async () => {
    const query = { startedAgo: String(2 * HOUR), endedAgo: String(2 * HOUR - 1000), token: TOKEN }
    assert.deepEqual(await ask(query), { state: 'none' })
  })

  it('is counted over 20000 customers, and no id of theirs leaves with the figures', async () => {
    const recipients = Array.from({ length: 20_000 }, (_, at) => ({
      id: `wm-${at}`,
      status: at % 1000 === 7 ? (2 as const) : at % 1000 === 8 ? (3 as const) : (1 as const),
    }))
    messages.push(message({ recipients }))
    const before = backend.wecom.calls[SEND_RESULT] ?? 0
    const answer = await ask({ textDigest: digest('春茶上新') })
    assert.deepEqual(answer.counts, { unsent: 0, sent: 19_960, notFriend: 20, alreadyMessaged: 20 })
    assert.equal((backend.wecom.calls[SEND_RESULT] ?? 0) - before, 20)
    assert.ok(!JSON.stringify(answer).includes('wm-'))
    assert.ok(!JSON.stringify(answer).includes('msg-'))
  })

  it('lists its customers page by page, and those of a rare status in one', async () => {
    const recipients = Array.from({ length: 2500 }, (_, at) => ({
      id: `wm-${at}`,
      status: at % 1000 === 7 ? (2 as const) : (1 as const),
    }))
    messages.push(message({ recipients }))
    const { recipientsCursor = '' } = await ask({ textDigest: digest('春茶上新') })
    const pages = [await pageOf(recipientsCursor, 'sent')]
    for (let next = pages[0]?.nextCursor; next !== undefined; next = pages.at(-1)?.nextCursor)
      pages.push(await pageOf(next, 'sent'))
    assert.deepEqual(
      pages.map((page) => page.recipients.length),
      [999, 999, 499],
    )
    assert.equal(new Set(pages.flatMap((page) => page.recipients.map(({ id }) => id))).size, 2497)
    const { recipients: lost, nextCursor } = await pageOf(recipientsCursor, 'notFriend')
    assert.deepEqual(lost, [
      { id: 'wm-7', status: 'notFriend' },
      { id: 'wm-1007', status: 'notFriend' },
      { id: 'wm-2007', status: 'notFriend' },
    ])
    assert.equal(nextCursor, undefined)
  })

  it("is refused to another member, by the token of the message and by the member's cursor", async () => {
    messages.push(message({ attachments: [linkTo(`https://a.example.com/?wqs_t=${TOKEN}`)] }))
    const { recipientsCursor = '' } = await ask({ token: TOKEN })
    const lisi = await backend.logIn('lisi')
    assert.deepEqual(await ask({ token: TOKEN }, lisi), { state: 'pending' })
    const stolen = `/results/recipients?cursor=${encodeURIComponent(recipientsCursor)}`
    assert.equal(await codeOf(await backend.call(stolen, lisi)), '400 bad-cursor')
  })

  it("is none of another member's, should WeCom's answer hold one", async () => {
    const group_msg_list = [
      {
        msgid: 'm',
        creator: 'lisi',
        create_time: Math.floor(Date.now() / 1000),
        attachments: [linkTo(`https://a.example.com/?wqs_t=${TOKEN}`)],
      },
    ]
    backend.wecom.plan({ fault: { kind: 'altered', fields: { group_msg_list } }, path: LIST })
    assert.deepEqual(await ask({ token: TOKEN }), { state: 'pending' })
  })

  it('counts no customer of another member, should WeCom tell of one', async () => {
    messages.push(message())
    const send_list = [
      { external_userid: 'wm-1', userid: 'zhangsan', status: 1 },
      { external_userid: 'wm-2', userid: 'lisi', status: 2 },
    ]
    backend.wecom.plan({ fault: { kind: 'altered', fields: { send_list } }, path: SEND_RESULT })
    const { counts } = await ask({ textDigest: digest('春茶上新') })
    assert.deepEqual(counts, { unsent: 0, sent: 1, notFriend: 0, alreadyMessaged: 0 })
  })

  it('is never one that the company made, or the API', async () => {
    const attachments = [linkTo(`https://a.example.com/?wqs_t=${TOKEN}`)]
    const { creator: _, ...byApi } = message({ attachments })
    messages.push(byApi, message({ attachments, isCorporate: true }))
    assert.deepEqual(await ask({ token: TOKEN }), { state: 'pending' })
  })

  it('of groups is looked for among messages to groups', async () => {
    const recipients = [
      { id: 'wr-1', status: 1 },
      { id: 'wr-2', status: 0 },
    ] as const
    messages.push(message(), message({ chatType: 'group', recipients }))
    const answer = await ask({ target: 'groups', textDigest: digest('春茶上新') })
    assert.deepEqual(answer.counts, { unsent: 0, sent: 1, notFriend: 0, alreadyMessaged: 0 })
    const page = await pageOf(answer.recipientsCursor ?? '')
    assert.deepEqual(
      page.recipients.map(({ id }) => id),
      ['wr-1'],
    )
  })

  it('of Moments counts who can see it, comments and likes', async () => {
    const moment = {
      id: 'mom-1',
      creator: 'zhangsan',
      createdAt: Date.now() - 30_000,
      text: '春茶上新',
      visibleTo: Array.from({ length: 3300 }, (_, at) => `wm-${at}`),
      comments: ['wm-1', 'wm-2'],
      likes: ['wm-1', 'wm-3', 'wm-4'],
    }
    moments.push(
      { ...moment, linkUrl: `https://a.example.com/?wqs_t=${TOKEN}` },
      { ...moment, id: 'mom-2', imageCount: 2 },
    )
    const linked = await ask({ target: 'moments', token: TOKEN, msgtypes: 'link' })
    assert.deepEqual(linked.counts, { visible: 3300, comments: 2, likes: 3 })
    assert.equal(linked.recipientsCursor, undefined)
    const pictures = await ask({ target: 'moments', textDigest: digest('春茶上新'), msgtypes: 'image,image' })
    assert.equal(pictures.by, 'content')
  })

  it('reads white space at the ends of a text, and its line ends, as one', async () => {
    messages.push(message({ text: ' 春茶\r\n上新\n' }))
    assert.equal((await ask({ textDigest: digest('春茶\n上新') })).state, 'matched')
  })

  it('is a failure with a code where WeCom has had too many calls, and says when to ask again', async () => {
    backend.wecom.plan({ fault: { errcode: 45009 }, path: LIST })
    const response = await backend.call('/results?startedAgo=10&endedAgo=0', token)
    assert.equal(await codeOf(response), '429 wecom-quota')
    assert.equal(response.headers.get('retry-after'), '60')
  })

  it('is a failure with a code where the app may not ask', async () => {
    backend.wecom.plan({ fault: { errcode: 48002 }, path: LIST })
    const response = await backend.call('/results?startedAgo=10&endedAgo=0', token)
    assert.equal(await codeOf(response), '403 no-api-permission')
  })

  it('ends where WeCom’s pages do not', async () => {
    messages.push(message())
    backend.wecom.plan({ fault: { kind: 'altered', fields: { next_cursor: 'MA' } }, path: SEND_RESULT })
    const all = new URLSearchParams({ startedAgo: '60000', endedAgo: '5000', textDigest: digest('春茶上新') })
    const response = await backend.call(`/results?${all.toString()}`, token)
    assert.equal(await codeOf(response), '502 wecom-failed')
  })

  it('is not written to the log with what was asked', async () => {
    await ask({ token: TOKEN, textDigest: digest('春茶上新') })
    assert.ok(!backend.logged.join('').includes(TOKEN))
  })
})
