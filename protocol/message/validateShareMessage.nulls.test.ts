import { toSharePayload, validateShareMessage } from 'taro-wecom-share/protocol'

/** Backends send every body, all but one of them null. */
const otherBodies = { image: null, link: null, miniprogram: null, video: null, file: null }
const image = { msgtype: 'image', image: { mediaid: 'M' } }
const text = { content: '您好' }

const errorsOf = (message: unknown): readonly string[] =>
  validateShareMessage(message)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => `${code}@${path.join('.')}`)

describe('a null in a message from a backend', () => {
  it.each<[string, unknown, unknown]>([
    [
      'the bodies of other kinds',
      { text, attachments: [{ ...otherBodies, ...image }] },
      { text, attachments: [image] },
    ],
    ['the text', { text: null, attachments: [image] }, { attachments: [image] }],
    ['its content', { text: { content: null }, attachments: [image] }, { attachments: [image] }],
    ['the attachments', { text, attachments: null }, { text, attachments: [] }],
    ['the customers', { text, externalUserIds: null }, { text, attachments: [] }],
    [
      'optional fields of a link',
      {
        attachments: [
          { msgtype: 'link', link: { title: 't', url: 'https://a.cn', desc: null, imgUrl: null } },
        ],
      },
      { attachments: [{ msgtype: 'link', link: { title: 't', url: 'https://a.cn' } }] },
    ],
    [
      'one of the two of an image',
      {
        attachments: [
          { msgtype: 'image', image: { mediaid: null, imgUrl: 'https://wework.qpic.cn/x' } },
          { msgtype: 'image', image: { mediaid: 'M', imgUrl: null } },
        ],
      },
      { attachments: [{ msgtype: 'image', image: { imgUrl: 'https://wework.qpic.cn/x' } }, image] },
    ],
    [
      'the page of a card',
      {
        attachments: [
          {
            msgtype: 'miniprogram',
            miniprogram: { appid: 'wx1', title: 't', imgUrl: 'https://a.cn/c', page: null },
          },
        ],
      },
      {
        attachments: [
          { msgtype: 'miniprogram', miniprogram: { appid: 'wx1', title: 't', imgUrl: 'https://a.cn/c' } },
        ],
      },
    ],
  ])('is an absent value for %s', (_name, message, payload) => {
    expect(errorsOf(message)).toEqual([])
    expect(toSharePayload(message)).toEqual(payload)
  })

  it('brings no warning that an absent value does not', () => {
    const withNulls = {
      text,
      attachments: [{ ...otherBodies, ...image }],
      externalUserIds: null,
      extra: null,
    }
    expect(validateShareMessage(withNulls)).toEqual([])
  })

  it.each<[string, unknown, string]>([
    ['a kind', { attachments: [{ msgtype: null, image: null }] }, 'missing@attachments.0.msgtype'],
    ['a body', { attachments: [{ ...otherBodies, msgtype: 'file' }] }, 'missing@attachments.0.file'],
    [
      'an id',
      { attachments: [{ msgtype: 'video', video: { mediaid: null } }] },
      'missing@attachments.0.video.mediaid',
    ],
    [
      'both of an image',
      { attachments: [{ msgtype: 'image', image: { mediaid: null, imgUrl: null } }] },
      'missing@attachments.0.image',
    ],
    [
      'an address',
      { attachments: [{ msgtype: 'link', link: { title: 't', url: null } }] },
      'missing@attachments.0.link.url',
    ],
    ['text and attachments', { text: null, attachments: null, externalUserIds: null }, 'empty-message@'],
  ])('is missing where %s is required', (_name, message, error) => {
    expect(errorsOf(message)).toEqual([error])
  })

  it.each<[string, unknown, string]>([
    ['attachments', { attachments: [image, null] }, 'wrong-type@attachments.1'],
    ['customers', { text, externalUserIds: ['wmA', null] }, 'wrong-type@externalUserIds.1'],
  ])('is an error as an entry of the %s', (_name, message, error) => {
    expect(errorsOf(message)).toEqual([error])
  })
})
