import { toSharePayload, validateShareMessage } from 'taro-wecom-share/protocol'

const text = { content: '您好' }
const image = { msgtype: 'image', image: { mediaid: 'M' } }
const link = { title: '新品', url: 'https://a.cn', imgUrl: 'https://a.cn/c.png' }

/** `severity code@path → the right name`. */
const issuesOf = (message: unknown): readonly string[] =>
  validateShareMessage(message).map(({ severity, code, path, params }) => {
    const suggestion = 'suggestion' in params ? ` → ${params.suggestion ?? ''}` : ''
    return `${severity} ${code}@${path.join('.')}${suggestion}`
  })

describe('customers named in a field that WeCom does not know', () => {
  const names = [
    'external_userid',
    'external_user_id',
    'external_user_ids',
    'externalUserId',
    'externalUserid',
    'ExternalUserIds',
    'externalUserIdList',
    'external_userid_list',
    'external_contact_ids',
    'userIds',
    'user_ids',
    'customerIds',
    'customers',
    'recipients',
    'touser',
    'chatIds',
    'chat_id_list',
  ]

  it.each(names)('are an error as %s, because they would vanish without a word', (name) => {
    const error = [`error unknown-field@${name} → externalUserIds`]
    expect(issuesOf({ text, [name]: ['wmA'] })).toEqual(error)
    expect(issuesOf({ text, [name]: 'wmA' })).toEqual(error)
    expect(issuesOf({ text, [name]: ['wmA'], externalUserIds: [] })).toEqual(error)
    expect(issuesOf({ text, [name]: ['wmA'], externalUserIds: null })).toEqual(error)
    expect(() => toSharePayload({ text, [name]: ['wmA'] })).toThrow(`unknown-field at ${name}`)
  })

  it.each(names)('are a warning as %s beside externalUserIds', (name) => {
    const message = { text, [name]: ['wmA'], externalUserIds: ['wmB'] }
    expect(issuesOf(message)).toEqual([`warning unknown-field@${name} → externalUserIds`])
    expect(toSharePayload(message).externalUserIds).toEqual(['wmB'])
  })

  it.each(names)('are neither as %s with nobody in it', (name) => {
    for (const nobody of [null, undefined]) expect(issuesOf({ text, [name]: nobody })).toEqual([])
    for (const nobody of [[], '']) {
      expect(issuesOf({ text, [name]: nobody })).toEqual([`warning unknown-field@${name} → externalUserIds`])
    }
  })

  it('are told with everything else that is wrong', () => {
    expect(issuesOf({ chatIds: ['wrA'], attachments: [{ msgtype: 'file' }] })).toEqual([
      'error unknown-field@chatIds → externalUserIds',
      'error missing@attachments.0.file',
    ])
  })
})

describe('another name that WeCom does not know', () => {
  it.each<[string, string | undefined, (name: string) => object]>([
    ['content', 'text.content', (name) => ({ [name]: 'x', attachments: [image] })],
    ['Text', 'text', (name) => ({ [name]: text, attachments: [image] })],
    ['attachment', 'attachments', (name) => ({ text, [name]: image })],
    ['image', 'attachments', (name) => ({ text, [name]: image.image })],
    ['constructor', undefined, (name) => ({ text, [name]: 'x' })],
    ['sender', undefined, (name) => ({ text, [name]: 'zhangsan' })],
  ])('is a warning in the message: %s → %s', (name, suggestion, make) => {
    const message = make(name)
    expect(issuesOf(message)).toEqual([
      suggestion ? `warning unknown-field@${name} → ${suggestion}` : `warning unknown-field@${name}`,
    ])
    expect(Object.keys(toSharePayload(message))).not.toContain(name)
  })

  it.each([
    ['Content', 'content'],
    ['text', 'content'],
    ['mentioned_list', undefined],
  ])('is a warning in the text: %s → %s', (name, suggestion) => {
    const arrow = suggestion ? ` → ${suggestion}` : ''
    expect(issuesOf({ text: { ...text, [name]: 'x' } })).toEqual([
      `warning unknown-field@text.${name}${arrow}`,
    ])
  })

  it.each([
    ['msgType', 'msgtype'],
    ['msg_type', 'msgtype'],
    ['type', 'msgtype'],
    ['mini_program', 'miniprogram'],
    ['news', 'link'],
    ['name', undefined],
  ])('is a warning in an attachment: %s → %s', (name, suggestion) => {
    const arrow = suggestion ? ` → ${suggestion}` : ''
    expect(issuesOf({ attachments: [{ ...image, [name]: 'x' }] })).toEqual([
      `warning unknown-field@attachments.0.${name}${arrow}`,
    ])
  })

  it.each([
    ['image', 'media_id', 'mediaid'],
    ['image', 'mediaId', 'mediaid'],
    ['image', 'MediaId', 'mediaid'],
    ['image', 'pic_url', 'imgUrl'],
    ['video', 'media_id', 'mediaid'],
    ['file', 'fileName', undefined],
    ['link', 'picurl', 'imgUrl'],
    ['link', 'img_url', 'imgUrl'],
    ['link', 'imgurl', 'imgUrl'],
    ['link', 'cover', 'imgUrl'],
    ['link', 'description', 'desc'],
    ['link', 'link', 'url'],
    ['link', 'href', 'url'],
    ['link', 'media_id', undefined],
    ['miniprogram', 'appId', 'appid'],
    ['miniprogram', 'app_id', 'appid'],
    ['miniprogram', 'pagepath', 'page'],
    ['miniprogram', 'path', 'page'],
    ['miniprogram', 'pic_media_id', 'imgUrl'],
    ['miniprogram', 'thumbUrl', 'imgUrl'],
  ])('is a warning in a body: %s.%s → %s', (msgtype, name, suggestion) => {
    const bodies: Readonly<Record<string, object>> = {
      link,
      miniprogram: { appid: 'wx1', title: 't', imgUrl: 'https://a.cn/c.png', page: 'p' },
    }
    const body = { ...(bodies[msgtype] ?? { mediaid: 'M' }), [name]: 'x' }
    const arrow = suggestion ? ` → ${suggestion}` : ''
    expect(issuesOf({ attachments: [{ msgtype, [msgtype]: body }] })).toEqual([
      `warning unknown-field@attachments.0.${msgtype}.${name}${arrow}`,
    ])
  })

  it('is told beside the error of the field that it stands for', () => {
    expect(issuesOf({ attachments: [{ msgType: 'image', image: { mediaId: 'M' } }] })).toEqual([
      'error missing@attachments.0.msgtype',
      'warning unknown-field@attachments.0.msgType → msgtype',
    ])
    expect(issuesOf({ attachments: [{ msgtype: 'video', video: { mediaId: 'M' } }] })).toEqual([
      'error missing@attachments.0.video.mediaid',
      'warning unknown-field@attachments.0.video.mediaId → mediaid',
    ])
    expect(issuesOf({ content: '您好' })).toEqual([
      'error empty-message@',
      'warning unknown-field@content → text.content',
    ])
  })

  it('is none of those that WeCom’s own call takes beside the message', () => {
    const callbacks = { success: () => undefined, fail: () => undefined, complete: () => undefined }
    expect(issuesOf({ text, ...callbacks })).toEqual([])
  })

  it('is told at most a hundred times for one object', () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`x${index}`, 1]))
    expect(issuesOf({ ...many, text })).toHaveLength(100)
  })
})
