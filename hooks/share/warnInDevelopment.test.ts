import { warnInDevelopment } from './warnInDevelopment.ts'

const message = {
  text: { content: '您好，{{name}}' },
  content: '您好',
  attachments: [{ msgtype: 'link', link: { title: 't', url: 'https://a.cn' } }],
}
const environment = process.env.NODE_ENV

describe('warnInDevelopment', () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  afterEach(() => {
    Object.assign(process.env, { NODE_ENV: environment })
  })

  it('tells every warning with its place, and the right name where it is known', () => {
    warnInDevelopment(message)
    expect(warn.mock.calls.map(([text]) => String(text))).toEqual([
      'taro-wecom-share: unknown-field at content {"suggestion":"text.content"}',
      'taro-wecom-share: unresolved-variable at text.content {"placeholder":"name"}',
      'taro-wecom-share: cover-missing at attachments.0.link.imgUrl',
    ])
  })

  it('leaves errors to the outcome, and says nothing of a good message', () => {
    warnInDevelopment({})
    warnInDevelopment(undefined)
    warnInDevelopment({ text: { content: '您好' } })
    expect(warn).not.toHaveBeenCalled()
  })

  it('says nothing in production', () => {
    Object.assign(process.env, { NODE_ENV: 'production' })
    warnInDevelopment(message)
    expect(warn).not.toHaveBeenCalled()
  })
})
