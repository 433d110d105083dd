import type { Material, MaterialPort } from 'taro-wecom-share'
import type { LibraryStrings } from '../locale/DemoStrings.ts'

const PAGE_SIZE = 3

/** A company's library in memory, whose last material is withdrawn as soon as somebody shares it. */
export function createLibrary({ categories, materials }: LibraryStrings): MaterialPort {
  const all = materials.map((one) => ({ category: categories[one.category], material: toMaterial(one) }))
  return {
    list: ({ query, category, cursor = '0' }) => {
      const found = all.filter(
        (one) =>
          (category === undefined || one.category === category) &&
          `${one.material.title}${one.material.text ?? ''}`.includes(query),
      )
      const end = Number(cursor) + PAGE_SIZE
      return Promise.resolve({
        materials: found.slice(Number(cursor), end).map(({ material }) => material),
        categories,
        ...(end < found.length && { nextCursor: String(end) }),
      })
    },
    resolve: (id) => Promise.resolve(id === 'withdrawn' ? 'withdrawn' : 'available'),
  }
}

function toMaterial({ id, title, text, card, isFixed }: LibraryStrings['materials'][number]): Material {
  const body = { title: card, url: 'https://example.com/tea', imgUrl: 'https://example.com/tea.png' }
  return {
    ...{ id, version: '1', title, text, editable: !isFixed },
    ...(card !== undefined && { attachments: [{ msgtype: 'link', body }] }),
  }
}
