import fc from 'fast-check'
import { type ShareIssue, toSharePayload, validateShareMessage } from 'taro-wecom-share/protocol'

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

  it.each<[string, unknown]>([
    ['a symbol', Symbol('length')],
    ['a big integer', 10n],
    ['a text', '3'],
    ['an object that throws', { valueOf: refuse }],
    ['not a number', NaN],
    ['negative', -1],
    ['a fraction', 1.5],
    ['endless', Infinity],
    ['absent', undefined],
  ])('cannot read a list whose length is %s', (_name, length) => {
    const list = new Proxy([], {
      get: (target, name) => (name === 'length' ? length : (Reflect.get(target, name) as unknown)),
    })
    expect(
      validateShareMessage({ text: { content: 'a' }, attachments: list, externalUserIds: list }),
    ).toEqual([
      { code: 'unreadable', severity: 'error', path: ['externalUserIds'], params: {} },
      { code: 'unreadable', severity: 'error', path: ['attachments'], params: {} },
    ])
  })

  it('does not care for what it cannot read of names that WeCom does not know', () => {
    const message = {
      text: { content: 'a' },
      get extra(): never {
        return refuse()
      },
    }
    expect(validateShareMessage(message)).toEqual([
      expect.objectContaining({ code: 'unknown-field', severity: 'warning', path: ['extra'] }),
    ])
    const nameless = new Proxy({ text: { content: 'a' } }, { ownKeys: refuse })
    expect(validateShareMessage(nameless)).toEqual([])
  })

  it('says that customers under another name cannot be read', () => {
    const message = {
      text: { content: 'a' },
      get external_userid(): never {
        return refuse()
      },
    }
    expect(validateShareMessage(message)).toEqual([
      { code: 'unreadable', severity: 'error', path: ['external_userid'], params: {} },
    ])
  })

  it('ends for an object that holds itself', () => {
    const cyclic: Record<string, unknown> = { msgtype: 'link', title: 't' }
    Object.assign(cyclic, {
      text: cyclic,
      content: cyclic,
      attachments: [cyclic],
      externalUserIds: [cyclic],
      link: cyclic,
      image: cyclic,
    })
    expect(errorsOf(cyclic).map(({ code }) => code)).toContain('wrong-type')
  })

  it('never throws for anything that JSON or JavaScript can hold', () => {
    fc.assert(
      fc.property(hostileMessage, (message) => {
        const issues = validateShareMessage(armed(message))
        const isShared = issues.every(({ severity }) => severity === 'warning')
        if (isShared) expect(toSharePayload(armed(message)).attachments.length).toBeGreaterThanOrEqual(0)
        else expect(() => toSharePayload(armed(message))).toThrow(TypeError)
      }),
    )
  })
})

function refuse(): never {
  throw new Error('no')
}

const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true })

/** Made only in the test, because fast-check itself looks into what it generates. */
const TRAPS: readonly (() => unknown)[] = [
  () => new Proxy({}, { get: refuse, has: refuse, ownKeys: refuse, getOwnPropertyDescriptor: refuse }),
  () => new Proxy([], { get: (_target, name) => (name === 'length' ? Symbol('x') : refuse()) }),
  () => new Proxy([], { get: (_target, name) => (name === 'length' ? 1e9 : null) }),
  () => new Proxy({}, { get: (_target, name) => name, ownKeys: () => ['external_userid', 'a', 'a'] }),
  () => revoked({}),
  () => revoked([]),
  () => new Array(4_000_000_000),
  () => Symbol('x'),
  () => Object.create(null) as unknown,
  () => Object('text') as unknown,
  () => new Uint8Array(1_000_000),
  () => refuse,
  () => ({ [Symbol('x')]: 1, toString: refuse, valueOf: refuse, toJSON: refuse, length: refuse }),
]

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {})
  revoke()
  return proxy
}

class Trap {
  constructor(readonly index: number) {}
}

/** With every trap in its place. */
function armed(part: unknown): unknown {
  if (part instanceof Trap) return TRAPS[part.index]?.()
  if (Array.isArray(part)) return part.map(armed)
  if (Object.prototype.toString.call(part) !== '[object Object]') return part
  return Object.fromEntries(Object.entries(part as object).map(([name, inner]) => [name, armed(inner)]))
}

const trap = fc.nat({ max: TRAPS.length - 1 }).map((index) => new Trap(index))
const value = fc.oneof(anything, trap, fc.constant('https://a.cn'))
const body = fc.dictionary(
  fc.constantFrom('title', 'url', 'imgUrl', 'desc', 'appid', 'page', 'mediaid', 'media_id', 'length'),
  value,
)
const attachment = fc.oneof(
  value,
  fc
    .constantFrom('image', 'link', 'miniprogram', 'video', 'file')
    .chain((msgtype) => fc.record({ msgtype: fc.constant(msgtype), [msgtype]: fc.oneof(body, value) })),
)
const hostileMessage = fc.oneof(
  value,
  fc.record(
    {
      text: fc.oneof(value, fc.record({ content: value })),
      attachments: fc.oneof(value, fc.array(attachment)),
      externalUserIds: fc.oneof(value, fc.array(value)),
      external_userid: value,
      length: value,
    },
    { requiredKeys: [] },
  ),
)
