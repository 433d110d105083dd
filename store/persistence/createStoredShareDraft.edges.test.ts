import { DAY, NOW, picture, settle } from '../../tests/support/createDraftHouse.ts'
import { createStorageStub } from '../../tests/support/createStorageStub.ts'
import {
  createStoredDraftHouse,
  OWNER,
  type StoredDraftHouse,
} from '../../tests/support/createStoredDraftHouse.ts'
import { clearDrafts, clearExpiredDrafts } from './clearDrafts.ts'
import { createArchive } from './createArchive.ts'
import { draftKeyOf, draftKeyPrefix } from './draftKeyOf.ts'

const card = (id: string, more: object = {}) =>
  ({ id, msgtype: 'link', body: { title: '新品' }, ...more }) as const
const idsOf = ({ draft }: StoredDraftHouse) => draft.getState().attachments.map(({ id }) => id)
const closeWith = (compose: (house: StoredDraftHouse) => void) => {
  const house = createStoredDraftHouse()
  compose(house)
  house.advance(500)
  return house
}
/** What a kit of some version has left on the phone. */
const leave = (content: string, recipients: string) => {
  const storage = createStorageStub()
  const part = (text: string) => ({ of: text, toText: () => text })
  const archive = createArchive(storage, draftKeyOf(OWNER, 'composer'))
  archive.write({ content: part(content), recipients: part(recipients) }, NOW)
  return storage
}
const contentOf = (text: string) =>
  JSON.stringify({ version: 2, text, attachments: [], materials: [], isTextLocked: false })

describe('the keys of drafts', () => {
  it('name the owner, with nothing that could be taken for a separator', () => {
    expect(draftKeyPrefix()).toBe('wqs-draft/')
    expect(draftKeyOf({ corpId: 'a/b', memberId: '50%' }, 'c%2Fd')).toBe('wqs-draft/a%2Fb/50%25/c%252Fd/')
  })
})

describe('a draft that is not stored', () => {
  it.each([{ storageKey: undefined }, { owner: undefined }])('leaves nothing, without %j', (options) => {
    const house = createStoredDraftHouse(options)
    house.draft.setText('一')
    house.advance(500)
    house.draft.flush()
    expect(house.draft.storage.getState()).toEqual({ phase: 'off' })
    expect(house.storage.texts.size).toBe(0)
  })
})

describe('a draft that is left', () => {
  it('is written at once by flush', () => {
    const { draft, reopen } = createStoredDraftHouse()
    draft.setText('一')
    draft.flush()
    expect(reopen().draft.getState().text).toBe('一')
  })

  it.each([
    ['its content is no content', '[]', '["wm1"]'],
    ['its recipients are no recipients', contentOf('一'), '{}'],
  ])('begins anew where %s', (_what, content, recipients) => {
    const { draft } = createStoredDraftHouse({ storage: leave(content, recipients) })
    expect(draft.getState()).toMatchObject({ text: '', attachments: [] })
    expect(draft.recipients.snapshot().toArray()).toEqual([])
    expect(draft.storage.getState()).toEqual({ phase: 'on' })
  })

  it('is not older than seven days, be it that nothing could be removed', () => {
    const house = closeWith(({ draft }) => draft.setText('一'))
    house.draft.dispose()
    house.advance(7 * DAY + 1)
    house.storage.breakAt('remove')
    expect(house.reopen().draft.getState().text).toBe('')
  })

  it('goes with a head that nobody can read', () => {
    const storage = createStorageStub()
    storage.texts.set(`${draftKeyOf(OWNER, 'composer')}head.0`, 'torn')
    storage.texts.set('another/head.0', 'of the app')
    clearExpiredDrafts(storage, NOW)
    expect([...storage.texts.keys()]).toEqual(['another/head.0'])
  })

  it('is written no more once it is disposed of', () => {
    const { draft, storage, advance, hide } = createStoredDraftHouse()
    draft.dispose()
    draft.setText('一')
    draft.recipients.add(['wm1'])
    hide()
    advance(500)
    expect(storage.writes).toEqual([])
    draft.dispose()
  })

  it('of another owner is written on after clearDrafts', () => {
    const { storage, reopen } = createStoredDraftHouse()
    const stranger = reopen({ owner: { ...OWNER, memberId: 'li' } })
    clearDrafts(storage, OWNER)
    stranger.draft.setText('一')
    stranger.advance(500)
    expect(stranger.reopen().draft.getState().text).toBe('一')
  })

  it('needs nobody who tells when the app is hidden', () => {
    const house = createStoredDraftHouse({ onHidden: undefined })
    house.draft.setText('一')
    house.draft.dispose()
    expect(house.reopen().draft.getState().text).toBe('一')
  })
})

describe('whether a draft could be written', () => {
  it('is told with the reason, and forgets when it was saved', () => {
    const house = closeWith(({ draft }) => draft.setText('一')).reopen()
    house.storage.breakAt('write')
    house.draft.setText('二')
    house.advance(500)
    expect(house.draft.storage.getState()).toEqual({
      phase: 'failed',
      error: new Error('write:fail exceed storage max size 10Mb'),
    })
  })

  it('keeps when it was saved as long as nothing fails', () => {
    const house = closeWith(({ draft }) => draft.setText('一')).reopen()
    house.draft.setText('二')
    house.advance(500)
    expect(house.draft.storage.getState()).toEqual({ phase: 'on', savedAt: NOW + 500 })
  })
})

describe('the company’s parts of a stored draft', () => {
  it('stand in the place of those of the same id, and after what there is', () => {
    const house = closeWith(({ draft }) => draft.add(card('mine'), card('terms')))
    const today = [card('sample'), card('x'), card('y'), card('terms', { locked: true })]
    expect(idsOf(house.reopen({ defaultValue: { attachments: today } }))).toEqual(['mine', 'terms'])
    expect(idsOf(house.reopen({ defaultValue: { attachments: [card('mine')] } }))).toEqual(['mine', 'terms'])
    expect(idsOf(house.reopen())).toEqual(['mine', 'terms'])
  })

  it('of the text are those of today', () => {
    const house = closeWith(({ draft }) => draft.setText('我的'))
    const locked = house.reopen({ defaultValue: { text: '公司的', isTextLocked: true } })
    expect(locked.draft.getState()).toMatchObject({ text: '公司的', isTextLocked: true })
    const empty = house.reopen({ defaultValue: { isTextLocked: true } })
    expect(empty.draft.getState()).toMatchObject({ text: '', isTextLocked: true })
  })

  it('of the text are gone where the company locks it no more, unless it came with a material', () => {
    const stored = (isTextLocked: boolean, text: string, ...texts: readonly string[]) => {
      const materials = texts.map((one, at) => ({ id: `m${at}`, version: '1', title: '春茶', text: one }))
      const content = { version: 2, text, attachments: [], materials, isTextLocked }
      return createStoredDraftHouse({ storage: leave(JSON.stringify(content), '[]') }).draft.getState()
    }
    expect(stored(true, '昨天的')).toMatchObject({ text: '昨天的', isTextLocked: false })
    expect(stored(true, '昨天的', '春茶到了').isTextLocked).toBe(false)
    expect(stored(true, '', '').isTextLocked).toBe(false)
    expect(stored(true, '春茶到了', '', '春茶到了').isTextLocked).toBe(true)
    expect(stored(false, '春茶到了', '春茶到了').isTextLocked).toBe(false)
  })
})

describe('files of a stored draft', () => {
  it('are gone where nobody looks, and asked for only where they are unsure', async () => {
    const house = closeWith(({ draft }) => {
      draft.add(picture('a'), picture('b'), card('link'))
      draft.cancel('b')
    })
    const again = house.reopen()
    await settle()
    expect(again.uploadOf('a')).toMatchObject({ phase: 'failed', failure: { code: 'source-gone' } })
    expect(again.uploads).toEqual([])
    const asked: string[] = []
    house.reopen({ fileExists: (path) => Promise.resolve(asked.push(path) > 9) })
    expect(asked).toEqual(['wxfile://a'])
  })

  it('are gone where looking fails', async () => {
    const house = closeWith(({ draft }) => draft.add(picture('a')))
    const again = house.reopen({ fileExists: () => Promise.reject(new Error('no file system')) })
    await settle()
    expect(again.uploadOf('a')?.phase).toBe('failed')
  })
})
