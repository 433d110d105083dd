import { createDraftHouse, NOW } from '../../tests/support/createDraftHouse.ts'

const upload = { phase: 'ready', mediaid: 'M', uploadedAt: NOW } as const

it.each(['image', 'video', 'file'] as const)(
  'keeps the title of an uploaded %s, which names it to the member, out of the message',
  (msgtype) => {
    const { draft } = createDraftHouse()
    draft.add({ id: 'a', msgtype, body: { title: '春季价目表' }, upload })
    expect(draft.validate()).toEqual([])
    expect(draft.toMessage()?.attachments).toEqual([{ msgtype, [msgtype]: { mediaid: 'M' } }])
  },
)

it('keeps a link’s title in the message', () => {
  const { draft } = createDraftHouse()
  const body = { title: '春茶', url: 'https://shop.example/tea', imgUrl: 'https://shop.example/tea.png' }
  draft.add({ id: 'a', msgtype: 'link', body })
  expect(draft.toMessage()?.attachments).toEqual([{ msgtype: 'link', link: body }])
})
