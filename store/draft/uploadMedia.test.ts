import type { UploadedMedia } from 'taro-wecom-share'
import { createManualClock } from 'taro-wecom-share/simulator'
import { createDraftHouse, NOW, picture, settle } from '../../tests/support/createDraftHouse.ts'
import type { DraftAttachment } from './DraftAttachment.ts'
import { accept } from './editAttachments.ts'
import { uploadMedia } from './uploadMedia.ts'

describe('what an upload answers', () => {
  it.each<[UploadedMedia, UploadedMedia]>([
    [
      { mediaid: 'A', uploadedAt: NOW - 1 },
      { mediaid: 'A', uploadedAt: NOW - 1 },
    ],
    [
      { imgUrl: 'https://wework.qpic.cn/a', uploadedAt: NOW },
      { imgUrl: 'https://wework.qpic.cn/a', uploadedAt: NOW },
    ],
    [
      { mediaid: 'A', imgUrl: null as never, uploadedAt: NOW },
      { mediaid: 'A', uploadedAt: NOW },
    ],
    // A clock that is ahead would let it live for ever.
    [
      { mediaid: 'A', uploadedAt: NOW + 1 },
      { mediaid: 'A', uploadedAt: NOW },
    ],
  ])('%j is kept as %j', async (answer, kept) => {
    const { draft, uploads, uploadOf } = createDraftHouse()
    draft.add(picture('a'))
    uploads[0]?.finish(answer)
    await settle()
    expect(uploadOf('a')).toStrictEqual({ phase: 'ready', ...kept })
  })

  it.each([
    [{ uploadedAt: NOW }],
    [{ mediaid: 'A', imgUrl: '', uploadedAt: NOW }],
    [{ mediaid: '', imgUrl: 'https://wework.qpic.cn/a', uploadedAt: NOW }],
  ])('%j is no medium', async (answer) => {
    const { draft, uploads, uploadOf } = createDraftHouse()
    draft.add(picture('a'))
    uploads[0]?.finish(answer)
    await settle()
    expect(uploadOf('a')).toMatchObject({ phase: 'failed', failure: { code: 'bad-answer' } })
  })
})

describe('an upload', () => {
  it.each(['link', 'miniprogram'] as const)('is not made for a %s, which takes no media', async (msgtype) => {
    const { draft, uploads, uploadOf } = createDraftHouse()
    draft.add(picture('a', { msgtype }))
    await settle()
    expect(uploads).toHaveLength(0)
    expect(uploadOf('a')).toMatchObject({ failure: { code: 'source-gone', raw: { message: '' } } })
  })

  it('that another medium has taken the place of says nothing any more', async () => {
    const { draft, uploads, uploadOf, clock } = createDraftHouse()
    draft.add(picture('a'))
    draft.update(picture('a', { file: { path: 'wxfile://b', name: 'b.jpg', size: 10 } }))
    uploads[0]?.progress({ sent: 5, total: 10 })
    clock.advance(100)
    expect(uploadOf('a')).toEqual({ phase: 'uploading', sent: 0, total: 10 })
    uploads[0]?.finish({ mediaid: 'A', uploadedAt: NOW })
    await settle()
    expect(uploadOf('a')?.phase).toBe('uploading')
  })

  it('is aborted once, and not once it has ended', async () => {
    const clock = createManualClock(NOW)
    const [attachment] = accept([picture('a')], NOW) as [DraftAttachment]
    for (const isEnded of [false, true]) {
      const abort = jest.fn()
      const onEnded = jest.fn()
      const done = isEnded
        ? Promise.resolve({ mediaid: 'A', uploadedAt: NOW })
        : new Promise<never>(() => undefined)
      const upload = { upload: () => ({ done, abort }) }
      const attempt = uploadMedia(attachment, { clock, upload }, { onProgress: () => undefined, onEnded })
      await settle()
      attempt.abort()
      attempt.abort()
      await attempt.closed
      expect(abort).toHaveBeenCalledTimes(isEnded ? 0 : 1)
      expect(onEnded).toHaveBeenCalledTimes(isEnded ? 1 : 0)
    }
  })
})

describe('the progress of uploads', () => {
  it('is told only where it is another', () => {
    const { draft, uploads, clock } = createDraftHouse()
    draft.add(picture('a'))
    const told = jest.fn()
    draft.subscribe(told)
    for (let tick = 0; tick < 3; tick++) {
      uploads[0]?.progress({ sent: 5, total: 10 })
      clock.advance(100)
    }
    expect(told).toHaveBeenCalledTimes(1)
  })

  it('leaves no timer once all have ended, and is told on where one has', async () => {
    const { draft, uploads, uploadOf, clock } = createDraftHouse()
    draft.add(picture('a'), picture('b'))
    for (const upload of uploads) upload.progress({ sent: 5, total: 10 })
    uploads[0]?.finish({ mediaid: 'A', uploadedAt: NOW })
    await settle()
    uploads[0]?.progress({ sent: 9, total: 10 })
    clock.advance(100)
    expect(uploadOf('b')).toMatchObject({ sent: 5 })
    expect(clock.timerCount).toBe(0)
    uploads[1]?.progress({ sent: 6, total: 10 })
    uploads[1]?.finish({ mediaid: 'B', uploadedAt: NOW })
    await settle()
    expect(clock.timerCount).toBe(0)
  })

  it('counts files that are uploaded or to be, those that are there in full', async () => {
    const { draft, uploads } = createDraftHouse()
    draft.add(picture('a'), picture('b'), picture('none', { upload: { phase: 'none' } }))
    uploads[0]?.finish({ mediaid: 'A', uploadedAt: NOW })
    await settle()
    expect(draft.progress()).toEqual({ sent: 1000, total: 2000 })
  })

  it.each([
    [7, 7],
    [0, 0],
    [-1, 0],
    [NaN, 0],
    [Infinity, 0],
    [undefined, 0],
  ])('takes a size of %p for %d bytes', (size, total) => {
    const { draft } = createDraftHouse()
    draft.add(picture('a', { file: { path: 'wxfile://a', name: 'a.jpg', size: size as number } }))
    expect(draft.progress()).toEqual({ sent: 0, total })
  })
})
