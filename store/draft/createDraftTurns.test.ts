import { createDraftHouse, NOW, picture } from '../../tests/support/createDraftHouse.ts'

const composed = () => {
  const release = jest.fn()
  const house = createDraftHouse({ release })
  house.draft.setText('春茶到店')
  house.draft.add(picture('a'))
  house.draft.recipients.replace(['wm1', 'wm2'])
  return { ...house, release }
}

describe('a draft that was handed over', () => {
  it('stays with its time, and clears its recipients alone', () => {
    const { draft } = composed()
    draft.markHandedOver()
    expect(draft.getState()).toMatchObject({
      text: '春茶到店',
      attachments: [{ id: 'a' }],
      handedOverAt: NOW,
    })
    expect(draft.recipients.summary().count).toBe(0)
  })
})

describe('a draft that was cleared', () => {
  it('is new, and is brought back whole: text, attachments, recipients, when it was handed over', () => {
    const { draft, release } = composed()
    draft.markHandedOver()
    draft.recipients.replace(['wm3'])
    draft.clear()
    expect(draft.getState()).toMatchObject({ text: '', attachments: [], handedOverAt: undefined })
    draft.bringBack()
    expect(draft.getState()).toMatchObject({ text: '春茶到店', handedOverAt: NOW, before: undefined })
    expect(draft.getState().attachments.map(({ id }) => id)).toEqual(['a'])
    expect(draft.recipients.snapshot().toArray()).toEqual(['wm3'])
    expect(release).not.toHaveBeenCalled()
  })

  it('goes on with the upload that was under way', () => {
    const { draft, uploads, aborted } = composed()
    draft.clear()
    expect(aborted).toEqual(['wxfile://a'])
    draft.bringBack()
    expect(uploads).toHaveLength(2)
    expect(draft.getState().attachments).toMatchObject([{ upload: { phase: 'uploading' } }])
  })

  it('lets go of the files of the message before, once there is another one to bring back', () => {
    const { draft, release } = composed()
    draft.clear()
    draft.setText('下一条')
    draft.clear()
    expect(release.mock.calls).toEqual([[picture('a').file]])
    draft.bringBack()
    expect(draft.getState().text).toBe('下一条')
  })

  it('keeps the text that the company locked', () => {
    const { draft } = createDraftHouse({ defaultValue: { text: '公司的话', isTextLocked: true } })
    draft.setText('我的话')
    draft.clear()
    expect(draft.getState()).toMatchObject({ text: '公司的话', isTextLocked: true })
  })
})
