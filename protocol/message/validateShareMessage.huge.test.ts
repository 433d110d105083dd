import {
  type InvalidShareMessageError,
  toSharePayload,
  validateShareMessage,
} from 'taro-wecom-share/protocol'

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

function issuesThrownFor(message: unknown): readonly unknown[] {
  try {
    toSharePayload(message)
    return []
  } catch (error) {
    return (error as InvalidShareMessageError).issues
  }
}
