import { enUS, type Failure, zhCN } from 'taro-wecom-share'
import { createMediaFailure, createShareFailure } from 'taro-wecom-share/protocol'
import { describeUpload } from './describeUpload.ts'

const domain = createMediaFailure('domain-not-allowed')
const failed = (details: object, cause?: Failure) =>
  createShareFailure('upload-failed', undefined, details, cause)
const nameAt = (index: number) => ['春茶.jpg', '第 2 个视频'][index]

describe('an upload that failed', () => {
  it('is told with the name of the attachment and the cause, in either language', () => {
    const failure = failed({ name: '海报.png', path: ['attachments', 0] }, domain)
    expect(describeUpload(failure, zhCN.compose.media, nameAt)).toBe(
      '「海报.png」没有上传成功：上传域名尚未配置，请联系应用开发者。',
    )
    expect(describeUpload(failure, enUS.compose.media, nameAt)).toContain('the upload domain is not set up')
  })

  it('is named by its place where the failure has no name', () => {
    const failure = failed({ path: ['attachments', 1] }, domain)
    expect(describeUpload(failure, zhCN.compose.media, nameAt)).toContain('「第 2 个视频」')
  })

  it('is told by the innermost cause that has a sentence', () => {
    const login = createShareFailure('access-denied')
    const cause = createMediaFailure('session-expired', undefined, undefined, login)
    expect(describeUpload(failed({ name: 'a' }, cause), zhCN.compose.media, nameAt)).toBe(
      zhCN.compose.media.failures['session-expired'],
    )
  })

  it('is left to the button where there is nothing to name or nothing to tell', () => {
    const { media } = zhCN.compose
    expect(describeUpload(failed({ name: 'a' }), media, nameAt)).toBeUndefined()
    expect(describeUpload(failed({}, domain), media, nameAt)).toBeUndefined()
    expect(describeUpload(createShareFailure('busy'), media, nameAt)).toBeUndefined()
  })
})
