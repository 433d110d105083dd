import fc from 'fast-check'
import { toError } from './toError.ts'
import { createMediaFailure, toMediaFailure } from './toMediaFailure.ts'
import { toShareFailure } from './toShareFailure.ts'

describe('failures of picking and uploading', () => {
  it.each([
    [-1, 'wecom-busy'],
    [40001, 'misconfigured'],
    [40004, 'wrong-type'],
    [40005, 'wrong-type'],
    [40006, 'too-large'],
    [40009, 'too-large'],
    [40011, 'too-large'],
    [40013, 'misconfigured'],
    [40014, 'server-failed'],
    [40029, 'session-expired'],
    [42001, 'server-failed'],
    [44001, 'too-small'],
    [45001, 'too-large'],
    [45009, 'too-often'],
    [45033, 'wecom-busy'],
    [48002, 'no-permission'],
    [48004, 'no-permission'],
    [48006, 'no-permission'],
    [60011, 'no-permission'],
    [60020, 'misconfigured'],
    [84061, 'no-permission'],
    [84074, 'no-permission'],
    [301002, 'misconfigured'],
  ])('know WeCom’s errcode %d', (errcode, code) => {
    expect(toMediaFailure({ errcode, errmsg: 'as WeCom says it' })).toMatchObject({
      code,
      raw: { message: 'as WeCom says it', errCode: errcode },
    })
  })

  it.each([
    [40005, 'invalid file type', 'wrong-type'],
    [40009, 'invalid image size', 'too-large'],
    [44001, 'empty media data', 'too-small'],
    [45001, 'media size out of limit', 'too-large'],
    [301002, 'not allow operate another agent with this accesstoken', 'misconfigured'],
  ])(
    'take errcode %d %s for what it says, and never for what another try would mend',
    (errcode, errmsg, code) => {
      expect(toMediaFailure({ errcode, errmsg })).toMatchObject({ code, retryable: false })
      expect(toMediaFailure({ errcode, errmsg }).remedy).not.toBe('retry')
    },
  )

  it.each([
    [41005, 'media data missing', 'misconfigured'],
    [99999, 'a word of nobody knows whom', 'misconfigured'],
    [99999, 'timeout', 'misconfigured'],
    [99999, 'network is down', 'misconfigured'],
    [99999, 'media size out of limit', 'too-large'],
  ])(
    'take errcode %d %s, which no table knows, for an answer and not for an outage',
    (errcode, errmsg, code) => {
      for (const raw of [
        { errcode, errmsg },
        { errcode: String(errcode), errmsg },
        { errcode, errmsg, status: 502 },
      ]) {
        expect(toMediaFailure(raw)).toMatchObject({ code, retryable: false })
        expect(toMediaFailure(raw).remedy).not.toBe('retry')
      }
    },
  )

  it('know a client’s own number by its words alone', () => {
    expect(toMediaFailure({ errMsg: 'uploadFile:fail interrupted', errCode: 600001 })).toMatchObject({
      code: 'network',
      retryable: true,
    })
  })

  it('know errno 112 in any language', () => {
    expect(toMediaFailure({ errMsg: 'chooseImage:fail 隐私', errno: 112 }).code).toBe('privacy-not-declared')
  })

  it.each([
    [401, undefined, 'session-expired', false],
    [413, undefined, 'too-large', false],
    [415, undefined, 'wrong-type', false],
    [429, undefined, 'too-often', true],
    [500, undefined, 'server-failed', true],
    [503, 'wecom-busy', 'wecom-busy', true],
    [502, 'wecom-misconfigured', 'misconfigured', false],
    [404, 'unknown-source', 'source-gone', false],
    [404, undefined, 'misconfigured', false],
    [422, 'too-small', 'too-small', false],
    [418, undefined, 'bad-answer', false],
    [503, '', 'server-failed', true],
    [503, 'unknown', 'server-failed', true],
    [403, 'source-gone', 'source-gone', false],
    [500, 'network', 'network', true],
    [503, 'a word of its own', 'server-failed', true],
  ])('know HTTP %d with code %s', (status, code, expected, retryable) => {
    expect(toMediaFailure({ status, code })).toMatchObject({ code: expected, retryable, details: { status } })
  })

  it('are known by all of their parts', () => {
    for (const raw of [
      { code: 'timeout', details: {} },
      { code: 'timeout', retryable: true },
    ]) {
      expect(toMediaFailure(raw)).toMatchObject({
        code: 'timeout',
        remedy: 'retry',
        raw: { message: 'timeout' },
      })
    }
    expect(toMediaFailure({ code: 'toString', retryable: true, details: {} })).toMatchObject({
      code: 'unknown',
      raw: { message: 'toString' },
    })
  })

  it('keep a failure of sharing as their cause, with the remedy of that', () => {
    const cause = toShareFailure('login:fail access denied')
    expect(toMediaFailure(toError(cause))).toMatchObject({
      code: 'unknown',
      remedy: 'contact-admin',
      raw: cause.raw,
      cause: { code: 'access-denied' },
    })
  })

  it('are worth another try where that can help, and not where nobody knows', () => {
    expect(createMediaFailure('network').retryable).toBe(true)
    expect(createMediaFailure('too-large').retryable).toBe(false)
    expect(toMediaFailure('something new')).toMatchObject({ code: 'unknown', retryable: false })
  })

  it('keep no words and no status where there were none', () => {
    expect(createMediaFailure('timeout').raw).toEqual({ message: '' })
    expect(toMediaFailure('uploadFile:fail timeout').details).toStrictEqual({})
  })

  it('are given back as they are', () => {
    const failure = createMediaFailure('too-large', { message: '' }, { bytes: 11, limitBytes: 10 })
    expect(toMediaFailure(failure)).toBe(failure)
  })

  it('are made of anything, without a throw', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(typeof toMediaFailure(raw).code).toBe('string')
      }),
    )
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no')
        },
      },
    )
    const bare: unknown = Object.create(null)
    for (const raw of [
      trap,
      { code: bare },
      { errcode: bare },
      { errcode: Symbol('x') },
      { code: ['timeout'] },
      { errcode: [41005] },
    ]) {
      expect(toMediaFailure(raw).code).toBe('unknown')
    }
  })
})
