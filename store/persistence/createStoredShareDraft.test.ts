import { createDraftHouse, DAY, NOW, picture, settle } from '../../tests/support/createDraftHouse.ts'
import { createStoredDraftHouse, OWNER } from '../../tests/support/createStoredDraftHouse.ts'
import { clearDrafts } from './clearDrafts.ts'
import { createArchive } from './createArchive.ts'
import { draftKeyOf } from './draftKeyOf.ts'

const link = {
  id: 'link',
  msgtype: 'link',
  body: { title: '新品', url: 'https://shop.example.com', imgUrl: 'https://cdn.example.com/a.png' },
} as const

describe('a draft that is stored', () => {
  it('is there again after the app was closed: text, attachments in their order, recipients', async () => {
    const { draft, uploads, advance, reopen } = createStoredDraftHouse()
    draft.setText('您好 👋')
    draft.add(link, picture('a'))
    draft.recipients.replace(['wm1', 'wm2'])
    uploads[0]?.finish({ mediaid: 'A', uploadedAt: NOW })
    await settle()
    advance(500)
    const again = reopen()
    expect(again.draft.toMessage()).toEqual(draft.toMessage())
    expect(again.draft.storage.getState()).toEqual({ phase: 'on', savedAt: NOW + 500 })
  })

  it('is neither shown to another owner nor under another key', () => {
    const house = createStoredDraftHouse()
    house.draft.setText('只给我看')
    house.advance(500)
    expect(house.reopen({ owner: { ...OWNER, memberId: 'li' } }).draft.getState().text).toBe('')
    expect(house.reopen({ owner: { ...OWNER, corpId: 'other' } }).draft.getState().text).toBe('')
    expect(house.reopen({ storageKey: 'other' }).draft.getState().text).toBe('')
    expect(house.reopen().draft.getState().text).toBe('只给我看')
  })

  it('keeps apart owners whose ids joined would be the same', () => {
    const keys = [
      draftKeyOf({ corpId: 'a/b', memberId: 'c' }, 'd'),
      draftKeyOf({ corpId: 'a', memberId: 'b/c' }, 'd'),
      draftKeyOf({ corpId: 'a', memberId: 'b' }, 'c/d'),
      draftKeyOf({ corpId: 'a%2Fb', memberId: 'c' }, 'd'),
    ]
    expect(new Set(keys).size).toBe(4)
  })

  it('is gone after seven days without a change, for everyone on the phone', () => {
    const house = createStoredDraftHouse()
    house.draft.setText('旧')
    house.advance(500)
    const left = house.reopen({ owner: { ...OWNER, memberId: 'li' } })
    house.draft.dispose()
    house.advance(7 * DAY)
    expect(house.reopen().draft.getState().text).toBe('旧')
    house.advance(1)
    left.reopen({ owner: { ...OWNER, memberId: 'li' } })
    expect([...house.storage.texts.keys()]).toEqual([])
    expect(house.reopen().draft.getState().text).toBe('')
  })

  it('is removed by clearDrafts with all of its owner, and is not written again', () => {
    const house = createStoredDraftHouse()
    const other = house.reopen({ storageKey: 'other' })
    const stranger = house.reopen({ owner: { ...OWNER, memberId: 'li' } })
    ;[house, other, stranger].forEach(({ draft }) => draft.setText('在'))
    house.advance(500)
    other.draft.setText('还没写下')
    clearDrafts(house.storage, OWNER)
    other.draft.setText('还没写下，又改了')
    other.draft.dispose()
    expect(house.reopen().draft.getState().text).toBe('')
    expect(house.reopen({ storageKey: 'other' }).draft.getState().text).toBe('')
    expect(house.reopen({ owner: { ...OWNER, memberId: 'li' } }).draft.getState().text).toBe('在')
  })

  it('takes the company’s locked parts of today in place of those of yesterday', () => {
    const locked = { ...link, id: 'old', locked: true }
    const house = createStoredDraftHouse({ defaultValue: { attachments: [locked] } })
    house.draft.add({ ...link, id: 'mine' })
    house.advance(500)
    const today = { ...link, id: 'new', locked: true }
    const again = house.reopen({ defaultValue: { attachments: [today, { ...link, id: 'sample' }] } })
    expect(again.draft.getState().attachments.map(({ id }) => id)).toEqual(['new', 'mine'])
  })

  it('needs a key and an owner, and says that it is off without', () => {
    const house = createStoredDraftHouse({ owner: undefined })
    house.draft.setText('x')
    house.advance(500)
    house.draft.dispose()
    expect(house.draft.storage.getState()).toEqual({ phase: 'off' })
    expect(house.storage.texts.size).toBe(0)
  })
})

describe('files of a draft that was stored', () => {
  const closeWith = (more = {}) => {
    const house = createStoredDraftHouse()
    house.draft.add(picture('a', more))
    house.advance(500)
    return house
  }

  it('are marked as gone where they died with the app, and are not uploaded', async () => {
    const again = closeWith().reopen({ fileExists: () => Promise.resolve(false) })
    expect(again.uploadOf('a')).toMatchObject({ phase: 'failed', failure: { code: 'source-gone' } })
    await settle()
    expect(again.uploads).toEqual([])
  })

  it('are uploaded where they are still there', async () => {
    const again = closeWith().reopen({ fileExists: () => Promise.resolve(true) })
    await settle()
    expect(again.paths()).toEqual(['a'])
  })

  it('are asked of WeCom’s copy alone once they are up, and renewed when that is three days old', async () => {
    const house = createStoredDraftHouse()
    house.draft.add(picture('a'))
    house.uploads[0]?.finish({ mediaid: 'A', uploadedAt: NOW })
    await settle()
    house.advance(500)
    const again = house.reopen({ fileExists: () => Promise.resolve(false) })
    expect(again.uploadOf('a')).toMatchObject({ phase: 'ready', mediaid: 'A' })
    house.advance(3 * DAY)
    const later = house.reopen()
    expect(later.uploadOf('a')).toEqual({ phase: 'uploading', sent: 0, total: 1000 })
  })

  it('of the company’s library are brought again', () => {
    const house = createStoredDraftHouse()
    house.draft.add({ id: 'library', msgtype: 'image', body: {}, source: { key: 'spring' } })
    house.advance(500)
    expect(house.reopen({ resolveMedia: () => new Promise(() => undefined) }).uploadOf('library')).toEqual({
      phase: 'resolving',
    })
  })
})

describe('when a draft is written', () => {
  it('is 500 ms after a change, once for all changes until then', () => {
    const { draft, storage, advance } = createStoredDraftHouse()
    draft.setText('一')
    advance(300)
    draft.setText('一二')
    draft.recipients.add(['wm1'])
    advance(199)
    expect(storage.writes).toEqual([])
    advance(1)
    expect(storage.writes.map((key) => key.replace(/.*\//, ''))).toEqual([
      'content.0.0',
      'recipients.0.0',
      'head.0',
    ])
  })

  it('leaves out recipients that did not change, and writes the head last', () => {
    const { draft, storage, advance } = createStoredDraftHouse()
    draft.recipients.add(['wm1'])
    advance(500)
    storage.writes.length = 0
    draft.setText('一')
    advance(500)
    expect(storage.writes.map((key) => key.replace(/.*\//, ''))).toEqual(['content.1.0', 'head.1'])
  })

  it('is not for how far an upload has come, but for its end', async () => {
    const { draft, uploads, storage, advance } = createStoredDraftHouse()
    draft.add(picture('a'))
    advance(500)
    storage.writes.length = 0
    for (const sent of [100, 500, 900]) {
      uploads[0]?.progress({ sent, total: 1000 })
      advance(1000)
    }
    expect(draft.progress().sent).toBe(900)
    expect(storage.writes).toEqual([])
    uploads[0]?.finish({ mediaid: 'A', uploadedAt: NOW })
    await settle()
    advance(500)
    expect(storage.writes).toHaveLength(2)
  })

  it.each(['at hide', 'before a hand-over', 'when it is disposed of'])('is at once %s', async (when) => {
    const house = createStoredDraftHouse()
    house.draft.setText('还没满五百毫秒')
    if (when === 'at hide') house.hide()
    else if (when === 'when it is disposed of') house.draft.dispose()
    else await house.ready()
    expect(house.reopen().draft.getState().text).toBe('还没满五百毫秒')
  })

  it('writes no key of more than 1 MB, for 20000 recipients with the longest ids', () => {
    const { draft, storage, advance, reopen } = createStoredDraftHouse()
    const ids = Array.from({ length: 20000 }, (_, at) => `wm${String(at).padStart(62, '0')}`)
    draft.recipients.replace(ids)
    advance(500)
    const sizes = [...storage.texts.values()].map((text) => Buffer.byteLength(text))
    expect(Math.max(...sizes)).toBeLessThan(1024 * 1024)
    expect(reopen().draft.recipients.snapshot().toArray()).toEqual(ids)
  })
})

it('a draft that nobody stores has no storage', () => {
  expect('storage' in createDraftHouse().draft).toBe(false)
})

it('a draft comes back with its material, and with when it was handed over', () => {
  const house = createStoredDraftHouse()
  const material = { id: 'tea', version: '3', title: '春茶', text: '春茶到了', editable: false }
  house.draft.addMaterial({ ...material, attachments: [{ msgtype: 'link', body: { title: '指南' } }] })
  house.draft.markHandedOver()
  house.advance(500)
  const again = house.reopen()
  expect(again.draft.getState()).toMatchObject({
    ...{ text: '春茶到了', isTextLocked: true, handedOverAt: NOW },
    materials: [{ id: 'tea', version: '3' }],
    attachments: [{ materialId: 'tea', locked: true }],
  })
  again.draft.removeMaterial('tea')
  expect(again.draft.getState()).toMatchObject({ text: '', isTextLocked: false, attachments: [] })
})

it('a draft of the first version of the kit comes back', () => {
  const { storage, draft, advance, reopen } = createStoredDraftHouse()
  draft.setText('占位')
  advance(500)
  const archive = createArchive(storage, draftKeyOf(OWNER, 'composer'))
  const content = JSON.stringify({ version: 1, text: '去年的', attachments: [link] })
  archive.write(
    {
      content: { of: 1, toText: () => content },
      recipients: { of: 1, toText: () => '["wm1"]' },
    },
    NOW,
  )
  const again = reopen().draft
  expect(again.toMessage()).toMatchObject({ text: { content: '去年的' }, externalUserIds: ['wm1'] })
  expect(again.getState()).toMatchObject({ materials: [], handedOverAt: undefined })
})
