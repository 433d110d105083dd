import { chat } from '../../protocol/targets/chat.ts'
import { groups } from '../../protocol/targets/groups.ts'
import { moments } from '../../protocol/targets/moments.ts'
import { createDraftHouse } from '../../tests/support/createDraftHouse.ts'

const file = { id: 'a', msgtype: 'file', body: { mediaid: 'M' } } as const

describe('a draft, by its target', () => {
  it('leaves its customers out for a target that takes none, and keeps them for customers', () => {
    const { draft } = createDraftHouse({ defaultValue: { text: '您好', externalUserIds: ['wm1'] } })
    const withoutCustomers = { text: { content: '您好' }, attachments: [] }
    for (const target of [groups, moments, chat]) expect(draft.toMessage(target)).toEqual(withoutCustomers)
    expect(draft.toMessage()).toEqual({ ...withoutCustomers, externalUserIds: ['wm1'] })
    expect(draft.toMessage(groups)).toBe(draft.toMessage(groups))
  })

  it('is checked by the rules of its target', () => {
    const { draft } = createDraftHouse({ defaultValue: { attachments: [file] } })
    const errorsFor = (...target: Parameters<typeof draft.validate>) =>
      draft
        .validate(...target)
        .filter(({ severity }) => severity === 'error')
        .map(({ code }) => code)
    expect([errorsFor(), errorsFor(groups)]).toEqual([[], []])
    expect(errorsFor(moments)).toContain('kind-not-allowed')
  })
})
