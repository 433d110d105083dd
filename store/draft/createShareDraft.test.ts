import { createDraftHouse, NOW, picture, settle } from '../../tests/support/createDraftHouse.ts'

const link = {
  id: 'link',
  msgtype: 'link',
  body: { title: '新品', url: 'https://shop.example.com', imgUrl: 'https://cdn.example.com/a.png' },
} as const
const ids = ({ draft }: ReturnType<typeof createDraftHouse>) =>
  draft.getState().attachments.map(({ id }) => id)

describe('a draft as a message', () => {
  it('is no message until all media are there, and then the whole of it', async () => {
    const { draft, uploads } = createDraftHouse({ defaultValue: { externalUserIds: ['wm1'] } })
    draft.setText('您好')
    draft.add(link, picture('a'))
    expect(draft.toMessage()).toBeUndefined()
    uploads[0]?.finish({ mediaid: 'A', uploadedAt: NOW })
    await settle()
    expect(draft.toMessage()).toEqual({
      externalUserIds: ['wm1'],
      text: { content: '您好' },
      attachments: [
        { msgtype: 'link', link: link.body },
        { msgtype: 'image', image: { mediaid: 'A' } },
      ],
    })
  })

  it('says everything that is wrong with it, and takes media on their way for no issue', () => {
    const { draft } = createDraftHouse()
    expect(draft.validate()).toMatchObject([{ code: 'empty-message', severity: 'error' }])
    draft.add(picture('a'), picture('v', { msgtype: 'video' }), {
      ...link,
      body: { ...link.body, title: '' },
    })
    draft.setText('春'.repeat(4001))
    expect(draft.validate().filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'too-many-characters', path: ['text', 'content'] },
      { code: 'missing', path: ['attachments', 2, 'link', 'title'] },
    ])
  })

  it('misses the id of media that nobody will upload', () => {
    const { draft } = createDraftHouse()
    draft.add({ id: 'v', msgtype: 'video', body: {} })
    expect(draft.validate()).toMatchObject([
      { code: 'missing', path: ['attachments', 0, 'video', 'mediaid'] },
    ])
  })
})

describe('a draft’s attachments', () => {
  it('keep the place of what is locked, and move the rest around it', () => {
    const house = createDraftHouse()
    house.draft.add(picture('a'), picture('ours', { locked: true }), picture('b'), picture('c'))
    house.draft.remove('ours')
    house.draft.move('ours', 0)
    expect(ids(house)).toEqual(['a', 'ours', 'b', 'c'])
    house.draft.move('c', 0)
    expect(ids(house)).toEqual(['c', 'ours', 'a', 'b'])
  })

  it('know nobody of another id', () => {
    const house = createDraftHouse()
    house.draft.add(picture('a'))
    const before = house.draft.getState().attachments
    house.draft.remove('stranger')
    house.draft.move('stranger', 0)
    house.draft.update(picture('stranger'))
    house.draft.retry('stranger')
    house.draft.cancel('stranger')
    expect(house.draft.getState().attachments).toEqual(before)
  })

  it('take another of the same id in its place, by add and by update', () => {
    const house = createDraftHouse()
    house.draft.add(link, picture('a'))
    house.draft.add({ ...link, body: { ...link.body, title: '改' } })
    house.draft.update({ ...link, body: { ...link.body, desc: '述' } })
    expect(ids(house)).toEqual(['link', 'a'])
    expect(house.draft.getState().attachments[0]?.body).toEqual({ ...link.body, desc: '述' })
  })

  it('bring back the newest that was removed to its place, and let go of the file of the one before', () => {
    const release = jest.fn()
    const house = createDraftHouse({ release })
    house.draft.add(picture('a'), picture('b'), picture('c'))
    house.draft.remove('a')
    expect(release).not.toHaveBeenCalled()
    house.draft.remove('b')
    expect(release.mock.calls).toEqual([[picture('a').file]])
    house.draft.undo()
    expect(ids(house)).toEqual(['b', 'c'])
    house.draft.undo()
    expect(ids(house)).toEqual(['b', 'c'])
  })

  it('are uploaded again when they are brought back', () => {
    const { draft, uploads, aborted } = createDraftHouse()
    draft.add(picture('a'))
    draft.remove('a')
    draft.undo()
    expect(aborted).toEqual(['wxfile://a'])
    expect(uploads).toHaveLength(2)
  })

  it('begin anew when they are brought back after a cancel', () => {
    const { draft, uploads } = createDraftHouse()
    draft.add(picture('a'))
    draft.cancel('a')
    draft.remove('a')
    draft.undo()
    expect(uploads).toHaveLength(2)
  })

  it('are all gone after clear but what is locked, with the text and the recipients', () => {
    const release = jest.fn()
    const house = createDraftHouse({ release, defaultValue: { text: '您好', externalUserIds: ['wm1'] } })
    house.draft.add(picture('a'), picture('ours', { locked: true }))
    house.draft.clear()
    expect(ids(house)).toEqual(['ours'])
    expect(house.draft.getState().text).toBe('')
    expect(house.draft.recipients.summary().count).toBe(0)
    // Until nobody can bring it back.
    expect(release).not.toHaveBeenCalled()
    house.draft.dispose()
    expect(release.mock.calls).toEqual([[picture('a').file]])
  })
})
