import {
  createMediaFailure,
  enUS,
  mediaProblem,
  type MediaFailureCode,
  toMediaFailure,
  zhCN,
} from 'taro-wecom-share'
import { describeMedium } from './describeMedium.ts'
import { mediaEnUS } from './media.en-US.ts'
import { mediaZhCN } from './media.zh-CN.ts'

const codes = Object.keys(mediaZhCN.failures) as MediaFailureCode[]
const say = (language: typeof mediaZhCN, code: MediaFailureCode, details = {}): string => {
  const sentence = language.failures[code]
  return typeof sentence === 'string' ? sentence : sentence({ name: 'a.jpg', ...details })
}

describe.each([
  ['zh-CN', mediaZhCN, /请|可添加/],
  ['en-US', mediaEnUS, /\b(retry|choose|log in|tell|ask|agree|allow|use|take|room)\b/i],
] as const)('the %s sentences of media', (_id, language, step) => {
  it.each(codes)('tell of %s what to do next, without a code or an exclamation mark', (code) => {
    const sentence = say(language, code)
    expect(sentence).toMatch(step)
    expect(sentence).not.toMatch(/undefined|NaN|media_?id|session|errcode|[!！]|亲/i)
    expect(createMediaFailure(code).remedy).toMatch(/^[a-z-]+$/)
  })
})

it('give the size and the limit', () => {
  const details = { bytes: 13 * 1024 * 1024, limitBytes: 10 * 1024 * 1024 }
  expect(say(mediaZhCN, 'too-large', details)).toContain('大小为 13 MB，超过 10 MB 上限')
  expect(say(mediaEnUS, 'too-large', details)).toContain('is 13 MB, over the limit of 10 MB')
})

/** All that picking and uploading may answer: WeCom documents 91039, 96484, 96992 and 90313, and what clients say. */
const answers: readonly (readonly [
  raw: unknown,
  code: MediaFailureCode,
  remedy: string,
  zh: RegExp,
  en: RegExp,
])[] = [
  [{ errcode: -1 }, 'wecom-busy', 'retry', /繁忙/, /busy/],
  [{ errcode: 40001 }, 'misconfigured', 'contact-developer', /配置有误/, /set up wrong/],
  [{ errcode: 40004 }, 'wrong-type', 'choose-another', /JPG 或 PNG/, /JPG or PNG/],
  [{ errcode: 40006 }, 'too-large', 'choose-another', /超过大小上限/, /over the size limit/],
  [{ errcode: 40014 }, 'server-failed', 'retry', /稍后重试/, /Retry in a while/],
  [{ errcode: 40029 }, 'session-expired', 'log-in', /登录已过期/, /login has expired/],
  [{ errcode: 42001 }, 'server-failed', 'retry', /稍后重试/, /Retry in a while/],
  [{ errcode: 45009 }, 'too-often', 'retry', /过于频繁/, /Too many/],
  [{ errcode: 45033 }, 'wecom-busy', 'retry', /繁忙/, /busy/],
  [{ errcode: 48002 }, 'no-permission', 'contact-admin', /管理员/, /administrator/],
  [{ errcode: 60011 }, 'no-permission', 'contact-admin', /管理员/, /administrator/],
  [{ errcode: 60020 }, 'misconfigured', 'contact-developer', /开发者/, /developer/],
  [{ errcode: 84061 }, 'no-permission', 'contact-admin', /管理员/, /administrator/],
  [{ errcode: 84074 }, 'no-permission', 'contact-admin', /管理员/, /administrator/],
  [
    { errMsg: 'chooseImage:fail', errno: 112 },
    'privacy-not-declared',
    'contact-developer',
    /隐私指引/,
    /privacy guide/,
  ],
  [
    { errMsg: 'chooseImage:fail api scope is not declared in the privacy agreement' },
    'privacy-not-declared',
    'contact-developer',
    /开发者/,
    /developer/,
  ],
  [
    { errMsg: 'chooseImage:fail privacy permission is not authorized' },
    'privacy-refused',
    'allow',
    /同意/,
    /Agree/,
  ],
  [
    { errMsg: 'uploadFile:fail url not in domain list' },
    'domain-not-allowed',
    'contact-developer',
    /域名/,
    /domain/,
  ],
  [{ errMsg: 'chooseMessageFile is not a function' }, 'unsupported-client', 'use-phone', /手机/, /phone/],
  [mediaProblem('image', { size: 5 }), 'too-small', 'choose-another', /过小/, /too small/],
]

describe('what picking or uploading may answer', () => {
  it.each(answers)('%j is %s, mended by %s, and is said in both languages', (raw, code, remedy, zh, en) => {
    const failure = toMediaFailure(raw)
    expect(failure).toMatchObject({ code, remedy })
    expect(describeMedium(failure, 'a.jpg', zhCN.compose.media)).toMatch(zh)
    expect(describeMedium(failure, 'a.jpg', enUS.compose.media)).toMatch(en)
  })
})
