import { toSharePayload, validateShareMessage } from 'taro-wecom-share/protocol'
import { chat } from './chat.ts'
import { customers } from './customers.ts'
import { groups } from './groups.ts'
import { moments } from './moments.ts'
import type { AnyTarget } from './ShareTarget.ts'

const image = { msgtype: 'image', image: { mediaid: 'm' } } as const
const video = { msgtype: 'video', video: { mediaid: 'v' } } as const
const link = { msgtype: 'link', link: { title: '春茶', url: 'https://a.cn', desc: '新品' } } as const
const card = {
  msgtype: 'miniprogram',
  miniprogram: { appid: 'wx1', title: '春茶', imgUrl: 'https://a.cn/1.png', page: 'pages/a' },
} as const
const text = { content: '您好' }

const errorsOf = (message: unknown, target: AnyTarget): readonly string[] =>
  validateShareMessage(message, target)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path, params }) => `${code} ${path.join('.')} ${JSON.stringify(params)}`)

describe('a target', () => {
  it.each<[AnyTarget, string, string, string | undefined]>([
    [customers, 'customers', 'shareToExternalContact', undefined],
    [groups, 'groups', 'shareToExternalChat', undefined],
    [moments, 'moments', 'shareToExternalMoments', undefined],
    [chat, 'chat', 'sendChatMessage', 'getContext'],
  ])('has its own name, and WeCom’s of its function: %#', (target, name, api, canIUseName) => {
    expect(target).toMatchObject({ name, api })
    expect(target.canIUseName).toBe(canIUseName)
  })
})

describe('a message that does not fit its target says why, and where', () => {
  it.each<[string, AnyTarget, object, readonly string[]]>([
    ['a group message', groups, { chatIds: ['g'], text, attachments: [image, card] }, []],
    [
      '2001 groups',
      groups,
      { chatIds: Array.from({ length: 2001 }, (_, index) => `g${index}`), text },
      ['too-many-recipients chatIds {"max":2000,"actual":2001,"unit":"groups"}'],
    ],
    [
      'customers for groups',
      groups,
      { externalUserIds: ['wm'], text },
      ['unknown-field externalUserIds {"suggestion":"chatIds"}'],
    ],
    ['nobody by name in Moments', moments, { text, attachments: [image], externalUserIds: [] }, []],
    [
      'a link of no address in the chat',
      chat,
      { attachments: [{ msgtype: 'link', link: { ...link.link, url: 'a.cn' } }] },
      ['invalid-url attachments.0.link.url {}'],
    ],
    [
      'a card without a picture in the chat',
      chat,
      { attachments: [{ msgtype: 'miniprogram', miniprogram: { ...card.miniprogram, imgUrl: undefined } }] },
      ['missing attachments.0.miniprogram.imgUrl {}'],
    ],
    [
      'a card whose picture has no address in the chat',
      chat,
      { attachments: [{ msgtype: 'miniprogram', miniprogram: { ...card.miniprogram, imgUrl: '1.png' } }] },
      ['invalid-url attachments.0.miniprogram.imgUrl {}'],
    ],
    ['nine pictures in Moments', moments, { text, attachments: Array(9).fill(image) }, []],
    [
      'a card in Moments',
      moments,
      { attachments: [image, card] },
      ['kind-not-allowed attachments.1.msgtype {"msgtype":"miniprogram"}'],
    ],
    [
      'a picture and a video in Moments',
      moments,
      { attachments: [image, video] },
      ['kinds-exclusive attachments {"msgtypes":["image","video"]}'],
    ],
    [
      'two links in Moments',
      moments,
      { attachments: [link, link] },
      ['only-one attachments {"msgtype":"link"}'],
    ],
    [
      '2001 characters in Moments',
      moments,
      { text: { content: '春'.repeat(2001) } },
      ['too-many-characters text.content {"max":2000,"actual":2001,"unit":"characters"}'],
    ],
    ['groups in Moments', moments, { chatIds: ['g'], text }, ['unknown-field chatIds {}']],
    ['text and a picture in the chat', chat, { text, attachments: [image] }, ['only-one  {}']],
    [
      'two pictures in the chat',
      chat,
      { attachments: [image, image] },
      ['too-many-attachments attachments {"max":1,"actual":2,"unit":"attachments"}'],
    ],
    [
      'a picture by its address in the chat',
      chat,
      { attachments: [{ msgtype: 'image', image: { imgUrl: 'https://a.qpic.cn/1' } }] },
      ['missing attachments.0.image {}'],
    ],
    ['nothing in the chat', chat, {}, ['empty-message  {}']],
  ])('%s', (_name, target, message, errors) => {
    expect(errorsOf(message, target)).toEqual(errors)
  })
})

describe('what goes on the wire', () => {
  const wireOf = (message: object): object | undefined =>
    chat.toParameters?.(toSharePayload(message, { target: chat }))

  it('of the chat is one thing, and a link is news there', () => {
    expect(wireOf({ text })).toEqual({ msgtype: 'text', text })
    expect(wireOf({ attachments: [image] })).toEqual(image)
    expect(wireOf({ attachments: [link] })).toEqual({
      msgtype: 'news',
      news: { link: 'https://a.cn', title: '春茶', desc: '新品' },
    })
  })

  it('of Moments has no summary of a link', () => {
    expect(toSharePayload({ attachments: [link] }, { target: moments })).toEqual({
      attachments: [{ msgtype: 'link', link: { title: '春茶', url: 'https://a.cn' } }],
    })
  })
})
