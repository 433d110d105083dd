import { customerRules } from './customerRules.ts'
import { rightNameOf } from './fieldNames.ts'
import type { ShareIssuePath } from './ShareIssue.ts'

/** What is written, as other interfaces of WeCom's call it or as habit does, by what WeCom calls it there. */
const NAMES: readonly (readonly [ShareIssuePath, Readonly<Record<string, readonly string[]>>])[] = [
  [
    [],
    {
      externalUserIds: ['external_userid', 'externalUserIdList', 'chat_id_list', 'to_user', 'customers'],
      'text.content': ['content', 'message'],
      text: ['Text'],
      attachments: ['attachment', 'image', 'link', 'miniProgram', 'video', 'file', 'Attachments'],
    },
  ],
  [['text'], { content: ['text', 'message', 'Content'] }],
  [
    ['attachments', 0],
    {
      msgtype: ['msg_type', 'type', 'kind'],
      image: ['picture'],
      link: ['news'],
      miniprogram: ['mini_program', 'weapp'],
    },
  ],
  [
    ['attachments', 0, 'image'],
    {
      mediaid: ['media_id', 'media', 'file_id'],
      imgUrl: ['pic', 'pic_url', 'picture', 'image', 'image_url', 'img', 'img_url'],
    },
  ],
  [['attachments', 0, 'video'], { mediaid: ['mediaId', 'video_id'] }],
  [
    ['attachments', 0, 'link'],
    {
      imgUrl: ['cover', 'coverUrl', 'thumb', 'thumb_url', 'pic_media_id', 'thumb_media_id'],
      title: ['name'],
      desc: ['description', 'digest', 'summary'],
      url: ['link', 'href', 'page_url'],
    },
  ],
  [['attachments', 0, 'miniprogram'], { appid: ['appId'], page: ['path', 'pagePath', 'page_url', 'url'] }],
]

const rows = NAMES.flatMap(([path, names]) =>
  Object.entries(names).flatMap(([right, written]) => written.map((name) => [name, path, right] as const)),
)

describe('a name that WeCom does not know', () => {
  it.each(rows)('%s at %j most likely stands for %s', (name, path, right) => {
    expect(rightNameOf(name, path, customerRules)).toBe(right)
  })

  it.each([
    ['price', []],
    ['price', ['text']],
    ['price', ['attachments', 0, 'link']],
    ['customers', ['text']],
  ])('%s at %j stands for nobody knows what', (name, path) => {
    expect(rightNameOf(name, path, customerRules)).toBeUndefined()
  })
})
