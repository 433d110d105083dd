import { enUS, type Remedy, zhCN } from 'taro-wecom-share'
import { toMediaFailure } from 'taro-wecom-share/protocol'
import { describeMedia } from './describeMedia.ts'

type MediaRemedy = Extract<
  Remedy,
  'retry' | 'choose-another' | 'log-in' | 'contact-admin' | 'contact-developer' | 'allow' | 'use-phone'
>

/** What WeCom, the clients and the backend are known to answer to picking and uploading, and what the member can do then. */
const ANSWERS: readonly (readonly [answer: object, remedy: MediaRemedy, retryable: boolean])[] = [
  [{ errcode: -1, errmsg: 'system busy' }, 'retry', true],
  [{ errcode: 45009, errmsg: 'api freq out of limit' }, 'retry', true],
  [{ errcode: 45033, errmsg: 'api concurrent out of limit' }, 'retry', true],
  [{ errcode: 40014, errmsg: 'invalid access_token' }, 'retry', true],
  [{ errcode: 42001, errmsg: 'access_token expired' }, 'retry', true],
  [{ status: 503 }, 'retry', true],
  [{ errMsg: 'uploadFile:fail socket hang up' }, 'retry', true],
  [{ errMsg: 'uploadFile:fail timeout' }, 'retry', true],
  [{ errcode: 40004, errmsg: 'invalid media type' }, 'choose-another', false],
  [{ errcode: 40006, errmsg: 'invalid media size' }, 'choose-another', false],
  [{ errMsg: 'uploadFile:fail file not found' }, 'choose-another', false],
  [{ status: 404, code: 'unknown-source' }, 'choose-another', false],
  [{ errcode: 40029, errmsg: 'invalid code' }, 'log-in', false],
  [{ status: 401 }, 'log-in', false],
  [{ errcode: 48002, errmsg: 'api forbidden' }, 'contact-admin', false],
  [{ errcode: 60011, errmsg: 'no privilege to access' }, 'contact-admin', false],
  [{ errcode: 84061, errmsg: 'not external contact' }, 'contact-admin', false],
  [{ errcode: 84074, errmsg: 'no external contact permission' }, 'contact-admin', false],
  [{ errcode: 40001, errmsg: 'invalid credential' }, 'contact-developer', false],
  [{ errcode: 60020, errmsg: 'not allow to access from your ip' }, 'contact-developer', false],
  [{ errMsg: 'uploadFile:fail url not in domain list' }, 'contact-developer', false],
  [
    { errMsg: 'chooseImage:fail api scope is not declared in the privacy agreement', errno: 112 },
    'contact-developer',
    false,
  ],
  [{ errMsg: 'chooseImage:fail privacy permission is not authorized' }, 'allow', false],
  [{ errMsg: 'chooseImage:fail auth deny' }, 'allow', false],
  [{ errMsg: 'chooseMessageFile:fail not supported' }, 'use-phone', false],
]

/** By what a member recognises the step that is asked of them. */
const STEPS: Readonly<Record<MediaRemedy, readonly [zh: RegExp, en: RegExp]>> = {
  retry: [/重试/, /\bretry\b/i],
  'choose-another': [/换一个|重新选择/, /\bchoose (it again|another)\b/i],
  'log-in': [/重新登录/, /\blog in again\b/i],
  'contact-admin': [/联系管理员/, /\bask your administrator\b/i],
  'contact-developer': [/联系应用开发者/, /\btell (the app’s|its) developer\b/i],
  allow: [/同意|允许/, /\b(agree|allow)\b/i],
  'use-phone': [/手机企业微信/, /\bWeCom on your phone\b/],
}

describe('what picking or uploading may answer', () => {
  it.each(ANSWERS)('%j: the member reads how to go on, in both languages', (answer, remedy, retryable) => {
    const failure = toMediaFailure(answer)
    expect(failure).toMatchObject({ remedy, retryable })
    expect(failure.code).not.toBe('unknown')
    for (const [language, step] of [zhCN, enUS].map((one, index) => [one, STEPS[remedy][index]] as const)) {
      const { media } = language.compose ?? {}
      if (!media || !step) throw new Error('no strings')
      const sentence = describeMedia(failure, '春茶.jpg', media)
      expect(sentence).toMatch(step)
      expect(sentence).not.toMatch(/undefined|errcode|errno|\d{5}|fail/)
    }
  })
})
