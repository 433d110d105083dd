import type { Material } from '../../ports/MaterialPort.ts'
import { createDraftHouse, settle } from '../../tests/support/createDraftHouse.ts'

const poster: Material = {
  id: 'poster',
  version: '1',
  title: '海报',
  attachments: [
    { msgtype: 'image', body: {}, source: { key: 'spring' } },
    { msgtype: 'link', body: { title: '指南', url: 'https://a.cn' } },
  ],
}
const words = (id: string, more: Partial<Material> = {}): Material => ({
  ...{ id, version: '1', title: id, text: `${id}。` },
  ...more,
})

describe('a material', () => {
  it('without a text gives none, locks none, and brings its media from the library', () => {
    const { draft } = createDraftHouse({ resolveMedia: () => new Promise(() => undefined) })
    draft.setText(' ')
    draft.addMaterial({ ...poster, editable: false })
    const { text, isTextLocked, attachments, materials } = draft.getState()
    expect([text, isTextLocked]).toEqual([' ', false])
    expect(attachments.map(({ source, locked }) => [source, locked])).toEqual([
      [{ key: 'spring' }, true],
      [undefined, true],
    ])
    expect(attachments[1]).not.toHaveProperty('source')
    expect(materials).toStrictEqual([{ id: 'poster', version: '1', title: '海报', text: '' }])
  })

  it('that the member may change is not locked, whatever it brings', () => {
    const { draft } = createDraftHouse({ resolveMedia: () => new Promise(() => undefined) })
    draft.addMaterial({ ...poster, text: '春' })
    expect(draft.getState().isTextLocked).toBe(false)
    for (const one of draft.getState().attachments) expect(one).not.toHaveProperty('locked')
  })

  it('replaces a text of blanks, and gives no text beside one that is locked', () => {
    const { draft } = createDraftHouse()
    draft.setText(' \n')
    draft.addMaterial(words('春', { editable: false }))
    draft.addMaterial(words('夏'))
    expect(draft.getState()).toMatchObject({ text: '春。', isTextLocked: true })
    expect(draft.getState().materials.map(({ text }) => text)).toEqual(['春。', ''])
    draft.removeMaterial('夏')
    expect(draft.getState()).toMatchObject({ text: '春。', isTextLocked: true })
  })

  it('leaves the others where it is taken out, and nothing changes for one that is not there', () => {
    const { draft } = createDraftHouse()
    ;['春', '夏', '秋'].forEach((id) => draft.addMaterial(words(id)))
    draft.removeMaterial('冬')
    expect(draft.materialIds()).toEqual(['春', '夏', '秋'])
    draft.removeMaterial('夏')
    expect(draft.materialIds()).toEqual(['春', '秋'])
    expect(draft.getState().text).toBe('春。\n秋。')
  })

  it('is not asked about again once it is withdrawn, and leaves no timer', async () => {
    const resolve = jest.fn(() => Promise.resolve('withdrawn' as const))
    const { draft, ready, clock } = createDraftHouse({ materials: { resolve } })
    await ready()
    draft.addMaterial(words('春'))
    for (let times = 0; times < 2; times++) {
      await ready()
      await settle()
    }
    expect(resolve).toHaveBeenCalledTimes(1)
    expect(clock.timerCount).toBe(0)
  })
})
