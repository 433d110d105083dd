import { createDraftHouse, NOW, picture, settle } from '../../tests/support/createDraftHouse.ts'

const codesOf = ({ draft }: ReturnType<typeof createDraftHouse>) =>
  draft
    .validate()
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => [code, ...path])

describe('the message of a draft', () => {
  it('has no part that the member left empty', () => {
    const { draft } = createDraftHouse()
    expect(draft.toMessage()).toStrictEqual({ attachments: [] })
  })

  it('has of media what the upload gave, an id or an image link', async () => {
    const { draft, uploads } = createDraftHouse()
    draft.add(picture('a'), picture('b'))
    uploads[0]?.finish({ mediaid: 'A', uploadedAt: NOW })
    uploads[1]?.finish({ imgUrl: 'https://wework.qpic.cn/b', uploadedAt: NOW })
    await settle()
    expect(draft.toMessage()).toStrictEqual({
      attachments: [
        { msgtype: 'image', image: { mediaid: 'A' } },
        { msgtype: 'image', image: { imgUrl: 'https://wework.qpic.cn/b' } },
      ],
    })
  })

  it('is the same object until something is changed', () => {
    const { draft } = createDraftHouse({ defaultValue: { text: '您好' } })
    const message = draft.toMessage()
    expect(draft.toMessage()).toBe(message)
    draft.recipients.add(['wm1'])
    const named = draft.toMessage()
    expect(named).toEqual({ ...message, externalUserIds: ['wm1'] })
    expect(draft.toMessage()).toBe(named)
    draft.setText('早')
    expect(draft.toMessage()).toMatchObject({ text: { content: '早' } })
  })
})

describe('what is wrong with a draft whose media are on their way', () => {
  it('is what its media will not mend', () => {
    const house = createDraftHouse()
    house.draft.add(
      picture('a', { body: { imgUrl: 7 } }),
      picture('link', { msgtype: 'link', body: { url: 'https://shop.example.com' } }),
      picture('none', { msgtype: undefined as never }),
      { id: 'i', msgtype: 'image', body: {} },
    )
    expect(codesOf(house)).toEqual([
      ['wrong-type', 'attachments', 0, 'image', 'imgUrl'],
      ['missing', 'attachments', 1, 'link', 'title'],
      ['missing', 'attachments', 2, 'msgtype'],
      ['missing', 'attachments', 3, 'image'],
    ])
  })
})
