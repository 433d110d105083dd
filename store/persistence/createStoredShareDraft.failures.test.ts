import { createStorageStub } from '../../tests/support/createStorageStub.ts'
import { createStoredDraftHouse } from '../../tests/support/createStoredDraftHouse.ts'

describe('storage that fails', () => {
  it.each(['write', 'read', 'keys'] as const)(
    'by throwing at %s is said once, and the draft works on',
    (at) => {
      const told: unknown[] = []
      const storage = createStorageStub()
      storage.breakAt(at)
      const { draft, advance } = createStoredDraftHouse({
        storage,
        onStorageFailure: (error) => told.push(error),
      })
      for (const text of ['一', '二', '三']) {
        draft.setText(text)
        advance(500)
      }
      expect(draft.getState().text).toBe('三')
      if (at === 'keys') expect(told).toEqual([])
      else {
        expect(told).toHaveLength(1)
        expect(draft.storage.getState()).toMatchObject({ phase: 'failed' })
      }
    },
  )

  it('and then works again is on again, and keeps what it missed', () => {
    const house = createStoredDraftHouse()
    house.storage.breakAt('write')
    house.draft.setText('满了')
    house.advance(500)
    house.storage.breakAt(undefined)
    house.draft.setText('又有地方了')
    house.advance(500)
    expect(house.draft.storage.getState()).toEqual({ phase: 'on' })
    expect(house.reopen().draft.getState().text).toBe('又有地方了')
  })

  it('gives back what was written before it was full', () => {
    const house = createStoredDraftHouse()
    house.draft.setText('一')
    house.advance(500)
    house.draft.setText('二')
    house.storage.breakAt('write')
    house.advance(500)
    expect(house.reopen().draft.getState().text).toBe('一')
  })

  it.each([
    ['text', '{"version":1'],
    ['another app’s value', { data: 1 }],
    ['a version of tomorrow', '{"version":99,"text":"x","attachments":[]}'],
  ])('to hold a draft, and holds %s, begins with an empty one', (_what, rubbish) => {
    const house = createStoredDraftHouse()
    house.draft.setText('一')
    house.advance(500)
    for (const key of house.storage.texts.keys()) house.storage.texts.set(key, rubbish as string)
    const again = house.reopen()
    expect(again.draft.getState()).toMatchObject({ text: '', attachments: [] })
    again.draft.setText('二')
    again.advance(500)
    expect(again.reopen().draft.getState().text).toBe('二')
  })
})
