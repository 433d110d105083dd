import type { UploadedMedia } from 'taro-wecom-share'
import {
  createDraftHouse,
  DAY,
  libraryPicture,
  NOW,
  picture,
  settle,
} from '../../tests/support/createDraftHouse.ts'

describe('the upload queue', () => {
  it('uploads three at once, and then in the order of the list as it is by then', async () => {
    const { draft, uploads, paths } = createDraftHouse()
    draft.setAttachments(['a', 'b', 'c', 'd', 'e'].map((id) => picture(id)))
    expect(paths()).toEqual(['a', 'b', 'c'])
    draft.setAttachments(['e', 'a', 'b', 'c', 'd'].map((id) => picture(id)))
    uploads[1]?.finish({ mediaid: 'B', uploadedAt: NOW })
    await settle()
    expect(paths()).toEqual(['a', 'b', 'c', 'e'])
  })

  it('uploads nothing for what a listener removes as it begins', () => {
    const { draft, uploadOf, uploads } = createDraftHouse()
    draft.subscribe(() => {
      if (uploadOf('a')?.phase === 'uploading') draft.setAttachments([])
    })
    draft.setAttachments([picture('a')])
    expect(uploads).toEqual([])
  })

  it('begins anew for another medium under the same id', () => {
    const { draft, uploads, aborted } = createDraftHouse()
    draft.setAttachments([picture('a')])
    draft.setAttachments([{ ...picture('a'), file: { path: 'wxfile://b', name: 'b.jpg', size: 1 } }])
    expect(aborted).toEqual(['wxfile://a'])
    expect(uploads.map(({ path }) => path)).toEqual(['wxfile://a', 'wxfile://b'])
  })

  it('takes two picks of the same file as two', () => {
    const { draft, uploads } = createDraftHouse()
    const { file } = picture('same')
    draft.setAttachments([picture('a', file && { file }), picture('b', file && { file })])
    expect(uploads).toHaveLength(2)
  })

  it('aborts the upload of what is removed, and drops what it answers afterwards', async () => {
    const { draft, uploadOf, uploads, aborted } = createDraftHouse()
    draft.setAttachments([picture('a'), picture('b')])
    draft.setAttachments([picture('b')])
    expect(aborted).toEqual(['wxfile://a'])
    uploads[0]?.finish({ mediaid: 'A', uploadedAt: NOW })
    await settle()
    expect(uploadOf('a')).toBeUndefined()
  })

  it('tries again after 1, 3 and 9 seconds what can pass, and then says why it failed', async () => {
    const { draft, uploadOf, uploads, clock } = createDraftHouse()
    draft.setAttachments([picture('a')])
    for (const [attempt, delay] of [1000, 3000, 9000].entries()) {
      uploads[attempt]?.fail({ errcode: -1, errmsg: 'system busy' })
      await settle()
      expect(uploadOf('a')).toEqual({ phase: 'queued' })
      clock.advance(delay - 1)
      expect(uploads).toHaveLength(attempt + 1)
      clock.advance(1)
      expect(uploads).toHaveLength(attempt + 2)
    }
    uploads[3]?.fail({ errcode: -1, errmsg: 'system busy' })
    await settle()
    expect(uploadOf('a')).toMatchObject({
      phase: 'failed',
      failure: { code: 'wecom-busy', remedy: 'retry' },
    })
    draft.retry('a')
    expect(uploadOf('a')).toMatchObject({ phase: 'uploading', sent: 0 })
  })

  it('lets others go first while one waits for its next try', async () => {
    const { draft, uploads, paths } = createDraftHouse({ uploadsAtOnce: 1 })
    draft.setAttachments([picture('a'), picture('b')])
    uploads[0]?.fail({ status: 503 })
    await settle()
    expect(paths()).toEqual(['a', 'b'])
  })

  it('tells of progress at most ten times a second, of all uploads together', () => {
    const { draft, uploadOf, uploads, clock } = createDraftHouse()
    draft.setAttachments([picture('a'), picture('b'), picture('c')])
    const told = jest.fn()
    draft.subscribe(told)
    for (let ms = 0; ms < 1000; ms += 5) {
      for (const upload of uploads) upload.progress({ sent: ms, total: 1000 })
      clock.advance(5)
    }
    expect(told).toHaveBeenCalledTimes(10)
    expect(uploadOf('a')).toEqual({ phase: 'uploading', sent: 995, total: 1000 })
    expect(draft.progress()).toEqual({ sent: 2985, total: 3000 })
  })

  it('changes one item of the list for its progress, and leaves the others as they are', () => {
    const { draft, clock, uploads } = createDraftHouse()
    draft.setAttachments([picture('a'), picture('b')])
    const [a, b] = draft.getState().attachments
    uploads[0]?.progress({ sent: 500, total: 1000 })
    clock.advance(100)
    expect(draft.getState().attachments[0]).not.toBe(a)
    expect(draft.getState().attachments[1]).toBe(b)
  })

  it.each([NaN, undefined, Infinity, '50%'])(
    'keeps its figures whole when a client tells %p of its progress',
    (sent) => {
      const { clock, uploads, uploadOf, draft } = createDraftHouse()
      draft.setAttachments([picture('a')])
      for (const one of [sent, 400]) {
        uploads[0]?.progress({ sent: one as number, total: 1000 })
        clock.advance(100)
      }
      expect(uploadOf('a')).toEqual({ phase: 'uploading', sent: 400, total: 1000 })
    },
  )

  it('holds the place of a cancelled library picture until its host has answered, as it cannot be aborted', async () => {
    const answers: (() => void)[] = []
    const resolveMedia = jest.fn(
      () => new Promise<UploadedMedia>((_, reject) => answers.push(() => reject(new Error('late')))),
    )
    const { draft, clock } = createDraftHouse({ resolveMedia })
    const pictures = ['a', 'b', 'c', 'd'].map((id) => ({ ...libraryPicture, id }))
    draft.setAttachments(pictures)
    draft.cancel('a')
    draft.cancel('b')
    await settle()
    expect(resolveMedia).toHaveBeenCalledTimes(3)
    answers[0]?.()
    await settle()
    expect(resolveMedia).toHaveBeenCalledTimes(4)
    draft.dispose()
    clock.advance(60_000)
    expect(clock.timerCount).toBe(0)
  })

  it('stops what is under way when its draft is disposed of, and goes on when that is resumed', () => {
    const { draft, uploadOf, aborted, paths, clock } = createDraftHouse()
    draft.setAttachments([picture('a')])
    draft.dispose()
    expect(aborted).toEqual(['wxfile://a'])
    expect(uploadOf('a')).toEqual({ phase: 'queued' })
    draft.add(picture('b'))
    expect(paths()).toEqual(['a'])
    expect(clock.timerCount).toBe(0)
    draft.resume()
    expect(paths()).toEqual(['a', 'a', 'b'])
  })

  it('renews before sharing what is an hour or less from its three days, and waits for it', async () => {
    const { draft, ready, uploads, clock } = createDraftHouse()
    const uploaded = picture('a', { upload: { phase: 'ready', mediaid: 'OLD', uploadedAt: NOW } })
    draft.setAttachments([uploaded])
    clock.advance(3 * DAY - 60 * 60 * 1000 - 1)
    await ready()
    expect(uploads).toHaveLength(0)
    clock.advance(1)
    const settled = ready()
    expect(uploads).toHaveLength(1)
    // The page renders meanwhile and hands back the old word.
    draft.setAttachments([{ ...uploaded }])
    expect(uploads).toHaveLength(1)
    uploads[0]?.finish({ mediaid: 'NEW', uploadedAt: clock.now() })
    await settled
    expect(draft.getState().attachments[0]?.upload).toMatchObject({ mediaid: 'NEW' })
  })

  it('says so when the source of what expired is gone', async () => {
    const { draft, ready, uploadOf } = createDraftHouse()
    draft.setAttachments([
      {
        id: 'a',
        msgtype: 'file',
        body: {},
        upload: { phase: 'ready', mediaid: 'OLD', uploadedAt: NOW - 4 * DAY },
      },
    ])
    await ready()
    expect(uploadOf('a')).toMatchObject({ phase: 'failed', failure: { code: 'source-gone' } })
  })

  it('asks the host for the company’s own pictures, and gives up on a host that never answers', async () => {
    const resolveMedia = jest.fn(() => new Promise<never>(() => undefined))
    const { draft, uploadOf, clock } = createDraftHouse({ resolveMedia })
    draft.setAttachments([libraryPicture])
    expect(resolveMedia).toHaveBeenCalledWith({ key: 'spring' })
    expect(uploadOf('library')).toEqual({ phase: 'resolving' })
    for (let second = 0; second < 300; second++) {
      clock.advance(1000)
      await settle()
    }
    expect(resolveMedia).toHaveBeenCalledTimes(4)
    expect(uploadOf('library')).toMatchObject({ phase: 'failed', failure: { code: 'timeout' } })
    expect(clock.timerCount).toBe(0)
  })

  it.each([
    [{}],
    [{ mediaid: '', uploadedAt: NOW }],
    [{ mediaid: 'A' }],
    [undefined],
    [{ mediaid: 7, uploadedAt: NOW }],
  ])('does not take %j for an uploaded medium', async (answer) => {
    const { draft, uploadOf, uploads } = createDraftHouse()
    draft.setAttachments([picture('a')])
    uploads[0]?.finish(answer as UploadedMedia)
    await settle()
    expect(uploadOf('a')).toMatchObject({ phase: 'failed', failure: { code: 'bad-answer' } })
  })

  it('fails what its port throws at, and goes on with the next', async () => {
    const { draft, uploadOf } = createDraftHouse({
      upload: {
        upload: () => {
          throw new TypeError('uploadFile is not a function')
        },
      },
    })
    draft.setAttachments([picture('a'), picture('b')])
    await settle()
    for (const id of ['a', 'b'])
      expect(uploadOf(id)).toMatchObject({ phase: 'failed', failure: { code: 'unsupported-client' } })
  })

  it('says which port is missing', async () => {
    const { draft, uploadOf } = createDraftHouse({ upload: undefined })
    draft.setAttachments([picture('a'), libraryPicture])
    await settle()
    expect(uploadOf('a')).toMatchObject({
      failure: { code: 'misconfigured', raw: { message: 'no UploadPort was given' } },
    })
    expect(uploadOf('library')).toMatchObject({
      failure: { raw: { message: 'no resolveMedia was given' } },
    })
  })

  it('leaves links, mini-programs and ids of the host’s own alone', () => {
    const { draft, uploadOf, uploads } = createDraftHouse()
    draft.setAttachments([
      {
        id: 'link',
        msgtype: 'link',
        body: { title: 'a', url: 'https://a.example' },
        upload: { phase: 'none' },
      },
      { id: 'own', msgtype: 'image', body: { mediaid: 'x' }, upload: { phase: 'none' } },
    ])
    expect(uploads).toHaveLength(0)
    expect(uploadOf('link')).toEqual({ phase: 'none' })
    expect(draft.progress()).toEqual({ sent: 0, total: 0 })
  })
})
