import { createDraftHouse, DAY, picture, settle } from '../../tests/support/createDraftHouse.ts'

describe('the upload queue', () => {
  it.each<[object]>([
    [{ errcode: 40004, errmsg: 'invalid media type' }],
    [{ errcode: 40006, errmsg: 'invalid media size' }],
    [{ errcode: 45001, errmsg: 'media size out of limit' }],
    [{ errcode: 99999, errmsg: 'a word of nobody knows whom' }],
    [{ status: 413, code: 'too-large' }],
    [{ status: 403, code: 'no-api-permission' }],
    [{ status: 422, code: 'wecom-refused' }],
  ])('never tries again by itself what WeCom refused: %j', async (answer) => {
    const { draft, uploadOf, uploads, clock } = createDraftHouse()
    draft.setAttachments([picture('a')])
    uploads[0]?.fail(answer)
    await settle()
    clock.advance(DAY)
    expect(uploads).toHaveLength(1)
    expect(uploadOf('a')).toMatchObject({ phase: 'failed', failure: { retryable: false } })
  })
})
