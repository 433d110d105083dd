import { type ShareIssue, validateShareMessage } from 'taro-wecom-share/protocol'

const link = (body: object) => ({
  attachments: [
    {
      msgtype: 'link',
      link: { title: '新品', url: 'https://example.com', imgUrl: 'https://a.cn/c.png', ...body },
    },
  ],
})
const card = (body: object) => ({
  attachments: [
    {
      msgtype: 'miniprogram',
      miniprogram: { appid: 'wx1', title: '新品', imgUrl: 'https://a.cn/c.png', page: 'p', ...body },
    },
  ],
})

describe('validateShareMessage', () => {
  it.each<[string, unknown, ShareIssue['code'], ShareIssue['path']]>([
    ['text past 4000 bytes', { text: { content: '春'.repeat(1334) } }, 'too-many-bytes', ['text', 'content']],
    [
      'an address beside an id',
      { attachments: [{ msgtype: 'image', image: { mediaid: 'm', imgUrl: 'https://wework.qpic.cn/x' } }] },
      'image-url-ignored',
      ['attachments', 0, 'image', 'imgUrl'],
    ],
    [
      'an image from elsewhere',
      { attachments: [{ msgtype: 'image', image: { imgUrl: 'https://example.com/x.png' } }] },
      'image-url-foreign',
      ['attachments', 0, 'image', 'imgUrl'],
    ],
    [
      'an image from a host that only ends alike',
      { attachments: [{ msgtype: 'image', image: { imgUrl: 'https://notqpic.cn/x.png' } }] },
      'image-url-foreign',
      ['attachments', 0, 'image', 'imgUrl'],
    ],
    [
      'a link without a cover',
      link({ imgUrl: undefined }),
      'cover-missing',
      ['attachments', 0, 'link', 'imgUrl'],
    ],
    [
      'a cover over http',
      card({ imgUrl: 'http://a.cn/c.png' }),
      'cover-not-https',
      ['attachments', 0, 'miniprogram', 'imgUrl'],
    ],
    [
      'a Chinese address',
      link({ url: 'https://example.com/春' }),
      'url-not-encoded',
      ['attachments', 0, 'link', 'url'],
    ],
    [
      'a card without a page',
      card({ page: undefined }),
      'page-missing',
      ['attachments', 0, 'miniprogram', 'page'],
    ],
    [
      'an original id for an appid',
      card({ appid: 'gh_0123456789ab@app' }),
      'not-an-appid',
      ['attachments', 0, 'miniprogram', 'appid'],
    ],
    [
      'a bare original id for an appid',
      card({ appid: 'GH_0123456789ab' }),
      'not-an-appid',
      ['attachments', 0, 'miniprogram', 'appid'],
    ],
    [
      'the id of a corp for an appid',
      card({ appid: 'wwd08c8e7c775ab44d' }),
      'not-an-appid',
      ['attachments', 0, 'miniprogram', 'appid'],
    ],
    [
      'a page whose query begins with &',
      card({ page: 'pages/a/b.html&arg=%7B%7D' }),
      'page-query-unmarked',
      ['attachments', 0, 'miniprogram', 'page'],
    ],
    [
      'a page whose query begins with a full-width question mark',
      card({ page: 'pages/a/b\uff1fid=7' }),
      'page-query-unmarked',
      ['attachments', 0, 'miniprogram', 'page'],
    ],
    [
      'a page whose question mark is encoded',
      card({ page: 'pages/a/b%3Fid=7' }),
      'page-query-unmarked',
      ['attachments', 0, 'miniprogram', 'page'],
    ],
    [
      'a page with Chinese in its query',
      card({ page: 'pages/a/b?name=春茶' }),
      'url-not-encoded',
      ['attachments', 0, 'miniprogram', 'page'],
    ],
    ['an empty cover', link({ imgUrl: '' }), 'cover-missing', ['attachments', 0, 'link', 'imgUrl']],
    ...(['title', 'desc', 'url'] as const).map(
      (name): [string, unknown, 'unresolved-variable', ShareIssue['path']] => [
        `a placeholder in the ${name} of a link`,
        link({ [name]: 'https://a.cn/{{goods_id}}' }),
        'unresolved-variable',
        ['attachments', 0, 'link', name],
      ],
    ),
    [
      'a placeholder in the text',
      { text: { content: '{{客户昵称}}，您好' } },
      'unresolved-variable',
      ['text', 'content'],
    ],
    [
      'a placeholder in the title of a card',
      card({ title: '{{{name}}}的专属礼遇' }),
      'unresolved-variable',
      ['attachments', 0, 'miniprogram', 'title'],
    ],
  ])('warns of %s, and lets it pass', (_name, message, code, path) => {
    const issues = validateShareMessage(message)
    expect(issues).toEqual([expect.objectContaining({ code, severity: 'warning', path })])
  })
})

describe('a placeholder', () => {
  it('is named as it stands between the braces', () => {
    const [issue] = validateShareMessage({ text: { content: '您好，{{ 客户昵称 }}：{{产品}}' } })
    expect(issue?.params).toEqual({ placeholder: '客户昵称' })
  })

  it.each(['{{}}', '{{ }}', '{ {a} }', '{a}', 'a}} {{', '{{a}'])('is not %s', (content) => {
    expect(validateShareMessage({ text: { content } })).toEqual([])
  })
})

it('counts the bytes of each text, whatever was checked before it', () => {
  const bytesOf = (content: string) =>
    validateShareMessage({ text: { content } }).flatMap(({ params }) =>
      'actual' in params ? params.actual : [],
    )
  const texts = ['春'.repeat(2000), 'é'.repeat(2000), '春'.repeat(2000), 'é春'.repeat(1000)]
  expect(texts.map(bytesOf)).toEqual([[6000], [], [6000], [5000]])
})
