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
  share.button,
]

/** What a member reads of a message that is wrong. */
const errorsOf = (message: unknown, { share }: typeof zhCN): readonly string[] =>
  describeOutcome(
    {
      type: 'invalid',
      issues: validateShareMessage(message).filter(({ severity }) => severity === 'error'),
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
    ).toEqual(['第 1 个附件的标题过长：最多 64 字节（约 21 个汉字），当前 66 字节。'])
    expect(issues({ text: { content: 'a'.repeat(4001) } })).toEqual([
      '文本过长：最多 4000 字，当前 4001 字。',
    ])
    expect(issues({ attachments: [{ msgtype: 'voice' }] })).toEqual([
      '第 1 个附件的类型不受支持，请换成图片、视频、链接、小程序或文件。',
    ])
    expect(issues({ attachments: [{ msgtype: 'image', image: {} }] })).toEqual([
      '第 1 个附件的图片不能为空。',
    ])
    expect(issues({ text: { content: 'a' }, externalUserIds: ['a', ''] })).toEqual(['第 2 位客户不能为空。'])
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
    expect(actionsFor('x:fail no session or expired', false)).toEqual(['retry', 'copy-report'])
    expect(actionsFor('x:fail timeout')).toEqual(['retry', 'copy-report'])
    expect(actionsFor('x:fail busy')).toEqual([])
    expect(actionsFor('x:fail cancel')).toBeUndefined()
  })
})
