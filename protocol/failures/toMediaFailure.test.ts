import fc from 'fast-check'
import { createMediaFailure, toMediaFailure } from './toMediaFailure.ts'

describe('failures of picking and uploading', () => {
  it.each([
    [-1, 'wecom-busy'],
    [40001, 'misconfigured'],
    [40004, 'wrong-type'],
    [40006, 'too-large'],
    [40014, 'server-failed'],
    [40029, 'session-expired'],
    [42001, 'server-failed'],
    [45009, 'too-often'],
    [45033, 'wecom-busy'],
    [48002, 'no-permission'],
    [60011, 'no-permission'],
    [60020, 'misconfigured'],
    [84061, 'no-permission'],
    [84074, 'no-permission'],
  ])('know WeCom’s errcode %d', (errcode, code) => {
    expect(toMediaFailure({ errcode, errmsg: 'as WeCom says it' })).toMatchObject({
      code,
      raw: { message: 'as WeCom says it', errCode: errcode },
    })
  })

  it.each([
    ['chooseImage:fail api scope is not declared in the privacy agreement', 'privacy-not-declared'],
    ['chooseImage:fail privacy permission is not authorized', 'privacy-refused'],
    ['chooseImage:fail auth deny', 'not-allowed'],
    ['chooseImage:fail authorize no response', 'not-allowed'],
    ['chooseMedia:fail:system permission denied', 'not-allowed'],
    ['uploadFile:fail url not in domain list', 'domain-not-allowed'],
    ['uploadFile:fail timeout', 'timeout'],
    ['uploadFile:fail interrupted', 'network'],
    ['uploadFile:fail createUploadTask:fail file not found', 'source-gone'],
    ['uploadFile:fail no such file or directory', 'source-gone'],
    ['chooseMessageFile is not a function', 'unsupported-client'],
    ['chooseVideo:fail not supported', 'unsupported-client'],
    ['a word of nobody knows whom', 'unknown'],
  ])('know %s', (errMsg, code) => {
    expect(toMediaFailure({ errMsg })).toMatchObject({ code, raw: { message: errMsg } })
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
    [503, 'a word of its own', 'server-failed', true],
  ])('know HTTP %d with code %s', (status, code, expected, retryable) => {
    expect(toMediaFailure({ status, code })).toMatchObject({ code: expected, retryable, details: { status } })
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
    expect(toMediaFailure(trap).code).toBe('unknown')
  })
})
