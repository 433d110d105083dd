import fc from 'fast-check'
import { pagesThatWillNotOpen } from './attachmentRefusal.ts'
import { simulatorOn, TEXT_MESSAGE, verdictOn } from '../testSupport.ts'

const IMAGE = { msgtype: 'image', image: { mediaid: 'M1' } }
const LINK = { msgtype: 'link', link: { title: '新品', url: 'https://example.com', desc: '' } }
const CARD = {
  msgtype: 'miniprogram',
  miniprogram: {
    appid: 'wx1',
    title: '新品',
    imgUrl: 'https://example.com/a.png',
    page: 'pages/index.html?id=1',
  },
}
const VIDEO = { msgtype: 'video', video: { mediaid: 'V1' } }
const FILE = { msgtype: 'file', file: { mediaid: 'F1' } }

const PARAM = 'shareToExternalContact:fail invalid param'
const MSGTYPE = 'shareToExternalContact:fail invalid attachments msgtype'
const SIZE = 'shareToExternalContact:fail invalid attachments size'
const TEXT_SIZE = 'shareToExternalContact:fail invalid text size'
const IMG_URL = 'shareToExternalContact:fail invalid imgUrl'

const withAttachment = (attachment: unknown) => verdictOn({ attachments: [attachment] })
const link = (body: object) => withAttachment({ msgtype: 'link', link: { ...LINK.link, ...body } })
const card = (body: object) =>
  withAttachment({ msgtype: 'miniprogram', miniprogram: { ...CARD.miniprogram, ...body } })

describe('what WeCom takes', () => {
  it.each([
    ['text with an empty list of attachments', TEXT_MESSAGE],
    ['text without attachments', { text: { content: '好' } }],
    ['one of each attachment', { attachments: [IMAGE, LINK, CARD, VIDEO, FILE] }],
    ['nine attachments', { attachments: Array(9).fill(IMAGE) }],
    ['blank text beside an attachment', { text: { content: ' ' }, attachments: [IMAGE] }],
    [
      'an image by its address alone',
      { attachments: [{ msgtype: 'image', image: { imgUrl: 'https://x' } }] },
    ],
    [
      'an image with both names',
      { attachments: [{ msgtype: 'image', image: { mediaid: 'M', imgUrl: 'https://x' } }] },
    ],
    [
      'an image whose other name is blank',
      { attachments: [{ msgtype: 'image', image: { mediaid: ' ', imgUrl: 'u' } }] },
    ],
    ['a link without a title', { attachments: [{ msgtype: 'link', link: { url: 'https://x' } }] }],
    ['a page without .html', { attachments: [{ ...CARD, miniprogram: { ...CARD.miniprogram, page: 'a' } }] }],
    ['fields that WeCom does not know', { ...TEXT_MESSAGE, shareId: 7, attachments: [{ ...IMAGE, id: 1 }] }],
    [
      'undefined where a field may be absent',
      { text: undefined, attachments: [{ ...IMAGE, link: undefined }] },
    ],
  ])('opens the assistant for %s', (_name, message) => {
    expect(verdictOn(message)).toBe('opened')
  })
})

describe('text', () => {
  it('takes 4000 UTF-16 units and refuses 4001', () => {
    expect(verdictOn({ text: { content: '字'.repeat(4000) } })).toBe('opened')
    expect(verdictOn({ text: { content: '字'.repeat(4001) } })).toBe(TEXT_SIZE)
    expect(verdictOn({ text: { content: '😀'.repeat(2001) } })).toBe(TEXT_SIZE)
  })

  it.each([[null], ['hello'], [['hello']], [{ content: null }], [{ content: 7 }], [{ content: {} }]])(
    'refuses %j',
    (text) => {
      expect(verdictOn({ text, attachments: [IMAGE] })).toBe(PARAM)
    },
  )
})

describe('attachments', () => {
  it('refuses a tenth', () => {
    expect(verdictOn({ attachments: Array(10).fill(IMAGE) })).toBe(SIZE)
  })

  it.each([[null], ['image'], [{ 0: IMAGE, length: 1 }]])('refuses a list that is %j', (attachments) => {
    expect(verdictOn({ ...TEXT_MESSAGE, attachments })).toBe(PARAM)
  })

  it.each([[null], [undefined], ['image'], [[IMAGE]], [7]])(
    'refuses an attachment that is %j',
    (attachment) => {
      expect(withAttachment(attachment)).toBe(PARAM)
    },
  )

  it.each([['voice'], [''], ['Image'], ['toString'], ['__proto__'], [undefined], [null], [7]])(
    'refuses the msgtype %j',
    (msgtype) => {
      expect(withAttachment({ ...IMAGE, msgtype })).toBe(MSGTYPE)
    },
  )

  it('refuses a body that is missing or not the one named', () => {
    expect(withAttachment({ msgtype: 'image' })).toBe(MSGTYPE)
    expect(withAttachment({ msgtype: 'image', link: LINK.link })).toBe(MSGTYPE)
  })

  it('refuses the body of another kind beside the right one', () => {
    expect(withAttachment({ ...IMAGE, link: LINK.link })).toBe(MSGTYPE)
    expect(withAttachment({ ...IMAGE, link: null })).toBe(MSGTYPE)
  })

  it.each([[null], ['M1'], [[]]])('refuses a body that is %j', (image) => {
    expect(withAttachment({ msgtype: 'image', image })).toBe(PARAM)
  })

  it.each([
    [IMAGE, 'image', ['mediaid', 'imgUrl']],
    [LINK, 'link', ['title', 'url', 'desc', 'imgUrl']],
    [CARD, 'miniprogram', ['appid', 'title', 'imgUrl', 'page']],
    [VIDEO, 'video', ['mediaid']],
    [FILE, 'file', ['mediaid']],
  ] as const)('refuses each known field of the wrong type in %j', (attachment, msgtype, fields) => {
    const body: object = Reflect.get(attachment, msgtype)
    for (const field of fields) {
      for (const wrong of [null, 7, true, {}, ['x']])
        expect(withAttachment({ ...attachment, [msgtype]: { ...body, [field]: wrong } })).toBe(PARAM)
    }
  })

  it('refuses an image without a name, or with blank ones', () => {
    expect(withAttachment({ msgtype: 'image', image: {} })).toBe(IMG_URL)
    expect(withAttachment({ msgtype: 'image', image: { mediaid: ' ', imgUrl: '\n' } })).toBe(IMG_URL)
  })

  it('refuses a link without an address', () => {
    expect(link({ url: undefined })).toBe(PARAM)
    expect(link({ url: '\t' })).toBe(PARAM)
  })

  it('counts the title of a link in bytes: 21 Chinese characters and one Latin fit, 22 do not', () => {
    expect(link({ title: `${'题'.repeat(21)}a` })).toBe('opened')
    expect(link({ title: '题'.repeat(22) })).toBe(PARAM)
  })

  it('counts the description of a link in bytes: 512 fit, 513 do not', () => {
    expect(link({ desc: `${'述'.repeat(170)}ab` })).toBe('opened')
    expect(link({ desc: `${'述'.repeat(170)}abc` })).toBe(PARAM)
  })

  it('asks a mini-program for appid, title and cover', () => {
    expect(card({ appid: '' })).toBe(PARAM)
    expect(card({ title: ' ' })).toBe(PARAM)
    expect(card({ imgUrl: undefined })).toBe(IMG_URL)
    expect(card({ title: '题'.repeat(22) })).toBe(PARAM)
    expect(card({ page: undefined })).toBe('opened')
  })

  it.each([['video'], ['file']])('asks a %s for its mediaid', (msgtype) => {
    expect(withAttachment({ msgtype, [msgtype]: {} })).toBe(PARAM)
    expect(withAttachment({ msgtype, [msgtype]: { mediaid: '  ' } })).toBe(PARAM)
  })
})

describe('customers', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `wm${index}`)

  it('takes 20000 and refuses 20001, after duplicates are dropped', () => {
    expect(verdictOn({ ...TEXT_MESSAGE, externalUserIds: ids(20000) })).toBe('opened')
    expect(verdictOn({ ...TEXT_MESSAGE, externalUserIds: [...ids(20000), 'wm0', 'wm1'] })).toBe('opened')
    expect(verdictOn({ ...TEXT_MESSAGE, externalUserIds: ids(20001) })).toBe(PARAM)
  })

  it.each([[null], ['wm1'], [{}], [['wm1', '']], [[' ']], [[7]], [[null]], [[undefined]]])(
    'refuses %j',
    (externalUserIds) => {
      expect(verdictOn({ ...TEXT_MESSAGE, externalUserIds })).toBe(PARAM)
    },
  )

  it('takes an empty list', () => {
    expect(verdictOn({ ...TEXT_MESSAGE, externalUserIds: [] })).toBe('opened')
  })
})

describe('neither text nor attachment', () => {
  it.each([
    [undefined],
    [{}],
    [{ text: {}, attachments: [] }],
    [{ text: { content: ' \n' }, externalUserIds: ['wm1'] }],
  ])('opens the old form with an empty message for %j', (message) => {
    const { sim } = simulatorOn()
    sim.qy?.shareToExternalContact?.(message)
    expect(sim.assistant.pending).toMatchObject({ form: 'legacy', recipients: [] })
  })
})

describe('pages', () => {
  it('marks those that WeChat will not find: the path, before its query, must end in .html', () => {
    const pages = ['a.html', 'a.html?x=1', 'a', 'a?x=.html', 'a.htm', ' ', undefined, '/a.html', 'a.html/']
    const attachments = pages.map((page) => ({ msgtype: 'miniprogram', miniprogram: { page } }))
    expect(pagesThatWillNotOpen({ attachments })).toEqual([2, 3, 4, 8])
  })
})

describe('any message at all', () => {
  it('is taken or refused with a reason, never anything else', () => {
    const { sim, clock } = simulatorOn()
    const kinds = fc.constantFrom('image', 'link', 'miniprogram', 'video', 'file', 'voice')
    const body = fc.dictionary(fc.constantFrom('mediaid', 'imgUrl', 'url', 'title', 'page'), fc.jsonValue())
    const attachment = fc
      .tuple(kinds, kinds, body)
      .map(([msgtype, key, value]) => ({ msgtype, [key]: value }))
    const message = fc.record(
      {
        text: fc.oneof(fc.jsonValue(), fc.record({ content: fc.string() })),
        attachments: fc.oneof(fc.jsonValue(), fc.array(attachment, { maxLength: 10 })),
        externalUserIds: fc.oneof(fc.jsonValue(), fc.array(fc.string())),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(message, (given) => {
        expect(verdictOn(given, { sim, clock })).toMatch(/^(opened|shareToExternalContact:fail invalid .+)$/)
      }),
    )
  })
})
