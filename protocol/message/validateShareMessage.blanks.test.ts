import { toSharePayload, validateShareMessage } from 'taro-wecom-share/protocol'

const image = { msgtype: 'image', image: { mediaid: 'M' } }
const issuesOf = (message: unknown): readonly string[] =>
  validateShareMessage(message).map(({ severity, code, path }) => `${severity} ${code}@${path.join('.')}`)

/** What forms, copied links and chats leave around a value. */
const paddings = [
  ' ',
  '\t',
  '\r\n',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\u200e',
  '\u2060',
  '\ufeff',
  '\u3164',
  ' \u200b \ufeff\t',
]

describe('white space and invisible characters around a line', () => {
  it.each(paddings)('are trimmed from every line: %j', (padding) => {
    const message = (around: string) => {
      const pad = (text: string): string => around + text + around
      return {
        externalUserIds: [pad('wmA'), pad('wmB')],
        attachments: [
          { msgtype: 'image', image: { mediaid: pad('M') } },
          { msgtype: 'image', image: { imgUrl: pad('https://wework.qpic.cn/x') } },
          {
            msgtype: 'link',
            link: {
              title: pad('新 品'),
              imgUrl: pad('https://a.cn/c.png'),
              desc: pad('摘要'),
              url: pad('https://a.cn/#/a?b=1'),
            },
          },
          {
            msgtype: 'miniprogram',
            miniprogram: {
              appid: pad('wx1'),
              title: pad('新品'),
              imgUrl: pad('https://a.cn/c.png'),
              page: pad('pages/a/b'),
            },
          },
          { msgtype: 'video', video: { mediaid: pad('V') } },
          { msgtype: 'file', file: { mediaid: pad('F') } },
        ],
      }
    }
    expect(issuesOf(message(padding))).toEqual([])
    expect(toSharePayload(message(padding))).toEqual(toSharePayload(message('')))
    expect(JSON.stringify(toSharePayload(message(padding)))).toContain('"page":"pages/a/b.html"')
  })

  it('take no bytes of a title', () => {
    const link = { title: ` ${'春'.repeat(21)}\u3000`, url: 'https://a.cn', imgUrl: 'https://a.cn/c' }
    expect(issuesOf({ attachments: [{ msgtype: 'link', link }] })).toEqual([])
  })

  it('make one customer of two ids that differ in nothing else', () => {
    const message = { externalUserIds: ['wmA', 'wmA ', '\u200bwmA'], attachments: [image] }
    expect(toSharePayload(message).externalUserIds).toEqual(['wmA'])
  })

  it.each(['爱心❤\ufe0f', '\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}', '🀄\ufe0e'])(
    'are not the marks that shape the last character: %s',
    (title) => {
      const link = { title: ` ${title}\u200b`, url: 'https://a.cn' }
      expect(toSharePayload({ attachments: [{ msgtype: 'link', link }] }).attachments).toEqual([
        { msgtype: 'link', link: { title, url: 'https://a.cn' } },
      ])
    },
  )

  it('stay in the text, which goes out as it was written', () => {
    for (const content of ['  缩进\n\u3164\n第二段\n', '\ufeff第一行\r\n第二行\u200b', '\u3000\u3000您好 ']) {
      expect(toSharePayload({ text: { content } }).text).toEqual({ content })
    }
  })
})

describe('white space or invisible characters alone', () => {
  const blanks = [
    ...paddings,
    '\u2800',
    '\u00ad',
    '\u034f',
    '\u115f',
    '\uffa0',
    '\ufe0f',
    '\u{e0020}',
    '\u200d',
  ]

  it.each(blanks)('are an empty message as its text: %j', (content) => {
    expect(issuesOf({ text: { content } })).toEqual(['error empty-message@'])
    expect(issuesOf({ text: { content: content.repeat(3) }, attachments: [] })).toEqual([
      'error empty-message@',
    ])
  })

  it.each(blanks)('are left out beside attachments, with a warning: %j', (content) => {
    const message = { text: { content }, attachments: [image] }
    expect(issuesOf(message)).toEqual(['warning blank-text-omitted@text.content'])
    expect(toSharePayload(message)).toEqual({ attachments: [image] })
  })

  it('are no warning where the text is simply empty', () => {
    expect(issuesOf({ text: { content: '' }, attachments: [image] })).toEqual([])
  })

  it.each(blanks)('are missing where a line is required, and left out where not: %j', (blank) => {
    const body = { title: blank, url: blank, desc: blank, imgUrl: blank }
    expect(issuesOf({ attachments: [{ msgtype: 'link', link: body }] })).toEqual([
      'error missing@attachments.0.link.title',
      'error missing@attachments.0.link.url',
      'warning cover-missing@attachments.0.link.imgUrl',
    ])
    const link = { ...body, title: 't', url: 'https://a.cn' }
    expect(toSharePayload({ attachments: [{ msgtype: 'link', link }] }).attachments).toEqual([
      { msgtype: 'link', link: { title: 't', url: 'https://a.cn' } },
    ])
  })

  it.each(blanks)('are no customer: %j', (blank) => {
    expect(issuesOf({ text: { content: '您好' }, externalUserIds: ['wmA', blank] })).toEqual([
      'error missing@externalUserIds.1',
    ])
  })
})
