import { problemsIn } from './compile.ts'

/** Calls that WeCom would refuse or never answer, each with what the compiler says. */
const wrong = [
  ["wx.qy?.shareToExternalContact?.({ text: { content: '你好' } })", "'attachments' is missing"],
  ['wx.qy?.shareToExternalContact?.({ attachements: [], attachments: [] })', "'attachements' does not exist"],
  [
    "wx.qy?.shareToExternalContact?.({ attachments: [{ msgtype: 'audio' }] })",
    '\'"audio"\' is not assignable',
  ],
  ["wx.qy?.shareToExternalContact?.({ attachments: [{ msgtype: 'video' }] })", "'video' is missing"],
  [
    'wx.qy?.shareToExternalContact?.({ attachments: [], externalUserIds: [1] })',
    "'number' is not assignable",
  ],
  ['wx.qy.canIUse', "'wx.qy' is possibly 'undefined'"],
  ["wx.qy?.login({ suiteId: 'dk1' })", "possibly 'undefined'"],
  ['wx.qy?.login?.({ success: (answer) => answer.token })', "'token' does not exist"],
  ['wx.qy?.getSystemInfo?.({ success: ({ version }) => version * 2 })', 'left-hand side'],
  ['wx.qy?.selectExternalContact?.({ filterType: 2 })', "'2' is not assignable"],
  ['wx.qy?.openUserProfile', "'openUserProfile' does not exist"],
] as const

const right = `
  wx.qy?.shareToExternalContact?.({
    text: { content: '你好' },
    externalUserIds: ['wm-1'],
    attachments: [{ msgtype: 'image', image: { mediaid: '2fB7' } }],
    success: ({ errMsg }) => errMsg.startsWith('share'),
    fail: ({ errCode }) => errCode === 1,
  })
  wx.qy?.login?.({ success: ({ code }) => code.length })
  wx.qy?.checkSession?.({ fail: ({ errMsg }) => errMsg })
  wx.qy?.getSystemInfo?.({ success: ({ version, platform }) => version + platform })
  wx.qy?.selectExternalContact?.({ filterType: 1, success: ({ userIds }) => userIds.length })
  wx.qy?.canIUse?.('shareToExternalContact')`

describe('wx.qy, as the package types it', () => {
  let problems: ReturnType<typeof problemsIn>

  beforeAll(() => {
    const codes = [...wrong.map(([code]) => code), right]
    problems = problemsIn('platform/wecom', Object.fromEntries(codes.map((code) => [code, moduleWith(code)])))
  })

  it.each(wrong)('does not take %s', (code, problem) => {
    expect(problems.get(code)).toEqual([expect.stringContaining(problem)])
  })

  it('takes the calls of the documents', () => {
    expect(problems.get(right)).toEqual([])
  })
})

/** As an app without miniprogram-api-typings writes it. */
function moduleWith(code: string): string {
  return `
    import type {} from './WxQy.ts'
    declare const wx: WechatMiniprogram.Wx
    ${code}
    export {}`
}
