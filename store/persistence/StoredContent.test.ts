import { isUnsure, readContent, readRecipients } from './StoredContent.ts'

const file = { path: 'wxfile://a', name: 'a.jpg', size: 9 }
const ready = { phase: 'ready', uploadedAt: 1 }
const material = { id: 'tea', version: '3', title: '春茶', text: '春茶到了' }
const whole = {
  version: 2,
  text: '您好',
  isTextLocked: false,
  materials: [material, { ...material, validUntil: 5 }],
  handedOverAt: 7,
  attachments: [
    { id: 'a', msgtype: 'image', body: {}, file, upload: { ...ready, mediaid: 'A' } },
    {
      id: 'b',
      msgtype: 'image',
      body: {},
      source: { url: 'https://a.cn' },
      upload: { ...ready, imgUrl: 'B' },
    },
    { id: 'c', msgtype: 'video', body: {}, file, source: { key: 'spring' }, upload: { phase: 'cancelled' } },
    { id: 'd', msgtype: 'file', body: { mediaid: 'M' }, upload: { phase: 'none' }, locked: true },
    { id: 'e', msgtype: 'link', body: { title: '指南' }, materialId: 'tea' },
    { id: 'f', msgtype: 'miniprogram', body: { appid: 'wx1' } },
  ],
}
const read = (content: unknown) => readContent(JSON.stringify(content))
const withAttachment = (attachment: unknown) => ({
  ...whole,
  attachments: [...whole.attachments, attachment],
})
const image = (more: object) => withAttachment({ id: 'x', msgtype: 'image', body: {}, ...more })

describe('the stored content of a draft', () => {
  it('is read as it was written, attachments of every kind', () => {
    const { version: _version, ...content } = whole
    expect(read(whole)).toStrictEqual(content)
  })

  it('may be without a hand-over', () => {
    const { handedOverAt: _handedOverAt, ...others } = whole
    expect(read(others)?.handedOverAt).toBeUndefined()
  })

  it.each<[string, unknown]>([
    ['no content', null],
    ['a list', [whole]],
    ['of a version that is text', { ...whole, version: '1' }],
    ['of no version', { ...whole, version: undefined }],
    ['of a version of tomorrow', { ...whole, version: 3 }],
    ['with a number for its text', { ...whole, text: 1 }],
    ['without attachments', { ...whole, attachments: undefined }],
    ['with one attachment in place of a list', { ...whole, attachments: whole.attachments[0] }],
    ['with null among its attachments', withAttachment(null)],
    ['with text among its attachments', withAttachment('link')],
    ['with a number for whether its text is locked', { ...whole, isTextLocked: 1 }],
    ['with text for when it was handed over', { ...whole, handedOverAt: 'today' }],
    ['without materials', { ...whole, materials: undefined }],
    ['with null among its materials', { ...whole, materials: [null] }],
    ['with a material whose id is a number', { ...whole, materials: [{ ...material, id: 1 }] }],
    ['with a material without a version', { ...whole, materials: [{ ...material, version: undefined }] }],
    ['with a material whose title is null', { ...whole, materials: [{ ...material, title: null }] }],
    ['with a material without a text', { ...whole, materials: [{ ...material, text: undefined }] }],
    ['with a material whose end is text', { ...whole, materials: [{ ...material, validUntil: 'May' }] }],
    ['with an attachment without an id', withAttachment({ ...whole.attachments[4], id: undefined })],
    ['with an attachment of no kind', withAttachment({ ...whole.attachments[4], msgtype: 'voice' })],
    ['with an attachment without a body', withAttachment({ ...whole.attachments[4], body: undefined })],
    ['with an attachment whose body is text', withAttachment({ ...whole.attachments[4], body: 'a' })],
    ['with an attachment whose body is null', withAttachment({ ...whole.attachments[4], body: null })],
    ['with a file without a path', image({ file: { ...file, path: undefined } })],
    ['with a file whose name is a number', image({ file: { ...file, name: 1 } })],
    ['with a file of no size', image({ file: { ...file, size: '9' } })],
    ['with a file that is text', image({ file: 'wxfile://a' })],
    ['with a source of neither address nor key', image({ source: { url: 1, key: 2 } })],
    ['with an upload that is under way', image({ upload: { phase: 'uploading', sent: 1, total: 2 } })],
    ['with an upload of no phase', image({ upload: { mediaid: 'A', uploadedAt: 1 } })],
    ['with an upload that is done, and has no id', image({ upload: ready })],
    ['with an upload that is done at no time', image({ upload: { phase: 'ready', mediaid: 'A' } })],
  ])('is none where it is %s', (_what, content) => {
    expect(read(content)).toBeUndefined()
  })

  it('is none where it was cut off', () => {
    expect(readContent(JSON.stringify(whole).slice(0, 40))).toBeUndefined()
    expect(readRecipients('["wm1"')).toBeUndefined()
  })

  it('takes no attachment for locked but by a yes', () => {
    expect(read(image({ locked: 'yes' }))?.attachments.at(-1)).toStrictEqual({
      ...{ id: 'x', msgtype: 'image', body: {} },
    })
  })

  it('of the first version knows no materials, and locks no text', () => {
    const { materials: _materials, isTextLocked: _isTextLocked, ...first } = whole
    expect(read({ ...first, version: 1 })).toMatchObject({ materials: [], isTextLocked: false, text: '您好' })
  })
})

describe('the stored recipients of a draft', () => {
  it.each([
    ['["wm1","wm2"]', ['wm1', 'wm2']],
    ['[]', []],
    ['["wm1",2]', undefined],
    ['{"0":"wm1"}', undefined],
    ['"wm1"', undefined],
    ['null', undefined],
  ])('%s are %j', (json, ids) => {
    expect(readRecipients(json)).toEqual(ids)
  })
})

describe('a file of a stored draft', () => {
  const lost = { phase: 'failed', failure: { code: 'source-gone' } }
  const unsureOf = (more: object) => read(image(more))?.attachments.slice(-1).map(isUnsure)

  it('is lost until somebody has looked, unless it is on WeCom or in the library', () => {
    expect(read(image({ file }))?.attachments.at(-1)?.upload).toMatchObject(lost)
    expect(unsureOf({ file })).toEqual([true])
    expect(unsureOf({ file, upload: { ...ready, mediaid: 'A' } })).toEqual([false])
    expect(unsureOf({ file, upload: { phase: 'cancelled' } })).toEqual([false])
    expect(unsureOf({ file, source: { key: 'spring' } })).toEqual([false])
    expect(unsureOf({ source: { key: 'spring' } })).toEqual([false])
    expect(unsureOf({})).toEqual([false])
  })
})
