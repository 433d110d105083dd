import fc from 'fast-check'
import { type ShareIssue, validateShareMessage } from 'taro-wecom-share/protocol'

const errorsOf = (message: unknown): readonly ShareIssue[] =>
  validateShareMessage(message).filter(({ severity }) => severity === 'error')

describe('validateShareMessage, given what no form would make', () => {
  it('returns all issues at once, in the order of the message', () => {
    const message = {
      externalUserIds: [''],
      text: { content: 'a'.repeat(4001) },
      attachments: [
        { msgtype: 'link', link: { title: '春'.repeat(22), url: 'x', imgUrl: 'https://a.cn/c.png' } },
        { msgtype: 'file' },
      ],
    }
    expect(errorsOf(message).map(({ path }) => path.join('.'))).toEqual([
      'externalUserIds.0',
      'text.content',
      'attachments.0.link.title',
      'attachments.0.link.url',
      'attachments.1.file',
    ])
  })

  it('does not warn of a field that has an error already', () => {
    const link = { title: 't', url: 'ftp://例.cn', imgUrl: 7 }
    expect(validateShareMessage({ attachments: [{ msgtype: 'link', link }] })).toEqual([
      expect.objectContaining({ code: 'wrong-type', path: ['attachments', 0, 'link', 'imgUrl'] }),
      expect.objectContaining({ code: 'invalid-url', path: ['attachments', 0, 'link', 'url'] }),
    ])
  })

  it('warns at the place in the message, whatever before it cannot be read', () => {
    const message = { attachments: [null, { msgtype: 'link', link: { title: 't', url: 'https://a.cn' } }] }
    expect(validateShareMessage(message)).toEqual([
      expect.objectContaining({ code: 'wrong-type', path: ['attachments', 0] }),
      expect.objectContaining({ code: 'cover-missing', path: ['attachments', 1, 'link', 'imgUrl'] }),
    ])
  })

  it('says where a getter throws, and goes on', () => {
    const hostile = {
      text: { content: 'a' },
      get attachments(): never {
        throw new Error('no')
      },
    }
    expect(validateShareMessage(hostile)).toEqual([
      { code: 'unreadable', severity: 'error', path: ['attachments'], params: {} },
    ])
  })

  it('never throws and never hangs: proxies, revoked proxies, endless lists', () => {
    const refuse = (): never => {
      throw new Error('no')
    }
    const hostile = new Proxy({}, { get: refuse, has: refuse, ownKeys: refuse })
    const revoked = Proxy.revocable([], {})
    revoked.revoke()
    for (const value of [
      hostile,
      revoked.proxy,
      { attachments: revoked.proxy },
      { attachments: hostile },
      { text: hostile },
    ]) {
      expect(errorsOf(value).length).toBeGreaterThan(0)
    }
    expect(
      errorsOf({ text: { content: 'a' }, attachments: new Array(4_000_000_000) }).length,
    ).toBeGreaterThan(100)
    expect(errorsOf({ text: { content: 'a' }, externalUserIds: new Array(4_000_000_000) }).at(-1)?.code).toBe(
      'too-many-recipients',
    )
  })

  it('never throws for anything that JSON or JavaScript can hold', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
        (value) => {
          expect(Array.isArray(validateShareMessage(value))).toBe(true)
          expect(
            Array.isArray(
              validateShareMessage({ text: value, attachments: [value], externalUserIds: value }),
            ),
          ).toBe(true)
        },
      ),
    )
  })
})
