import fc from 'fast-check'
import { type ShareFailureCode, toShareFailure } from 'taro-wecom-share/protocol'

describe('toShareFailure', () => {
  it.each<[ShareFailureCode, string]>([
    ['no-permission', 'shareToExternalContact:fail no permission'],
    ['no-permission', 'qy__shareToExternalContact:fail No Permission'],
    ['not-in-visible-range', 'shareToExternalContact:fail user not in allow list'],
    ['cancelled', 'shareToExternalContact:cancel'],
    ['cancelled', 'shareToExternalContact:fail cancel'],
    ['cancelled', 'qy.shareToExternalContact:fail user cancelled'],
    ['session-expired', 'shareToExternalContact:fail no session or expired'],
    ['session-expired', 'checkSession:fail session_key is expired'],
    ['session-expired', 'shareToExternalContact:fail 42013'],
    ['other-corp', 'shareToExternalContact:fail not allow to cross corp'],
    ['access-denied', 'shareToExternalContact:fail access denied'],
    ['access-denied', 'shareToExternalContact:fail permission denied'],
    ['message-rejected', 'shareToExternalContact:fail invalid imgUrl'],
    ['message-rejected', 'shareToExternalContact:fail invalid text size'],
    ['message-rejected', 'shareToExternalContact:fail invalid attachments msgtype'],
    ['message-rejected', 'shareToExternalContact:fail invalid attachments size'],
    ['message-rejected', 'shareToExternalContact:fail invalid param'],
    ['unsupported-client', 'shareToExternalContact:fail function not exist'],
    ['unsupported-client', 'shareToExternalContact:fail not supported on this platform'],
    ['unsupported-client', "Cannot read properties of undefined (reading 'shareToExternalContact')"],
    ['unsupported-client', 'undefined is not an object (evaluating wx.qy.shareToExternalContact)'],
    ['unsupported-client', 'wx.qy.shareToExternalContact is not a function'],
    ['busy', 'shareToExternalContact:fail busy'],
    ['timeout', 'shareToExternalContact:fail timeout'],
    ['timeout', 'request timed out'],
    ['unknown', 'shareToExternalContact:fail'],
    ['unknown', 'shareToExternalContact:ok'],
    ['unknown', 'something new'],
  ])('reads %s from %j in every shape a client gives', (code, text) => {
    for (const raw of [text, new Error(text), { errMsg: text }, { err_msg: text }, { errmsg: text }]) {
      expect(toShareFailure(raw)).toMatchObject({ code, raw: { message: text } })
    }
  })

  it('knows a dead session by its code, in either shape', () => {
    expect(toShareFailure({ errMsg: 'x:fail', errCode: 42013 }).code).toBe('session-expired')
    expect(toShareFailure({ err_msg: 'x:fail', err_code: '42013' })).toMatchObject({
      code: 'session-expired',
      raw: { message: 'x:fail', errCode: '42013' },
    })
  })

  it('does not take the name of an API for what it said', () => {
    expect(toShareFailure({ errMsg: 'cancelBusy:fail no permission' }).code).toBe('no-permission')
  })

  it('says who mends it', () => {
    expect(toShareFailure('x:fail no permission').remedy).toBe('contact-admin')
    expect(toShareFailure('x:fail no session or expired').remedy).toBe('log-in')
  })

  it('gives a failure back as it is', () => {
    const failure = toShareFailure('x:fail no permission')
    expect(toShareFailure(failure)).toBe(failure)
  })

  it('keeps a report of bearable length', () => {
    expect(toShareFailure('x'.repeat(1_000_000)).raw.message).toHaveLength(2000)
  })

  it('never throws, and always gives text for a report', () => {
    const refuse = (): never => {
      throw new Error('no')
    }
    const hostile = [
      new Proxy({}, { get: refuse, has: refuse }),
      { errMsg: { toString: refuse } },
      {
        get errMsg(): never {
          return refuse()
        },
        err_msg: 'x:fail no permission',
      },
      Object.create(null),
      Symbol('x'),
      () => undefined,
    ]
    for (const raw of hostile) expect(typeof toShareFailure(raw).raw.message).toBe('string')
    fc.assert(fc.property(fc.anything(), (raw) => typeof toShareFailure(raw).raw.message === 'string'))
  })
})
