import { type ShareIssue, validateShareMessage } from 'taro-wecom-share/protocol'

const errorsOf = (message: unknown): readonly ShareIssue[] =>
  validateShareMessage(message).filter(({ severity }) => severity === 'error')

const link = (body: object) => ({
  attachments: [
    {
      msgtype: 'link',
      link: { title: '新品', url: 'https://example.com', imgUrl: 'https://a.cn/c.png', ...body },
    },
  ],
})
const card = (body: object) => ({
  attachments: [
    {
      msgtype: 'miniprogram',
      miniprogram: { appid: 'wx1', title: '新品', imgUrl: 'https://a.cn/c.png', page: 'p', ...body },
    },
  ],
})
const image = { msgtype: 'image', image: { mediaid: 'm' } }

describe('validateShareMessage', () => {
  it.each<[string, unknown]>([
    ['text alone', { text: { content: '您好' } }],
    ['empty text beside attachments', { text: { content: '' }, attachments: [image] }],
    ['nine attachments', { attachments: Array<unknown>(9).fill(image) }],
    ['4000 characters', { text: { content: 'a'.repeat(4000) } }],
    ['a title of 64 bytes', link({ title: 'a'.repeat(64) })],
    ['a description of 512 bytes', link({ desc: 'a'.repeat(512) })],
    [
      '20000 customers, and each of them twice',
      { text: { content: 'a' }, externalUserIds: ids(20000).flatMap((id) => [id, id]) },
    ],
  ])('accepts %s', (_name, message) => {
    expect(validateShareMessage(message)).toEqual([])
  })

  it.each<[string, unknown, ShareIssue['code'], ShareIssue['path'], object]>([
    ['nothing', undefined, 'wrong-type', [], { expected: 'object', actual: 'undefined' }],
    ['blank text alone', { text: { content: '　\n' }, attachments: [] }, 'empty-message', [], {}],
    [
      'text that is no object',
      { text: '您好' },
      'wrong-type',
      ['text'],
      { expected: 'object', actual: 'string' },
    ],
    [
      'content that is a number',
      { text: { content: 7 } },
      'wrong-type',
      ['text', 'content'],
      { expected: 'string', actual: 'number' },
    ],
    [
      '4001 characters',
      { text: { content: 'a'.repeat(4001) } },
      'too-many-characters',
      ['text', 'content'],
      { max: 4000, actual: 4001, unit: 'characters' },
    ],
    [
      'ten attachments',
      { attachments: Array<unknown>(10).fill(image) },
      'too-many-attachments',
      ['attachments'],
      { max: 9, actual: 10, unit: 'attachments' },
    ],
    [
      'attachments that are no list',
      { attachments: { 0: image } },
      'wrong-type',
      ['attachments'],
      { expected: 'array', actual: 'object' },
    ],
    [
      'an attachment that is null',
      { attachments: [image, null] },
      'wrong-type',
      ['attachments', 1],
      { expected: 'object', actual: 'null' },
    ],
    [
      'an unknown kind',
      { attachments: [{ msgtype: 'voice' }] },
      'unknown-msgtype',
      ['attachments', 0, 'msgtype'],
      { actual: 'voice' },
    ],
    [
      'a kind that every object inherits',
      { attachments: [{ msgtype: 'constructor' }] },
      'unknown-msgtype',
      ['attachments', 0, 'msgtype'],
      { actual: 'constructor' },
    ],
    ['a missing body', { attachments: [{ msgtype: 'video' }] }, 'missing', ['attachments', 0, 'video'], {}],
    [
      'the body of another kind beside it',
      { attachments: [{ ...image, file: { mediaid: 'm' } }] },
      'unexpected-body',
      ['attachments', 0, 'file'],
      { msgtype: 'image' },
    ],
    [
      'an image with neither id nor address',
      { attachments: [{ msgtype: 'image', image: { mediaid: ' ' } }] },
      'missing',
      ['attachments', 0, 'image'],
      {},
    ],
    [
      'a video without an id',
      { attachments: [{ msgtype: 'video', video: {} }] },
      'missing',
      ['attachments', 0, 'video', 'mediaid'],
      {},
    ],
    [
      'a file whose id is a number',
      { attachments: [{ msgtype: 'file', file: { mediaid: 7 } }] },
      'wrong-type',
      ['attachments', 0, 'file', 'mediaid'],
      { expected: 'string', actual: 'number' },
    ],
    [
      'a link without a title',
      link({ title: undefined }),
      'missing',
      ['attachments', 0, 'link', 'title'],
      {},
    ],
    [
      'a title of 22 Chinese characters (66 bytes)',
      link({ title: '春'.repeat(22) }),
      'too-many-bytes',
      ['attachments', 0, 'link', 'title'],
      { max: 64, actual: 66, unit: 'bytes' },
    ],
    [
      'a description of 513 bytes',
      link({ desc: 'a'.repeat(513) }),
      'too-many-bytes',
      ['attachments', 0, 'link', 'desc'],
      { max: 512, actual: 513, unit: 'bytes' },
    ],
    ['a link without an address', link({ url: '' }), 'missing', ['attachments', 0, 'link', 'url'], {}],
    [
      'a link that is not http',
      link({ url: 'weixin://dl/business' }),
      'invalid-url',
      ['attachments', 0, 'link', 'url'],
      {},
    ],
    [
      'a card without an appid',
      card({ appid: undefined }),
      'missing',
      ['attachments', 0, 'miniprogram', 'appid'],
      {},
    ],
    [
      'a card without a cover',
      card({ imgUrl: undefined }),
      'missing',
      ['attachments', 0, 'miniprogram', 'imgUrl'],
      {},
    ],
    [
      'a card whose title is one byte too long',
      card({ title: 'a'.repeat(65) }),
      'too-many-bytes',
      ['attachments', 0, 'miniprogram', 'title'],
      { max: 64, actual: 65, unit: 'bytes' },
    ],
    [
      '20001 customers',
      { text: { content: 'a' }, externalUserIds: ids(20001) },
      'too-many-recipients',
      ['externalUserIds'],
      { max: 20000, actual: 20001, unit: 'customers' },
    ],
    [
      'a blank customer',
      { text: { content: 'a' }, externalUserIds: ['a', ''] },
      'missing',
      ['externalUserIds', 1],
      {},
    ],
    [
      'a customer that is a number',
      { text: { content: 'a' }, externalUserIds: [1] },
      'wrong-type',
      ['externalUserIds', 0],
      { expected: 'string', actual: 'number' },
    ],
  ])('refuses %s', (_name, message, code, path, params) => {
    expect(errorsOf(message)).toEqual([{ code, severity: 'error', path, params }])
  })
})

function ids(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `wm${index}`)
}
