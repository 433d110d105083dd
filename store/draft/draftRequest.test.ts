import type {
  Draft,
  DraftAttachment,
  ShareAnswer,
  UploadedMedia,
  UploadPort,
  WecomPort,
} from 'taro-wecom-share'
import { createManualClock } from 'taro-wecom-share/simulator'
import { createShareStore } from '../share/createShareStore.ts'
import { draftRequest } from './draftRequest.ts'

const NOW = 1_800_000_000_000
const DAY = 24 * 60 * 60 * 1000
const file = (name: string, size: number) => ({ path: `wxfile://${name}`, name, size })
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A draft of a link, a picture of the phone, one of the library, and one uploaded so many days ago. */
function createHouse(daysOld = 1) {
  let draft: Draft = {
    text: { content: '新品' },
    attachments: [
      {
        id: 'link',
        msgtype: 'link',
        body: { title: '新品', url: 'https://example.com' },
        upload: { phase: 'none' },
      },
      { id: 'phone', msgtype: 'image', body: {}, file: file('1.jpg', 100), upload: { phase: 'pending' } },
      { id: 'library', msgtype: 'video', body: {}, source: { key: 'spring' }, upload: { phase: 'pending' } },
      {
        id: 'old',
        msgtype: 'file',
        body: {},
        file: file('a.pdf', 300),
        upload: { phase: 'ready', mediaid: 'OLD', uploadedAt: NOW - daysOld * DAY },
      },
    ],
  }
  const uploads: {
    media: unknown
    progress: (sent: number) => void
    finish: (media: UploadedMedia) => void
    fail: (error: unknown) => void
    aborted: boolean
  }[] = []
  const upload: UploadPort = {
    upload: (media, onProgress) => {
      const entry = {
        media,
        progress: (sent: number) => onProgress({ sent, total: 0 }),
        finish: (() => undefined) as (media: UploadedMedia) => void,
        fail: (() => undefined) as (error: unknown) => void,
        aborted: false,
      }
      uploads.push(entry)
      const done = new Promise<UploadedMedia>((resolve, reject) => {
        entry.finish = resolve
        entry.fail = reject
      })
      return {
        done,
        abort: () => {
          entry.aborted = true
          entry.fail(new Error('aborted'))
        },
      }
    },
  }
  const resolved: ((media: UploadedMedia) => void)[] = []
  const resolveMedia = jest.fn(() => new Promise<UploadedMedia>((resolve) => resolved.push(resolve)))
  const share = jest.fn((): Promise<ShareAnswer> => Promise.resolve({ type: 'shared' }))
  const wecom: WecomPort = {
    environment: () => 'wecom' as const,
    preflight: () => Promise.resolve(undefined),
    checkSession: () => Promise.resolve('alive'),
    share,
    describeClient: () => ({}),
  }
  const clock = createManualClock(NOW)
  const store = createShareStore(() => ({ wecom, clock }))
  const handle = {
    read: () => draft,
    setUpload: (id: string, state: DraftAttachment['upload']) => {
      draft = {
        ...draft,
        attachments: draft.attachments.map((one) => (one.id === id ? { ...one, upload: state } : one)),
      }
    },
  }
  return {
    handle,
    uploads,
    share,
    store,
    clock,
    resolved,
    start: () => store.getState().share(draftRequest(handle, { upload, resolveMedia, clock })),
  }
}

describe('sharing a draft', () => {
  it('uploads what is pending, in the member’s order, and writes nothing else back', async () => {
    const { handle, uploads, resolved, clock, share, start, store } = createHouse()
    const before = structuredClone(handle.read())
    const outcome = start()
    await settle()
    expect(uploads.map(({ media }) => media)).toEqual([{ msgtype: 'image', file: file('1.jpg', 100) }])
    uploads[0]?.progress(40)
    clock.advance(100)
    expect(store.getState().status).toMatchObject({ phase: 'uploading', sent: 340, total: 400 })
    resolved[0]?.({ mediaid: 'B', uploadedAt: NOW })
    await settle()
    uploads[0]?.finish({ mediaid: 'A', uploadedAt: NOW })
    expect(await outcome).toMatchObject({ type: 'shared' })
    expect(share).toHaveBeenCalledWith({
      text: { content: '新品' },
      attachments: [
        { msgtype: 'link', link: { title: '新品', url: 'https://example.com' } },
        { msgtype: 'image', image: { mediaid: 'A' } },
        { msgtype: 'video', video: { mediaid: 'B' } },
        { msgtype: 'file', file: { mediaid: 'OLD' } },
      ],
    })
    const uploaded = (id: string, mediaid: string) => ({
      ...before.attachments.find((one) => one.id === id),
      upload: { phase: 'ready', mediaid, uploadedAt: NOW },
    })
    expect(handle.read()).toEqual({
      ...before,
      attachments: [
        before.attachments[0],
        uploaded('phone', 'A'),
        uploaded('library', 'B'),
        before.attachments[3],
      ],
    })
  })

  it('renews what WeCom has forgotten after three days', async () => {
    const { uploads, start } = createHouse(3)
    void start()
    await settle()
    expect(uploads[1]?.media).toEqual({ msgtype: 'file', file: file('a.pdf', 300) })
  })

  it('ends as upload-failed with the reason kept, and keeps what was uploaded before', async () => {
    const { handle, uploads, resolved, share, start } = createHouse()
    const outcome = start()
    await settle()
    resolved[0]?.({ mediaid: 'B', uploadedAt: NOW })
    await settle()
    uploads[0]?.fail({ errcode: 40004, errmsg: 'invalid media type' })
    expect(await outcome).toMatchObject({
      type: 'failed',
      failure: {
        code: 'upload-failed',
        remedy: 'retry',
        raw: { message: 'invalid media type', errCode: 40004 },
      },
    })
    expect(handle.read().attachments.map(({ upload }) => upload.phase)).toEqual([
      'none',
      'pending',
      'ready',
      'ready',
    ])
    expect(share).not.toHaveBeenCalled()
  })

  it('uploads nothing of a message that is wrong elsewhere', async () => {
    const { handle, uploads, start } = createHouse()
    Object.assign(handle.read().attachments[0] ?? {}, {
      body: { title: '春'.repeat(22), url: 'https://example.com' },
    })
    expect(await start()).toMatchObject({ type: 'invalid' })
    expect(uploads).toEqual([])
  })

  it('aborts the upload when the run is abandoned, and starts no other', async () => {
    const { uploads, share, start, store } = createHouse()
    const outcome = start()
    await settle()
    store.getState().reset()
    await settle()
    expect(await outcome).toMatchObject({ type: 'abandoned' })
    expect(uploads.map(({ aborted }) => aborted)).toEqual([true])
    expect(share).not.toHaveBeenCalled()
  })
})
