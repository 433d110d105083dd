import { type ShareIssue, validateShareMessage } from 'taro-wecom-share/protocol'

const found = (message: unknown, severity: ShareIssue['severity'] = 'warning') =>
  validateShareMessage(message)
    .filter((issue) => issue.severity === severity)
    .map(({ code, path }) => `${code}@${path.join('.')}`)

const card = (body: object) => ({
  attachments: [
    {
      msgtype: 'miniprogram',
      miniprogram: { appid: 'wx1', title: 't', imgUrl: 'https://a.cn/c', page: 'p', ...body },
    },
  ],
})
const image = (imgUrl: string) => ({ attachments: [{ msgtype: 'image', image: { imgUrl } }] })
const link = { msgtype: 'link', link: { title: 't', imgUrl: 'https://a.cn/c', url: 'https://a.cn' } }

describe('a warning', () => {
  it.each([
    ['an appid with other ids’ letters within', card({ appid: 'wx1gh_2ww3' }), []],
    ['another kind of id', card({ appid: 'GH_1' }), ['not-an-appid@attachments.0.miniprogram.appid']],
    [
      'a cover’s address that only holds https',
      card({ imgUrl: 'http://a.cn/https:' }),
      ['cover-not-https@attachments.0.miniprogram.imgUrl'],
    ],
    ['WeCom’s own picture', image('https://qpic.cn/a'), []],
    ['WeCom’s own picture, on another host of it', image('https://wework.qpic.cn/a'), []],
    [
      'a host that only begins like it',
      image('https://qpic.cn.example/a'),
      ['image-url-foreign@attachments.0.image.imgUrl'],
    ],
    [
      'a host that only ends like it',
      image('https://notqpic.cn/a'),
      ['image-url-foreign@attachments.0.image.imgUrl'],
    ],
  ])('is given for what is one: %s', (_what, message, warnings) => {
    expect(found(message)).toEqual(warnings)
  })

  it('for a blank text is not given beside the error that the message is empty', () => {
    const message = { externalUserIds: [7], text: { content: ' ' } }
    expect(found(message, 'error')).toEqual(['wrong-type@externalUserIds.0', 'empty-message@'])
    expect(found(message)).toEqual([])
  })

  it('for a blank text is given beside errors elsewhere', () => {
    const attachments = [{ ...link, link: { ...link.link, title: '' } }]
    expect(found({ text: { content: ' ' }, attachments })).toEqual(['blank-text-omitted@text.content'])
  })

  it('tells by how much a text is too long', () => {
    const issues = validateShareMessage({ text: { content: '春'.repeat(1334) } })
    expect(issues).toMatchObject([
      { code: 'too-many-bytes', params: { max: 4000, actual: 4002, unit: 'bytes' } },
    ])
    expect(found({ text: { content: '春'.repeat(1333) } })).toEqual([])
  })

  it('names no field of what calls itself longer than a hundred, as a buffer does', () => {
    const text = { content: '您好' }
    expect(found({ text, price: 1, length: 100 })).toEqual(['unknown-field@price', 'unknown-field@length'])
    expect(found({ text, price: 1, length: 101 })).toEqual([])
  })

  it('names the right field for a name of forty letters, and looks into no longer one', () => {
    const suggestions = [40, 41].map((length) => {
      const name = `title${'_'.repeat(length - 5)}`
      const attachments = [{ ...link, link: { ...link.link, [name]: 'x' } }]
      return validateShareMessage({ attachments }).map(({ params }) => params)
    })
    expect(suggestions).toEqual([[{ suggestion: 'title' }], [{}]])
  })
})
