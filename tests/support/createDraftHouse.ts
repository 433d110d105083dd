import type { NewAttachment, ShareDraft, UploadedMedia } from 'taro-wecom-share'
import type { UploadProgress } from 'taro-wecom-share/advanced'
import { createManualClock, type ManualClock } from 'taro-wecom-share/simulator'
import { createShareDraft } from '../../store/draft/createShareDraft.ts'
import type { ShareDraftOptions } from '../../store/draft/ShareDraftOptions.ts'
import { createRunAborter } from '../../store/share/RunSignal.ts'

export const NOW = 1_800_000_000_000
export const DAY = 24 * 60 * 60 * 1000
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export const picture = (id: string, more: Partial<NewAttachment> = {}): NewAttachment => ({
  id,
  msgtype: 'image',
  body: {},
  file: { path: `wxfile://${id}`, name: 'a.jpg', size: 1000 },
  ...more,
})
export const libraryPicture: NewAttachment = {
  id: 'library',
  msgtype: 'image',
  body: {},
  source: { key: 'spring' },
}

/** A real draft over an upload port that does as it is told. */
export function createDraftHouse<Draft extends ShareDraft = ShareDraft>(
  options: Partial<ShareDraftOptions> = {},
  create: (options: ShareDraftOptions) => Draft = createShareDraft as (options: ShareDraftOptions) => Draft,
) {
  const { clock = createManualClock(NOW) } = options as { readonly clock?: ManualClock }
  const uploads: {
    readonly path: string
    readonly progress: (progress: UploadProgress) => void
    readonly finish: (media: UploadedMedia) => void
    readonly fail: (error: unknown) => void
  }[] = []
  const aborted: string[] = []
  const draft = create({
    clock,
    upload: {
      upload: ({ file: { path } }, progress) => ({
        done: new Promise((finish, fail) => uploads.push({ path, progress, finish, fail })),
        abort: () => void aborted.push(path),
      }),
    },
    ...options,
  })
  return {
    clock,
    draft,
    uploads,
    aborted,
    paths: () => uploads.map(({ path }) => path.slice(9)),
    ready: () => draft.whenReady({ signal: createRunAborter().signal, report: () => undefined }),
    uploadOf: (id: string) => draft.getState().attachments.find((one) => one.id === id)?.upload,
  }
}
