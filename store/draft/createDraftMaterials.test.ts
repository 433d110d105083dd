import type { Material, MaterialStatus } from '../../ports/MaterialPort.ts'
import { createDraftHouse, NOW, picture, settle } from '../../tests/support/createDraftHouse.ts'

const tea: Material = {
  id: 'tea',
  version: '3',
  title: '春茶上新',
  text: '春茶到了，48 小时内发货。',
  attachments: [
    { msgtype: 'image', body: { imgUrl: 'https://wework.qpic.cn/tea' } },
    {
      msgtype: 'link',
      body: { title: '冲泡指南', url: 'https://example.com', imgUrl: 'https://example.com/a.png' },
    },
  ],
}
const fixed: Material = { ...tea, id: 'fixed', text: '本店承诺七天无理由退货。', editable: false }
const ids = ({ draft }: ReturnType<typeof createDraftHouse>) =>
  draft.getState().attachments.map(({ id }) => id)

describe('a material', () => {
  it('fills an empty draft with its text and attachments, and is known by its id', () => {
    const { draft } = createDraftHouse()
    draft.addMaterial(tea)
    expect(draft.toMessage()).toEqual({
      text: { content: tea.text },
      attachments: tea.attachments?.map(({ msgtype, body }) => ({ msgtype, [msgtype]: body })),
    })
    expect(draft.materialIds()).toEqual(['tea'])
  })

  it('stands after what the member wrote, and can be taken out again with all that it brought', () => {
    const house = createDraftHouse()
    house.draft.setText('王姐好，')
    house.draft.add(picture('mine'))
    house.draft.addMaterial(tea)
    expect(house.draft.getState().text).toBe(`王姐好，\n${tea.text}`)
    house.draft.removeMaterial('tea')
    expect(house.draft.getState().text).toBe('王姐好，')
    expect(ids(house)).toEqual(['mine'])
    expect(house.draft.materialIds()).toEqual([])
  })

  it('leaves what the member made of its text', () => {
    const { draft } = createDraftHouse()
    draft.addMaterial(tea)
    draft.setText('我改过的话')
    draft.removeMaterial('tea')
    expect(draft.getState().text).toBe('我改过的话')
  })

  it('that is chosen twice is there once', () => {
    const house = createDraftHouse()
    house.draft.addMaterial(tea)
    house.draft.addMaterial(tea)
    expect(house.draft.getState().text).toBe(tea.text)
    expect(ids(house)).toHaveLength(2)
  })

  it('that the member may not edit takes the place of the text and locks all of it, and what was there comes back', () => {
    const { draft } = createDraftHouse()
    draft.setText('写了一半')
    draft.addMaterial(fixed)
    draft.setText('改')
    expect(draft.getState()).toMatchObject({ text: fixed.text, isTextLocked: true })
    expect(draft.getState().attachments.every(({ locked }) => locked)).toBe(true)
    draft.bringBack()
    expect(draft.getState()).toMatchObject({
      text: '写了一半',
      isTextLocked: false,
      attachments: [],
      materials: [],
    })
  })

  it('that locked the text frees it when it is taken out', () => {
    const { draft } = createDraftHouse()
    draft.addMaterial(fixed)
    draft.removeMaterial('fixed')
    draft.setText('自己写')
    expect(draft.getState()).toMatchObject({ text: '自己写', attachments: [] })
  })

  it('goes with all else when the draft is cleared, locked or not', () => {
    const { draft } = createDraftHouse()
    draft.addMaterial(fixed)
    draft.clear()
    expect(draft.getState()).toMatchObject({ text: '', isTextLocked: false, attachments: [], materials: [] })
  })
})

describe('a material that is shared', () => {
  const houseWith = (resolve: (id: string, version: string) => Promise<MaterialStatus>) => {
    const house = createDraftHouse({ materials: { resolve } })
    house.draft.addMaterial(tea)
    return house
  }

  it('is asked about by its version, and is an error once it was withdrawn', async () => {
    const resolve = jest.fn(() => Promise.resolve<MaterialStatus>('withdrawn'))
    const { draft, ready } = houseWith(resolve)
    expect(draft.validate()).toEqual([])
    expect(await ready()).toBeUndefined()
    expect(resolve.mock.calls).toEqual([['tea', '3']])
    expect(draft.validate()).toEqual([
      {
        code: 'material-withdrawn',
        severity: 'error',
        path: ['materials', 0],
        params: { title: '春茶上新' },
      },
    ])
    draft.removeMaterial('tea')
    expect(draft.validate().map(({ code }) => code)).toEqual(['empty-message'])
  })

  it('goes while the library has it', async () => {
    const { draft, ready } = houseWith(() => Promise.resolve('available'))
    expect(await ready()).toBeUndefined()
    expect(draft.validate()).toEqual([])
  })

  it('is withdrawn when its time is over, without a library too', async () => {
    const { draft, ready } = createDraftHouse()
    draft.addMaterial({ ...tea, validUntil: NOW - 1 })
    await ready()
    expect(draft.validate()).toMatchObject([{ code: 'material-withdrawn' }])
  })

  it('is not shared where the library cannot be asked, or is silent', async () => {
    const offline = houseWith(() => Promise.reject(new Error('request:fail timeout')))
    expect(await offline.ready()).toMatchObject({
      code: 'upload-failed',
      retryable: true,
      details: { path: ['materials'] },
    })
    const silent = houseWith(() => new Promise(() => undefined))
    const failure = silent.ready()
    await settle()
    silent.clock.advance(10_000)
    expect(await failure).toMatchObject({ code: 'upload-failed', cause: { code: 'timeout' } })
  })
})
