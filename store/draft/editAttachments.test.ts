import { createDraftHouse, NOW, picture, settle } from '../../tests/support/createDraftHouse.ts'
import type { DraftAttachment } from './DraftAttachment.ts'
import { accept, isSameButForUploads } from './editAttachments.ts'
import type { UploadState } from './UploadState.ts'

const house = (...ids: readonly string[]) => {
  const made = createDraftHouse()
  made.draft.add(...ids.map((id) => picture(id, { locked: id.startsWith('locked') })))
  return { ...made, ids: () => made.draft.getState().attachments.map(({ id }) => id) }
}

describe('an attachment that is moved', () => {
  it.each([
    ['a', 1, ['b', 'a', 'c']],
    ['a', 2, ['b', 'c', 'a']],
    ['b', 1, ['a', 'b', 'c']],
    ['c', 0, ['c', 'a', 'b']],
    ['b', 9, ['a', 'c', 'b']],
  ])('from %s to %d stands there, and the rest keeps its order', (id, to, ids) => {
    const { draft, ids: shown } = house('a', 'b', 'c')
    draft.move(id, to)
    expect(shown()).toEqual(ids)
  })

  it('stands there counted with what is locked', () => {
    const { draft, ids } = house('locked', 'a', 'b', 'c')
    draft.move('c', 1)
    expect(ids()).toEqual(['locked', 'c', 'a', 'b'])
  })
})

describe('an attachment that is brought back', () => {
  it('stands between its neighbours again', () => {
    const { draft, ids } = house('a', 'b', 'c')
    draft.remove('b')
    draft.undo()
    expect(ids()).toEqual(['a', 'b', 'c'])
  })

  it('is not there twice where the host has brought it back', () => {
    const { draft, ids } = house('a', 'b')
    draft.remove('a')
    draft.add(picture('a'))
    draft.undo()
    expect(ids()).toEqual(['b', 'a'])
  })

  it('is as it was where it was uploaded, and begins anew where that failed', async () => {
    const { draft, uploads, uploadOf } = house('ready', 'failed')
    uploads[0]?.finish({ mediaid: 'A', uploadedAt: NOW })
    uploads[1]?.fail({ errcode: 40004, errmsg: 'invalid media type' })
    await settle()
    for (const id of ['ready', 'failed']) {
      draft.remove(id)
      draft.undo()
    }
    expect(uploadOf('ready')).toEqual({ phase: 'ready', mediaid: 'A', uploadedAt: NOW })
    expect(uploadOf('failed')?.phase).toBe('uploading')
    expect(uploads).toHaveLength(3)
  })
})

describe('a list that a host gives', () => {
  it('leaves what it knows the same objects', async () => {
    const { draft, uploads } = house('a', 'b')
    uploads[0]?.finish({ mediaid: 'A', uploadedAt: NOW })
    await settle()
    const before = draft.getState().attachments
    const [first, second] = before as [DraftAttachment, DraftAttachment]
    const { upload: _, ...rest } = second
    draft.setAttachments([{ ...first, upload: { ...first.upload } }, rest])
    expect(draft.getState().attachments[0]).toBe(before[0])
    expect(draft.getState().attachments[1]).toBe(before[1])
  })

  it('changes all but the upload of what has the same medium', () => {
    const { draft, uploads } = house('a')
    draft.setAttachments([picture('a', { locked: true })])
    expect(draft.getState().attachments[0]).toMatchObject({ locked: true, upload: { phase: 'uploading' } })
    expect(uploads).toHaveLength(1)
  })

  it('begins an upload that it wanted none of before, and ends one that it wants no more', () => {
    const { draft, uploads, aborted, uploadOf } = createDraftHouse()
    const none = { phase: 'none' } as const
    draft.setAttachments([picture('a', { upload: none })])
    expect(uploads).toHaveLength(0)
    draft.setAttachments([picture('a')])
    expect(uploads).toHaveLength(1)
    draft.setAttachments([picture('a', { upload: none })])
    expect(aborted).toEqual(['wxfile://a'])
    expect(uploadOf('a')).toEqual(none)
  })
})

describe('two lists', () => {
  const sending = (sent: number): UploadState => ({ phase: 'uploading', sent, total: 10 })
  const ready: UploadState = { phase: 'ready', mediaid: 'A', uploadedAt: NOW }
  const [one] = accept([picture('a', { upload: ready })], NOW) as [DraftAttachment]
  const withUpload = (upload: UploadState) => [{ ...one, upload }]

  it.each([
    ['one list', [one], [one]],
    ['empty lists', [], []],
    ['equal fields', [one], [{ ...one }]],
    ['uploads that have come another way', withUpload(sending(1)), withUpload(sending(2))],
    ['an upload and one that waits', withUpload({ phase: 'queued' }), withUpload(sending(2))],
  ])('are the same but for uploads under way: %s', (_what, some, others) => {
    expect(isSameButForUploads(some, others)).toBe(true)
    expect(isSameButForUploads(others, some)).toBe(true)
  })

  it.each([
    ['one more', [one], [one, one]],
    ['none', [one], []],
    ['another beside the same', [one, one], [one, { ...one, id: 'b' }]],
    ['an upload that has ended', withUpload(sending(10)), [one]],
    ['another end', [one], withUpload({ ...ready })],
    ['another field', [one], [{ ...one, locked: true }]],
    ['another body', [one], [{ ...one, body: {} }]],
  ])('are others: %s', (_what, some, others) => {
    expect(isSameButForUploads(some, others)).toBe(false)
    expect(isSameButForUploads(others, some)).toBe(false)
  })
})
