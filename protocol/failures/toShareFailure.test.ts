import fc from 'fast-check'
import {
  createMediaFailure,
  createShareFailure,
  type ShareMessage,
  type SharePayload,
  toError,
  toShareFailure,
} from 'taro-wecom-share/protocol'
import { saysNothing } from './toShareFailure.ts'

describe('toShareFailure', () => {
  it('knows a dead session by its code, in either shape', () => {
    expect(toShareFailure({ errMsg: 'x:fail', errCode: 42013 }).code).toBe('session-expired')
    expect(toShareFailure({ errMsg: 'x:fail why', errCode: 42013 }).code).toBe('session-expired')
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
    const tooOld = (feature: 'recipients' | 'file') =>
      createShareFailure('client-too-old', undefined, { feature })
    expect(tooOld('file').remedy).toBe('update-client')
    expect(tooOld('recipients')).toMatchObject({ code: 'client-too-old', remedy: 'reselect-recipients' })
  })

  it('gives a failure back as it is, thrown or not', () => {
    const failure = toShareFailure('x:fail no permission')
    const error = toError(failure)
    expect(toShareFailure(failure)).toBe(failure)
    expect(toShareFailure(error)).toBe(error)
    expect(error).toBeInstanceOf(Error)
    expect(error.message).toBe('x:fail no permission')
  })

  it('keeps a failure of media as its cause, with the remedy of that', () => {
    const cause = createMediaFailure('domain-not-allowed', {
      message: 'uploadFile:fail url not in domain list',
    })
    expect(toShareFailure(toError(cause))).toMatchObject({
      code: 'unknown',
      remedy: 'contact-developer',
      retryable: false,
      raw: cause.raw,
      cause: { code: 'domain-not-allowed' },
    })
  })

  it('takes nothing for a failure of its own that lacks a part of one', () => {
    const whole = toShareFailure('x:fail timeout')
    for (const part of ['code', 'remedy', 'retryable', 'raw', 'details']) {
      const { [part]: _missing, ...rest } = { ...whole } as Record<string, unknown>
      expect(toShareFailure(rest)).not.toBe(rest)
    }
    expect(toShareFailure({ code: 'timeout', details: {} })).toMatchObject({
      code: 'timeout',
      remedy: 'retry',
    })
    expect(toShareFailure({ code: 'toString', details: {} })).toMatchObject({
      code: 'unknown',
      raw: { message: 'toString' },
    })
    expect(toShareFailure({ ...whole, code: 'toString' })).toMatchObject({ code: 'unknown' })
    const bare = { ...whole, details: null }
    expect(toShareFailure(bare)).not.toBe(bare)
  })

  it('keeps the words of a host that has shapes of its own', () => {
    const words = [
      { msg: '额度不足' },
      { message: '额度不足' },
      { detail: '额度不足', code: 'E1' },
      '额度不足',
    ]
    for (const raw of words) expect(toShareFailure(raw).raw.message).toBe('额度不足')
    expect(toShareFailure({ code: 'E_QUOTA' }).raw.message).toBe('E_QUOTA')
    expect(toShareFailure(500).raw.message).toBe('500')
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
      { code: { toString: refuse }, details: {} },
      { code: 'timeout', details: new Proxy({}, { get: refuse }) },
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

describe('not allow to cross corp', () => {
  const refused = { errMsg: 'sendChatMessage:fail_not allow to cross corp' }
  const text = { text: { content: '您好' }, attachments: [] }
  const link: ShareMessage['attachments'] = [
    { msgtype: 'link', link: { title: '春茶', url: 'https://example.com' } },
  ]
  const card: ShareMessage['attachments'] = [
    {
      msgtype: 'miniprogram',
      miniprogram: { appid: 'wx1', title: '春茶', imgUrl: 'https://example.com/c.png' },
    },
  ]

  it.each<[string, SharePayload | undefined, string]>([
    ['a card whose mini-program is not linked to the corp', { ...text, attachments: card }, 'contact-admin'],
    ['customers of another corp', { ...text, externalUserIds: ['wm1'] }, 'contact-admin'],
    ['the session of another corp', text, 'log-in'],
    ['the session of another corp, a link or not', { ...text, attachments: link }, 'log-in'],
    ['a message that is not known', undefined, 'contact-admin'],
  ])('means %s', (_what, payload, remedy) => {
    const options = payload ? { payload } : {}
    expect(toShareFailure(refused, options)).toMatchObject({ code: 'other-corp', remedy })
  })

  it('is the only refusal that depends on the message', () => {
    expect(toShareFailure('x:fail no permission', { payload: text }).remedy).toBe('contact-admin')
  })
})

describe('a refusal', () => {
  it.each([
    ['shareToExternalContact:fail', true],
    ['shareToExternalContact:fail_', true],
    ['', true],
    ['shareToExternalContact:fail something new', false],
    ['shareToExternalContact:fail no permission', false],
  ])('that reads %j says nothing: %j', (said, isWordless) => {
    expect(saysNothing(toShareFailure(said))).toBe(isWordless)
  })

  it('that is known says something, without a word too', () => {
    expect(saysNothing(createShareFailure('busy'))).toBe(false)
  })
})
