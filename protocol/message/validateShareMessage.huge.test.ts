import {
  type InvalidShareMessageError,
  toSharePayload,
  validateShareMessage,
} from 'taro-wecom-share/protocol'
import { createManualClock, createSimulator } from 'taro-wecom-share/simulator'

const SIZE = 10_000_000
const huge = (part: string): string => part.repeat(Math.ceil(SIZE / part.length))

const image = (body: object) => ({ attachments: [{ msgtype: 'image', image: body }] })
const link = (body: object) => ({
  attachments: [{ msgtype: 'link', link: { title: 't', url: 'https://a.cn', ...body } }],
})
const card = (body: object) => ({
  attachments: [
    { msgtype: 'miniprogram', miniprogram: { appid: 'wx1', title: 't', imgUrl: 'https://a.cn/c', ...body } },
  ],
})
const text = (content: unknown) => ({ text: { content } })

/** Each as large as a picture that somebody put into a field by mistake. */
describe('validateShareMessage and toSharePayload, given ten megabytes', () => {
  it.each<[string, unknown]>([
    ['of labels in the address of an image', image({ imgUrl: `https://${huge('a.')}` })],
    ['of a data address', image({ imgUrl: `data:image/png;base64,${huge('iVBORw0K')}` })],
    ['of labels in an address', link({ url: `https://${huge('a-b.')}` })],
    ['of a name before an @', link({ url: `https://${huge('a')}@` })],
    ['of an IPv6 address', link({ url: `https://[${huge('f:')}` })],
    ['of digits for a port', link({ url: `https://a.cn:${huge('1')}x` })],
    ['of invisible padding', link({ title: huge('\u200b ') + 't' + huge('\u3164') })],
    ['of marks on one character', link({ title: `t${huge('\ufe0f')}\u200b` })],
    ['of Chinese in a title', link({ title: huge('春') })],
    ['of invisible pairs', text(huge('\u{e0020}'))],
    ['of opening braces', text(huge('{{a'))],
    ['of question marks and endings in a page', card({ page: huge('a.html?&') })],
    ['of one ending', card({ page: huge('.html') })],
    ['of an appid', card({ appid: huge('gh_') })],
    ['of a kind', { attachments: [{ msgtype: huge('image') }] }],
    ['of the name of a field', { [huge('external_userid_list')]: ['wmA'], [huge('Aa_')]: 1, ...text('a') }],
    ['of one customer', { ...text('a'), externalUserIds: [huge('wm'), huge(' ')] }],
    ['of customers', { ...text('a'), externalUserIds: Array<string>(SIZE / 10).fill('wm') }],
    ['of a buffer', new Uint8Array(SIZE)],
    ['of a buffer as the text', { text: new Uint8Array(SIZE), attachments: [new Uint8Array(SIZE)] }],
    ['of a String object', { text: Object(huge('a')) as unknown }],
  ])('%s, never throw anything but the issues', (_name, message) => {
    const hasErrors = validateShareMessage(message).some(({ severity }) => severity === 'error')
    expect(issuesThrownFor(message).length > 0).toBe(hasErrors)
  })
})

/** Each is refused by both or taken by both, in the form in which it would go on the wire. */
describe('validator and simulator, given ten megabytes', () => {
  it.each<[string, object]>([
    ['of text', text(huge('春'))],
    ['of an address', link({ url: `https://a.cn/${huge('a')}` })],
    ['of a picture’s address', image({ imgUrl: `https://wework.qpic.cn/${huge('a')}` })],
    ['of a title', link({ title: huge('a') })],
    ['of attachments', { attachments: Array.from({ length: 200_000 }, () => image({}).attachments[0]) }],
    [
      'of customers',
      { ...text('a'), externalUserIds: Array.from({ length: 1_000_000 }, (_, at) => `wm${at}`) },
    ],
    [
      'of customers, one of them many times',
      { ...text('a'), externalUserIds: Array<string>(100_000).fill('w'.repeat(100)) },
    ],
    ['of a page', card({ page: `pages/a.html?${huge('b=1&')}` })],
    ['of an appid', card({ appid: huge('wx') })],
    ['of a mediaid', image({ mediaid: huge('m') })],
    ['of a kind', { attachments: [{ msgtype: huge('image'), image: { mediaid: 'm' } }] }],
    [
      'of other fields',
      { ...text('a'), junk: Object.fromEntries(Array.from({ length: 300_000 }, (_, at) => [`k${at}`, at])) },
    ],
    ['of objects in one another', { ...text('a'), attachments: [nested(400_000)] }],
    ['of lists in one another', { text: { content: nested(400_000) } }],
  ])('%s, agree', (_name, message) => {
    const errors = validateShareMessage(message).filter(({ severity }) => severity === 'error')
    expect(issuesThrownFor(message).length > 0).toBe(errors.length > 0)
    expect(isTaken(errors.length > 0 ? message : toSharePayload(message))).toBe(errors.length === 0)
  })
})

function nested(depth: number): object {
  let inner: object = {}
  for (let level = 0; level < depth; level++) inner = { image: inner }
  return inner
}

/** A client that throws, because nothing so deep crosses its bridge, has taken nothing. */
function isTaken(message: object): boolean {
  const clock = createManualClock()
  const simulator = createSimulator({ clock })
  try {
    simulator.qy?.shareToExternalContact?.({ ...message })
    clock.advance(10)
    const { pending } = simulator.assistant
    return pending !== null && pending.form !== 'legacy'
  } catch {
    return false
  } finally {
    simulator.dispose()
  }
}

function issuesThrownFor(message: unknown): readonly unknown[] {
  try {
    toSharePayload(message)
    return []
  } catch (error) {
    return (error as InvalidShareMessageError).issues
  }
}
