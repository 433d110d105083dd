import { enUS, validateShareMessage, zhCN } from 'taro-wecom-share'
import { toShareFailure } from 'taro-wecom-share/protocol'
import { describeOutcome } from '../ShareButton/describeOutcome.ts'

const sentencesOf = ({ share }: typeof zhCN): string[] => [
  ...Object.values(share.failures).flatMap((sentence) =>
    typeof sentence === 'string'
      ? [sentence]
      : [
          sentence({}),
          sentence({ platform: 'mac', feature: 'file', requiredVersion: '3.1.12' }),
          sentence({ platform: 'devtools', feature: 'recipients', requiredVersion: '4.1.10' }),
        ],
  ),
  share.shared,
  share.unknown,
  share.invalid,
  share.broken,
  share.button,
]

const errorsIn = (message: unknown) =>
  validateShareMessage(message).filter(({ severity }) => severity === 'error')

/** What a member reads of a message that is wrong. */
const errorsOf = (message: unknown, { share }: typeof zhCN): readonly string[] =>
  describeOutcome(
    {
      type: 'invalid',
      issues: errorsIn(message),
      shareId: 'x',
      durationMs: 1,
    },
    share,
    false,
  )?.details ?? []

/** One message that has nearly every kind of error there is. */
const broken = {
  text: { content: '字'.repeat(4001) },
  externalUserIds: [7, ' '],
  attachments: [
    { msgtype: 'link', link: { title: '字'.repeat(22), url: 'x', desc: '字'.repeat(171) } },
    { msgtype: 'link', link: { title: 't', url: 'https://例.cn/字', imgUrl: 'http://a.cn' } },
    { msgtype: 'image', image: { imgUrl: 'https://a.cn/x' }, video: {} },
    { msgtype: 'image', image: { mediaid: 'm', imgUrl: 'https://wework.qpic.cn/x' } },
    { msgtype: 'image', image: {} },
    { msgtype: 'miniprogram', miniprogram: { appid: 'a', title: 't', imgUrl: 'https://a.cn/c' } },
    { msgtype: 'voice' },
    null,
    { msgtype: 'file', file: { mediaid: null } },
    { msgtype: 'video' },
  ],
}

describe.each([zhCN, enUS])('the strings of $id', (locale) => {
  it('are all there, without a placeholder left open', () => {
    const strings = [...sentencesOf(locale), ...errorsOf(broken, locale), ...errorsOf({}, locale)]
    for (const sentence of strings) {
      expect(sentence).toMatch(/\S{4}|\S+ \S+/)
      expect(sentence).not.toMatch(/undefined|NaN|null|\[object|\{|\}/)
    }
  })

  it('speak to members: no code, no exclamation mark', () => {
    for (const sentence of sentencesOf(locale)) {
      expect(sentence).not.toMatch(/media_?id|session|errMsg|接口|亲|[!！]/i)
    }
  })

  it('never call a hand-over sent or delivered', () => {
    expect(locale.share.shared).not.toMatch(/已发送|送达|delivered|was sent|is sent/i)
  })
})

describe('the strings of zh-CN', () => {
  const issues = (message: unknown): readonly string[] => errorsOf(message, zhCN)

  it('name the attachment, the field and the figures', () => {
    expect(
      issues({
        attachments: [
          {
            msgtype: 'link',
            link: { title: '春'.repeat(22), url: 'https://a.cn', imgUrl: 'https://a.cn/c' },
          },
        ],
      }),
    ).toEqual(['第 1 个附件的标题太长，最多约 21 个汉字，请再删 1 个字。'])
    expect(issues({ text: { content: 'a'.repeat(4001) } })).toEqual([
      '文本过长：最多 4000 字，当前 4001 字。',
    ])
    expect(issues({ attachments: [{ msgtype: 'image', image: {} }] })).toEqual([
      '第 1 个附件的图片不能为空。',
    ])
  })

  it('tell who mends a failure, and offer what that person needs', () => {
    const actionsFor = (errMsg: string, canLogIn = false): readonly string[] | undefined =>
      describeOutcome(
        { type: 'failed', failure: toShareFailure({ errMsg }), shareId: 'x', durationMs: 1 },
        zhCN.share,
        canLogIn,
      )?.actions
    expect(actionsFor('x:fail no permission')).toEqual(['copy-report'])
    expect(actionsFor('x:fail no session or expired', true)).toEqual(['log-in', 'copy-report'])
    expect(actionsFor('x:fail no session or expired', false)).toEqual(['copy-report'])
    expect(actionsFor('x:fail timeout')).toEqual(['retry', 'copy-report'])
    expect(actionsFor('x:fail busy')).toEqual([])
    expect(actionsFor('x:fail cancel')).toBeUndefined()
  })
})

describe.each([
  [zhCN, '消息内容有误，请联系应用开发者。', '请填写文本或添加附件。'],
  [
    enUS,
    'Something is wrong in the message. Tell the app’s developer.',
    'Write a text or add an attachment.',
  ],
])('of a message that its developer built wrong, $id', (locale, broken, empty) => {
  const outcomeOf = (message: unknown) =>
    describeOutcome(
      { type: 'invalid', issues: errorsIn(message), shareId: 'x', durationMs: 1 },
      locale.share,
      false,
    )
  const text = { content: '您好' }

  it.each<[string, unknown]>([
    ['an empty customer id', { text, externalUserIds: ['wmA', ''] }],
    ['customers under another name', { text, external_userid: ['wmA'] }],
    [
      'an address that is a number',
      { text, attachments: [{ msgtype: 'link', link: { title: '春茶', url: 7 } }] },
    ],
    ['a kind that WeCom does not know', { attachments: [{ msgtype: 'voice' }] }],
    ['a null among the attachments', { text, attachments: [null] }],
    ['an attachment without a kind', { text, attachments: [{ image: { mediaid: 'M' } }] }],
    ['an attachment without its body', { text, attachments: [{ msgtype: 'link' }] }],
    ['the body of another kind', { attachments: [{ msgtype: 'image', image: { mediaid: 'M' }, video: {} }] }],
    ['a file without its id', { attachments: [{ msgtype: 'file', file: {} }] }],
    ['no message at all', 'a message'],
  ])('sends the member to the developer for %s, and offers the details to copy', (_what, message) => {
    expect(outcomeOf(message)).toMatchObject({ headline: broken, details: [], actions: ['copy-report'] })
  })

  it('leaves to the member what the member can mend', () => {
    expect(outcomeOf({})).toMatchObject({ headline: locale.share.invalid, details: [empty], actions: [] })
    const title = { attachments: [{ msgtype: 'link', link: { url: 'https://a.cn' } }] }
    expect(outcomeOf(title)).toMatchObject({ headline: locale.share.invalid, actions: [] })
  })

  it('says once what is the developer’s, below what is the member’s', () => {
    const both = outcomeOf({ externalUserIds: ['', ''], text: { content: '字'.repeat(4001) } })
    expect(both?.details).toHaveLength(2)
    expect(both).toMatchObject({ headline: locale.share.invalid, actions: ['copy-report'] })
    expect(both?.details[1]).toBe(broken)
  })
})
