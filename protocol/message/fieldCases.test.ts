import { type ShareIssue, toSharePayload, validateShareMessage } from 'taro-wecom-share/protocol'

const link = (body: object) => ({ attachments: [{ msgtype: 'link', link: { title: '标题', ...body } }] })
const card = (page: string, appid = 'wx0123456789abcdef') => ({
  attachments: [
    {
      msgtype: 'miniprogram',
      miniprogram: { appid, title: '标题', imgUrl: 'https://cdn.example.com/a.png', page },
    },
  ],
})
const url = 'https://h5.example.com/a'
const imgUrl = 'https://cdn.example.com/a.png'

interface Expected {
  /** `code@path`, all of them. Default: none, so that the message can be shared. */
  readonly errors?: readonly string[]
  /** `code@path`, all of them. */
  readonly warnings?: readonly string[]
  readonly payload?: object
}

/** Messages as people build them, from public reports of mass messages that failed, went to nobody or looked wrong. */
describe.each<[string, unknown, Expected]>([
  [
    'a backend that sends every body, four of them null',
    {
      text: { content: '您好' },
      attachments: [
        { msgtype: 'image', image: { mediaid: 'M' }, link: null, miniprogram: null, video: null, file: null },
      ],
    },
    {
      warnings: [],
      payload: {
        text: { content: '您好' },
        attachments: [{ msgtype: 'image', image: { mediaid: 'M' } }],
      },
    },
  ],
  [
    'a link whose summary is null',
    link({ url, imgUrl, desc: null }),
    { warnings: [], payload: link({ url, imgUrl }) },
  ],
  [
    'a text whose attachments are null',
    { text: { content: '您好' }, attachments: null },
    { warnings: [], payload: { text: { content: '您好' }, attachments: [] } },
  ],
  ['a link without a cover', link({ url }), { warnings: ['cover-missing@attachments.0.link.imgUrl'] }],
  [
    'a link with an empty cover, for which a desktop client answers "invalid param"',
    link({ url, imgUrl: '' }),
    { warnings: ['cover-missing@attachments.0.link.imgUrl'], payload: link({ url }) },
  ],
  [
    'a customer in the field of the server’s interface',
    { text: { content: '您好' }, external_userid: ['wmAAAA'] },
    { errors: ['unknown-field@external_userid'] },
  ],
  [
    'a text beside the field for it',
    { content: '您好', attachments: [{ msgtype: 'image', image: { mediaid: 'MEDIA' } }] },
    {
      warnings: ['unknown-field@content'],
      payload: { attachments: [{ msgtype: 'image', image: { mediaid: 'MEDIA' } }] },
    },
  ],
  [
    'names in camel case',
    { attachments: [{ msgType: 'image', image: { mediaId: 'M' } }] },
    { errors: ['missing@attachments.0.msgtype'], warnings: ['unknown-field@attachments.0.msgType'] },
  ],
  [
    'the old form of the call, which WeCom would take for an empty message',
    { title: 't', desc: 'd', link: 'https://a.example', imgUrl: 'https://a.example/a.png' },
    { errors: ['empty-message@'] },
  ],
  [
    'a page with a query of two values',
    card('/index/page?a=1&b=2'),
    { warnings: [], payload: card('/index/page.html?a=1&b=2') },
  ],
  [
    'a page whose query begins with &',
    card('pages/a/b.html&arg=%7B%7D'),
    {
      warnings: ['page-query-unmarked@attachments.0.miniprogram.page'],
      payload: card('pages/a/b.html&arg=%7B%7D'),
    },
  ],
  ['a page with a space behind it', card('pages/a/b '), { warnings: [], payload: card('pages/a/b.html') }],
  [
    'a page with Chinese in its query',
    card('pages/a/b?name=春茶'),
    {
      warnings: ['url-not-encoded@attachments.0.miniprogram.page'],
      payload: card('pages/a/b.html?name=春茶'),
    },
  ],
  [
    'the original id of a mini-program for its appid',
    card('pages/a/b', 'gh_0123456789ab@app'),
    { warnings: ['not-an-appid@attachments.0.miniprogram.appid'] },
  ],
  [
    'an address with a space before it',
    link({ url: ` ${url}`, imgUrl }),
    { warnings: [], payload: link({ url, imgUrl }) },
  ],
  [
    'an address of a page with a route behind #',
    link({ url: 'https://h5.example.com/#/card?type=a&uid=1', imgUrl }),
    { warnings: [], payload: link({ url: 'https://h5.example.com/#/card?type=a&uid=1', imgUrl }) },
  ],
  [
    'a text of a zero-width space alone',
    { text: { content: '\u200b' } },
    { errors: ['empty-message@'], warnings: [] },
  ],
  [
    'a text with line breaks of Windows',
    { text: { content: '第一行\r\n第二行' } },
    { warnings: [], payload: { text: { content: '第一行\r\n第二行' }, attachments: [] } },
  ],
])('%s', (_name, message, { errors = [], warnings, payload }) => {
  const issues = validateShareMessage(message)

  it(errors.length > 0 ? 'is refused' : 'can be shared', () => {
    expect(namesOf(issues, 'error')).toEqual(errors)
    if (warnings) expect(namesOf(issues, 'warning')).toEqual(warnings)
    if (errors.length > 0) expect(() => toSharePayload(message)).toThrow(TypeError)
    else expect(toSharePayload(message)).toEqual(payload ?? toSharePayload(message))
  })
})

function namesOf(issues: readonly ShareIssue[], severity: ShareIssue['severity']): readonly string[] {
  return issues
    .filter((issue) => issue.severity === severity)
    .map(({ code, path }) => `${code}@${path.join('.')}`)
}
