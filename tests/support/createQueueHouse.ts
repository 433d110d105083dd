import type { DraftAttachment, UploadedMedia, UploadProgress } from 'taro-wecom-share'
import { createManualClock } from 'taro-wecom-share/simulator'
import { createUploadQueue, type UploadQueueOptions } from '../../store/draft/createUploadQueue.ts'

export const NOW = 1_800_000_000_000
export const DAY = 24 * 60 * 60 * 1000
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export const picture = (id: string, more: Partial<DraftAttachment> = {}): DraftAttachment => ({
  id,
  msgtype: 'image',
  body: {},
  file: { path: `wxfile://${id}`, name: 'a.jpg', size: 1000 },
  upload: { phase: 'pending' },
  ...more,
})
export const libraryPicture: DraftAttachment = {
  id: 'library',
  msgtype: 'image',
  body: {},
  source: { key: 'spring' },
  upload: { phase: 'pending' },
}

/** The real queue over an upload port that does as it is told. */
export function createQueueHouse(options: Partial<UploadQueueOptions> = {}) {
  const clock = createManualClock(NOW)
  const uploads: {
    readonly path: string
    readonly progress: (progress: UploadProgress) => void
    readonly finish: (media: UploadedMedia) => void
    readonly fail: (error: unknown) => void
  }[] = []
  const aborted: string[] = []
  const onReady = jest.fn()
  const queue = createUploadQueue({
    clock,
    upload: {
      upload: ({ file: { path } }, progress) => ({
        done: new Promise((finish, fail) => uploads.push({ path, progress, finish, fail })),
        abort: () => void aborted.push(path),
      }),
    },
    onReady,
    ...options,
  })
  return { clock, queue, uploads, aborted, onReady, paths: () => uploads.map(({ path }) => path.slice(9)) }
}
