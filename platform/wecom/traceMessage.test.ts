import { randomBytes } from './randomBytes.ts'
import { traceLink } from './traceLink.ts'
import { tracePage } from './tracePage.ts'

const link = { msgtype: 'link', link: { title: 'A', url: 'https://a.example.com/' } } as const
const page = (path: string) =>
  ({
    msgtype: 'miniprogram',
    miniprogram: { appid: 'wx1', title: 'A', imgUrl: 'https://a.example.com/a.png', page: path },
  }) as const

/** The runtime without its `crypto`, with this `wx`. */
async function within<Value>(wx: unknown, run: () => Promise<Value>): Promise<Value> {
  const global = globalThis as { wx?: unknown; crypto?: unknown }
  const crypto = Object.getOwnPropertyDescriptor(globalThis, 'crypto')
  Object.defineProperty(globalThis, 'crypto', { configurable: true, value: undefined })
  global.wx = wx
  try {
    return await run()
  } finally {
    delete global.wx
    if (crypto) Object.defineProperty(globalThis, 'crypto', crypto)
  }
}

describe('random bytes', () => {
  const asked = jest.fn()
  const answering = (bytes: number) => ({
    getRandomValues: ({ length, success }: { length: number; success: (answer: object) => void }) => {
      asked(length)
      success({ randomValues: new Uint8Array(bytes).fill(7).buffer })
    },
  })

  it('are of `crypto` where there is one', async () => {
    const [one, other] = [await randomBytes(16), await randomBytes(16)]
    expect(one).toHaveLength(16)
    expect(one).not.toEqual(other)
  })

  it('are of `wx.getRandomValues` in a mini-program', async () => {
    expect(await within(answering(16), () => randomBytes(16))).toEqual(Array(16).fill(7))
    expect(asked).toHaveBeenCalledWith(16)
  })

  it.each<[string, unknown]>([
    ['there is neither', undefined],
    ['the client lacks it', {}],
    ['the client fails', { getRandomValues: ({ fail }: { fail: () => void }) => fail() }],
    [
      'the client throws',
      {
        getRandomValues: () => {
          throw new Error('no')
        },
      },
    ],
    ['the client gives too few', answering(3)],
    [
      'the client gives nothing',
      { getRandomValues: ({ success }: { success: (answer: object) => void }) => success({}) },
    ],
    ['the client never answers', { getRandomValues: () => undefined }],
  ])('are some all the same where %s', async (_title, wx) => {
    const bytes = await within(wx, () => randomBytes(16))
    expect(bytes).toHaveLength(16)
    expect(bytes.every((byte) => Number.isInteger(byte) && byte >= 0 && byte <= 255)).toBe(true)
  })
})

describe('a trace', () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation()
  beforeEach(() => warn.mockClear())

  it('has 128 random bits, in letters that need no encoding', async () => {
    const tokens = new Set<string>()
    for (let round = 0; round < 500; round++) {
      const { attachments } = await traceLink({ attachments: [link] })
      const [, token = ''] = /wqs_t=(.*)$/.exec(JSON.stringify(attachments).replace(/"[^"]*$/, '')) ?? []
      expect(token).toMatch(/^[A-Za-z0-9_-]{22}$/)
      tokens.add(token)
    }
    expect(tokens.size).toBe(500)
    expect(warn).not.toHaveBeenCalled()
  })

  it('of pages leaves links alone, and says where there is no page', async () => {
    const { attachments } = await tracePage({ attachments: [link, page('pages/a.html')] })
    expect(attachments).toEqual([link, page(expect.stringMatching(/^pages\/a\.html\?wqs_t=/) as string)])
    await tracePage({ attachments: [link] })
    expect(warn.mock.calls).toEqual([['taro-wecom-share: nothing-to-trace, no page']])
  })

  it('leaves a signed address alone, with a warning', async () => {
    const signed = { msgtype: 'link', link: { title: 'A', url: 'https://a.example.com/?sign=1' } } as const
    expect(await traceLink({ attachments: [signed] })).toEqual({ attachments: [signed] })
    expect(warn.mock.calls).toEqual([['taro-wecom-share: signed-address-untraced at attachments.0']])
  })
})
