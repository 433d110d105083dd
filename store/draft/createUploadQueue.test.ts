import type { UploadedMedia } from 'taro-wecom-share'
import {
  createQueueHouse,
  DAY,
  libraryPicture,
  NOW,
  picture,
  settle,
} from '../../tests/support/createQueueHouse.ts'

describe('the upload queue', () => {
  it('uploads three at once, and then in the order of the list as it is by then', async () => {
    const { queue, uploads, paths } = createQueueHouse()
    queue.setAttachments(['a', 'b', 'c', 'd', 'e'].map((id) => picture(id)))
    expect(paths()).toEqual(['a', 'b', 'c'])
    queue.setAttachments(['e', 'a', 'b', 'c', 'd'].map((id) => picture(id)))
    uploads[1]?.finish({ mediaid: 'B', uploadedAt: NOW })
    await settle()
    expect(paths()).toEqual(['a', 'b', 'c', 'e'])
  })

  it('uploads nothing for what a listener removes as it begins', () => {
    const { queue, uploads } = createQueueHouse()
    queue.subscribe('a', () => {
      if (queue.stateOf('a')?.phase === 'uploading') queue.setAttachments([])
    })
    queue.setAttachments([picture('a')])
    expect(uploads).toEqual([])
  })

  it('begins anew for another medium under the same id', () => {
    const { queue, uploads, aborted } = createQueueHouse()
    queue.setAttachments([picture('a')])
    queue.setAttachments([{ ...picture('a'), file: { path: 'wxfile://b', name: 'b.jpg', size: 1 } }])
    expect(aborted).toEqual(['wxfile://a'])
    expect(uploads.map(({ path }) => path)).toEqual(['wxfile://a', 'wxfile://b'])
  })

  it('takes two picks of the same file as two', () => {
    const { queue, uploads } = createQueueHouse()
    const { file } = picture('same')
    queue.setAttachments([picture('a', file && { file }), picture('b', file && { file })])
    expect(uploads).toHaveLength(2)
  })

  it('aborts the upload of what is removed, and drops what it answers afterwards', async () => {
    const { queue, uploads, aborted, onReady } = createQueueHouse()
    queue.setAttachments([picture('a'), picture('b')])
    queue.setAttachments([picture('b')])
    expect(aborted).toEqual(['wxfile://a'])
    uploads[0]?.finish({ mediaid: 'A', uploadedAt: NOW })
    await settle()
    expect(onReady).not.toHaveBeenCalled()
    expect(queue.stateOf('a')).toBeUndefined()
  })

  it('tries again after 1, 3 and 9 seconds what can pass, and then says why it failed', async () => {
    const { queue, uploads, clock } = createQueueHouse()
    queue.setAttachments([picture('a')])
    for (const [attempt, delay] of [1000, 3000, 9000].entries()) {
      uploads[attempt]?.fail({ errcode: -1, errmsg: 'system busy' })
      await settle()
      expect(queue.stateOf('a')).toEqual({ phase: 'queued' })
      clock.advance(delay - 1)
      expect(uploads).toHaveLength(attempt + 1)
      clock.advance(1)
      expect(uploads).toHaveLength(attempt + 2)
    }
    uploads[3]?.fail({ errcode: -1, errmsg: 'system busy' })
    await settle()
    expect(queue.stateOf('a')).toMatchObject({
      phase: 'failed',
      failure: { code: 'wecom-busy', remedy: 'retry' },
    })
    queue.retry('a')
    expect(queue.stateOf('a')).toMatchObject({ phase: 'uploading', sent: 0 })
  })

  it.each([40004, 40006])('never tries errcode %d again by itself', async (errcode) => {
    const { queue, uploads, clock } = createQueueHouse()
    queue.setAttachments([picture('a')])
    uploads[0]?.fail({ errcode, errmsg: 'invalid' })
    await settle()
    clock.advance(DAY)
    expect(uploads).toHaveLength(1)
    expect(queue.stateOf('a')).toMatchObject({ phase: 'failed', failure: { retryable: false } })
  })

  it('lets others go first while one waits for its next try', async () => {
    const { queue, uploads, paths } = createQueueHouse({ atOnce: 1 })
    queue.setAttachments([picture('a'), picture('b')])
    uploads[0]?.fail({ status: 503 })
    await settle()
    expect(paths()).toEqual(['a', 'b'])
  })

  it('tells of progress at most ten times a second, of all uploads together', () => {
    const { queue, uploads, clock } = createQueueHouse()
    queue.setAttachments([picture('a'), picture('b'), picture('c')])
    const told = jest.fn()
    queue.subscribeAll(told)
    for (let ms = 0; ms < 1000; ms += 5) {
      for (const upload of uploads) upload.progress({ sent: ms, total: 1000 })
      clock.advance(5)
    }
    expect(told).toHaveBeenCalledTimes(10)
    expect(queue.stateOf('a')).toEqual({ phase: 'uploading', sent: 995, total: 1000 })
    expect(queue.progress()).toEqual({ sent: 2985, total: 3000 })
  })

  it('tells those who watch one item of that item alone', () => {
    const { queue, clock, uploads } = createQueueHouse()
    queue.setAttachments([picture('a'), picture('b')])
    const told = jest.fn()
    queue.subscribe('b', told)
    uploads[0]?.progress({ sent: 500, total: 1000 })
    clock.advance(100)
    expect(told).not.toHaveBeenCalled()
    queue.cancel('b')
    expect(told).toHaveBeenCalledTimes(1)
  })

  it('renews before sharing what is an hour or less from its three days, and waits for it', async () => {
    const { queue, uploads, clock } = createQueueHouse()
    const ready = picture('a', { upload: { phase: 'ready', mediaid: 'OLD', uploadedAt: NOW } })
    queue.setAttachments([ready])
    clock.advance(3 * DAY - 60 * 60 * 1000 - 1)
    await queue.whenIdle()
    expect(uploads).toHaveLength(0)
    clock.advance(1)
    const settled = queue.whenIdle()
    expect(uploads).toHaveLength(1)
    // The page renders meanwhile and hands back the old word.
    queue.setAttachments([{ ...ready }])
    expect(uploads).toHaveLength(1)
    uploads[0]?.finish({ mediaid: 'NEW', uploadedAt: clock.now() })
    await settled
    expect(queue.attachments()[0]?.upload).toMatchObject({ mediaid: 'NEW' })
  })

  it('says so when the source of what expired is gone', async () => {
    const { queue } = createQueueHouse()
    queue.setAttachments([
      {
        id: 'a',
        msgtype: 'file',
        body: {},
        upload: { phase: 'ready', mediaid: 'OLD', uploadedAt: NOW - 4 * DAY },
      },
    ])
    await queue.whenIdle()
    expect(queue.stateOf('a')).toMatchObject({ phase: 'failed', failure: { code: 'source-gone' } })
  })

  it('asks the host for the company’s own pictures, and gives up on a host that never answers', async () => {
    const resolveMedia = jest.fn(() => new Promise<never>(() => undefined))
    const { queue, clock } = createQueueHouse({ resolveMedia })
    queue.setAttachments([libraryPicture])
    expect(resolveMedia).toHaveBeenCalledWith({ key: 'spring' })
    expect(queue.stateOf('library')).toEqual({ phase: 'resolving' })
    for (let second = 0; second < 200; second++) {
      clock.advance(1000)
      await settle()
    }
    expect(resolveMedia).toHaveBeenCalledTimes(4)
    expect(queue.stateOf('library')).toMatchObject({ phase: 'failed', failure: { code: 'timeout' } })
    expect(clock.timerCount).toBe(0)
  })

  it.each([
    [{}],
    [{ mediaid: '', uploadedAt: NOW }],
    [{ mediaid: 'A' }],
    [undefined],
    [{ mediaid: 7, uploadedAt: NOW }],
  ])('does not take %j for an uploaded medium', async (answer) => {
    const { queue, uploads, onReady } = createQueueHouse()
    queue.setAttachments([picture('a')])
    uploads[0]?.finish(answer as UploadedMedia)
    await settle()
    expect(queue.stateOf('a')).toMatchObject({ phase: 'failed', failure: { code: 'bad-answer' } })
    expect(onReady).not.toHaveBeenCalled()
  })

  it('fails what its port throws at, and goes on with the next', async () => {
    const { queue } = createQueueHouse({
      upload: {
        upload: () => {
          throw new TypeError('uploadFile is not a function')
        },
      },
    })
    queue.setAttachments([picture('a'), picture('b')])
    await settle()
    for (const id of ['a', 'b'])
      expect(queue.stateOf(id)).toMatchObject({ phase: 'failed', failure: { code: 'unsupported-client' } })
  })

  it('says which port is missing', async () => {
    const { queue } = createQueueHouse({ upload: undefined })
    queue.setAttachments([picture('a'), libraryPicture])
    await settle()
    expect(queue.stateOf('a')).toMatchObject({
      failure: { code: 'misconfigured', raw: { message: 'no UploadPort was given' } },
    })
    expect(queue.stateOf('library')).toMatchObject({
      failure: { raw: { message: 'no resolveMedia was given' } },
    })
  })

  it('leaves links, mini-programs and ids of the host’s own alone', () => {
    const { queue, uploads } = createQueueHouse()
    queue.setAttachments([
      {
        id: 'link',
        msgtype: 'link',
        body: { title: 'a', url: 'https://a.example' },
        upload: { phase: 'none' },
      },
      { id: 'own', msgtype: 'image', body: { mediaid: 'x' }, upload: { phase: 'none' } },
    ])
    expect(uploads).toHaveLength(0)
    expect(queue.stateOf('link')).toBeUndefined()
    expect(queue.progress()).toEqual({ sent: 0, total: 0 })
  })
})
