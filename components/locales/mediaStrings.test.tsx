import type { MediaFailureCode } from 'taro-wecom-share'
import { createMediaFailure } from 'taro-wecom-share/protocol'
import { mediaEnUS } from './en-US.ts'
import { mediaZhCN } from './zh-CN.ts'

const codes = Object.keys(mediaZhCN.failures) as MediaFailureCode[]
const say = (language: typeof mediaZhCN, code: MediaFailureCode, details = {}): string => {
  const sentence = language.failures[code]
  return typeof sentence === 'string' ? sentence : sentence({ name: 'a.jpg', ...details })
}

describe.each([
  ['zh-CN', mediaZhCN, /请|可添加/],
  ['en-US', mediaEnUS, /\b(retry|choose|log in|tell|ask|agree|allow|use|take|room)\b/i],
] as const)('the %s strings of media', (_id, language, step) => {
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
