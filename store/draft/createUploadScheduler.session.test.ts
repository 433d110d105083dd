import { toError } from '../../protocol/failures/toError.ts'
import { toMediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import { createShareFailure } from '../../protocol/failures/toShareFailure.ts'
import {
  createDraftHouse,
  libraryPicture,
  NOW,
  picture,
  settle,
} from '../../tests/support/createDraftHouse.ts'

const EXPIRED = { status: 401, code: 'session-expired' }

/** Three pictures on their way, and the host's login in the test's hand. */
function openHouse() {
  const logins: { readonly succeed: () => void; readonly fail: (error: unknown) => void }[] = []
  const ensureSession = (): Promise<void> => new Promise((succeed, fail) => logins.push({ succeed, fail }))
  const house = createDraftHouse({ ensureSession })
  house.draft.setAttachments(['a', 'b', 'c'].map((id) => picture(id)))
  return { ...house, logins }
}

describe('an upload that is answered by a session that is over', () => {
  it('logs in once for all of them, and each is tried once more', async () => {
    const { draft, uploads, uploadOf, logins, paths } = openHouse()
    uploads.forEach(({ fail }) => fail(EXPIRED))
    await settle()
    expect(logins).toHaveLength(1)
    expect(uploadOf('a')).toEqual({ phase: 'queued' })
    expect(paths()).toEqual(['a', 'b', 'c'])
    logins[0]?.succeed()
    await settle()
    expect(paths()).toEqual(['a', 'b', 'c', 'a', 'b', 'c'])
    uploads[3]?.finish({ mediaid: 'A', uploadedAt: NOW })
    uploads[4]?.fail(EXPIRED)
    await settle()
    expect(uploadOf('a')?.phase).toBe('ready')
    expect(uploadOf('b')).toMatchObject({ phase: 'failed', failure: { code: 'session-expired' } })
    expect(logins).toHaveLength(1)
    draft.dispose()
  })

  it('logs in again where the member tries again', async () => {
    const { draft, uploads, uploadOf, logins } = openHouse()
    uploads[0]?.fail(EXPIRED)
    await settle()
    logins[0]?.fail(new Error('offline'))
    await settle()
    expect(uploadOf('a')).toMatchObject({ phase: 'failed', failure: { remedy: 'log-in' } })
    draft.retry('a')
    uploads.at(-1)?.fail(EXPIRED)
    await settle()
    expect(logins).toHaveLength(2)
    logins[1]?.succeed()
    await settle()
    uploads.at(-1)?.finish({ mediaid: 'A', uploadedAt: NOW })
    await settle()
    expect(uploadOf('a')?.phase).toBe('ready')
  })

  it('has the remedy of what the host says of its login', async () => {
    const { uploads, uploadOf, logins } = openHouse()
    uploads[0]?.fail(EXPIRED)
    await settle()
    logins[0]?.fail(createShareFailure('access-denied'))
    await settle()
    expect(uploadOf('a')).toMatchObject({
      phase: 'failed',
      failure: { code: 'session-expired', remedy: 'contact-admin', cause: { code: 'access-denied' } },
    })
  })

  it('is no longer waited for after 20 seconds without a word of the host', async () => {
    const { clock, uploads, uploadOf, logins, draft } = openHouse()
    uploads[0]?.fail(EXPIRED)
    await settle()
    clock.advance(19_999)
    await settle()
    expect(uploadOf('a')).toEqual({ phase: 'queued' })
    clock.advance(1)
    await settle()
    expect(uploadOf('a')).toMatchObject({
      phase: 'failed',
      failure: { code: 'session-expired', raw: { message: 'ensureSession timed out' } },
    })
    expect(clock.timerCount).toBe(0)
    draft.retry('a')
    uploads.at(-1)?.fail(EXPIRED)
    await settle()
    expect(logins).toHaveLength(2)
  })

  it.each(['cancelled', 'removed', 'begun anew'])(
    'is not tried again where it was %s meanwhile',
    async (how) => {
      const { draft, uploads, paths, logins, uploadOf } = openHouse()
      uploads[0]?.fail(EXPIRED)
      await settle()
      if (how === 'cancelled') draft.cancel('a')
      if (how === 'removed') draft.remove('a')
      if (how === 'begun anew') {
        draft.cancel('a')
        draft.retry('a')
      }
      const begun = paths()
      logins[0]?.succeed()
      await settle()
      expect(paths()).toEqual(begun)
      if (how === 'cancelled') expect(uploadOf('a')).toEqual({ phase: 'cancelled' })
    },
  )

  it('stays cancelled where the login fails afterwards', async () => {
    const { draft, uploads, uploadOf, logins } = openHouse()
    uploads[0]?.fail(EXPIRED)
    await settle()
    draft.cancel('a')
    logins[0]?.fail(new Error('offline'))
    await settle()
    expect(uploadOf('a')).toEqual({ phase: 'cancelled' })
  })

  it('leaves its place to another while the host logs in', async () => {
    const house = createDraftHouse({ uploadsAtOnce: 1, ensureSession: () => new Promise(() => undefined) })
    house.draft.setAttachments([picture('a'), picture('b')])
    house.uploads[0]?.fail(EXPIRED)
    await settle()
    expect(house.paths()).toEqual(['a', 'b'])
  })

  it('is of the company’s library too', async () => {
    const resolveMedia = jest.fn(() => Promise.reject(toError(toMediaFailure(EXPIRED))))
    const ensureSession = jest.fn(() => Promise.resolve())
    const { draft } = createDraftHouse({ resolveMedia, ensureSession })
    draft.setAttachments([libraryPicture])
    await settle()
    expect(ensureSession).toHaveBeenCalledTimes(1)
    expect(resolveMedia).toHaveBeenCalledTimes(2)
  })

  it('is the one failure that asks for a login', async () => {
    const { uploads, uploadOf, logins } = openHouse()
    uploads[0]?.fail({ status: 413, code: 'too-large' })
    uploads[1]?.fail({ status: 403, code: 'no-api-permission' })
    await settle()
    expect(logins).toEqual([])
    expect(uploadOf('a')).toMatchObject({ phase: 'failed', failure: { code: 'too-large' } })
    expect(uploadOf('b')).toMatchObject({ phase: 'failed', failure: { code: 'no-permission' } })
  })

  it('fails at once where the host has no login', async () => {
    const { draft, uploads, uploadOf } = createDraftHouse()
    draft.setAttachments([picture('a')])
    uploads[0]?.fail(EXPIRED)
    await settle()
    expect(uploadOf('a')).toMatchObject({ phase: 'failed', failure: { remedy: 'log-in' } })
  })
})
