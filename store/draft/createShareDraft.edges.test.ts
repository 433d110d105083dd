import { createManualClock } from 'taro-wecom-share/simulator'
import { createDraftHouse, libraryPicture, picture, settle } from '../../tests/support/createDraftHouse.ts'
import { createShareDraft } from './createShareDraft.ts'

describe('a draft', () => {
  it('is empty where nothing is given, and takes as many recipients as the host says by then', () => {
    const options = { maxRecipients: 2 }
    const draft = createShareDraft({
      clock: createManualClock(0),
      get maxRecipients() {
        return options.maxRecipients
      },
    })
    expect(draft.getState()).toMatchObject({ text: '', attachments: [], removed: undefined })
    expect(draft.recipients.summary().max).toBe(2)
    options.maxRecipients = 3
    expect(draft.recipients.summary().max).toBe(3)
  })

  it('says a problem in its host’s words, where it has them', () => {
    const problem = { code: 'missing', severity: 'error', path: [], params: {} } as const
    expect(createDraftHouse().draft.describe(problem, {})).toBeUndefined()
    const describe = jest.fn(() => '请补充')
    const locale = {}
    expect(createDraftHouse({ describe }).draft.describe(problem, locale)).toBe('请补充')
    expect(describe).toHaveBeenCalledWith(problem, locale)
  })

  it('tells nobody of what changes nothing', () => {
    const { draft } = createDraftHouse()
    draft.add(picture('a'))
    const told = jest.fn()
    draft.subscribe(told)
    draft.retry('a')
    draft.cancel('stranger')
    expect(told).not.toHaveBeenCalled()
  })
})

describe('the file of what was removed', () => {
  it('is kept while another attachment has it, and let go of with the draft', () => {
    const release = jest.fn()
    const { draft } = createDraftHouse({ release })
    const { file } = picture('a')
    draft.add(picture('a'), picture('twin', file && { file }), picture('b'), picture('c'))
    draft.remove('a')
    draft.remove('b')
    expect(release).not.toHaveBeenCalled()
    draft.dispose()
    draft.dispose()
    expect(release.mock.calls).toEqual([[picture('b').file]])
  })

  it('is not let go of where there is none', () => {
    const release = jest.fn()
    const { draft } = createDraftHouse({ release })
    draft.add(libraryPicture)
    draft.remove(libraryPicture.id)
    draft.dispose()
    expect(release).not.toHaveBeenCalled()
  })
})

describe('a listener that acts as an upload begins', () => {
  const houseWith = (act: (draft: ReturnType<typeof createDraftHouse>['draft']) => void) => {
    const house = createDraftHouse()
    let hasActed = false
    house.draft.subscribe(() => {
      if (hasActed || house.uploadOf('a')?.phase !== 'uploading') return
      hasActed = true
      act(house.draft)
    })
    house.draft.add(picture('a'), picture('b'))
    return house
  }

  it('may remove the next one', () => {
    expect(houseWith((draft) => draft.remove('b')).paths()).toEqual(['a'])
  })

  it('may dispose of the draft, and nothing is uploaded until it is resumed', () => {
    const { draft, paths, uploadOf } = houseWith((given) => given.dispose())
    expect(paths()).toEqual([])
    expect(uploadOf('a')).toEqual({ phase: 'queued' })
    draft.resume()
    expect(paths()).toEqual(['a', 'b'])
  })

  it('may cancel it or remove it before, and so it stays', () => {
    const cancelled = houseWith((draft) => {
      draft.cancel('a')
      draft.dispose()
    })
    expect(cancelled.uploadOf('a')).toEqual({ phase: 'cancelled' })
    const removed = houseWith((draft) => {
      draft.remove('a')
      draft.dispose()
    })
    expect(removed.uploadOf('a')).toBeUndefined()
  })
})

describe('a draft that a run waits for', () => {
  it('says that the member cancelled, and names what has a name', async () => {
    for (const [body, name] of [
      [{ title: '春茶' }, '春茶'],
      [{ title: 7 }, ''],
      [{}, ''],
    ] as const) {
      const { draft, ready } = createDraftHouse({ resolveMedia: () => new Promise(() => undefined) })
      draft.add({ ...libraryPicture, body })
      const failure = ready()
      draft.cancel()
      expect(await failure).toMatchObject({
        code: 'upload-failed',
        raw: { message: 'the member cancelled the upload' },
        details: { name, path: ['attachments', 0] },
      })
      await settle()
    }
  })
})
