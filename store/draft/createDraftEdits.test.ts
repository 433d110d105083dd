import { createDraftHouse, picture } from '../../tests/support/createDraftHouse.ts'

describe('clearAttachments', () => {
  it('removes all but those of the company', () => {
    const { draft } = createDraftHouse()
    draft.setAttachments([picture('a'), picture('terms', { locked: true }), picture('b')])
    draft.clearAttachments()
    expect(draft.getState().attachments.map(({ id }) => id)).toEqual(['terms'])
  })
})
