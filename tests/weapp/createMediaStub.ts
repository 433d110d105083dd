import type { WxOverrides } from './host/createWx.ts'
import { createWecomStub, type WecomStub } from './createWecomStub.ts'

/** A phone with a camera roll, a line and a backend, all played: the test finishes each upload itself. */
export interface MediaStub {
  readonly wecom: WecomStub
  /** Goes onto `wx`. */
  readonly wx: WxOverrides
  /** What the member chooses next: names and bytes. */
  chooses(...files: readonly PhoneFile[]): void
  /** Uploads, in the order that they began. */
  readonly uploads: readonly PhoneUpload[]
  /** What the backend was asked, beside uploads: path and body. */
  readonly requests: readonly (readonly [path: string, data: unknown])[]
}

export interface PhoneFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
}

export interface PhoneUpload {
  readonly url: string
  readonly header: unknown
  readonly filePath: string
  readonly isAborted: boolean
  /** Answered, failed or aborted. */
  readonly isOver: boolean
  progress(sent: number, total: number): void
  /** The client gives up. */
  fail(errMsg: string): void
  /** The backend answers. */
  answer(statusCode: number, body: object): void
}

type Callback = (result: object) => void

interface UploadOptions {
  readonly url: string
  readonly header: unknown
  readonly filePath: string
  readonly success?: Callback
  readonly fail?: Callback
  readonly complete?: Callback
}

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1)

/** @param at milliseconds since 1970, which the backend says of what it resolved */
export function createMediaStub(at: () => number): MediaStub {
  const uploads: PhoneUpload[] = []
  const requests: (readonly [string, unknown])[] = []
  let chosen: readonly PhoneFile[] = []
  const tempFiles = () => chosen.map(({ name, size }) => ({ path: `wxfile://tmp/${name}`, name, size }))
  const wecom = createWecomStub({
    login: ({ success }) => success?.({ errMsg: 'login:ok', code: 'code-zhangsan' }),
    chooseMessageFile: ({ success }) => success?.({ errMsg: 'chooseMessageFile:ok', tempFiles: tempFiles() }),
  })

  return {
    wecom,
    uploads,
    requests,
    chooses: (...files) => {
      chosen = files
    },
    wx: ({ api }) => ({
      ...wecom.wx,
      chooseImage: api('chooseImage', () => ({
        tempFilePaths: tempFiles().map(({ path }) => path),
        tempFiles: tempFiles(),
      })),
      // Not by `api`, which copies as JSON does: bytes would not arrive.
      getFileSystemManager: () => ({
        readFile: ({ success }: UploadOptions) => success?.({ data: JPEG.buffer }),
      }),
      request: api('request', ({ url, data }) => {
        const { pathname } = new URL(String(url))
        requests.push([pathname, data])
        const answer =
          pathname === '/session'
            ? { token: 'token-1', expiresIn: 3600 }
            : { mediaid: 'resolved-1', uploadedAt: at() }
        return { statusCode: 200, data: answer, header: {} }
      }),
      uploadFile: (options: UploadOptions) => {
        const upload = createUpload(options)
        uploads.push(upload)
        return upload.task
      },
    }),
  }
}

function createUpload({ url, header, filePath, success, fail, complete }: UploadOptions) {
  const listeners: Callback[] = []
  let isAborted = false
  let isOver = false
  const end = (callback: Callback | undefined, result: object): void => {
    isOver = true
    callback?.(result)
    complete?.(result)
  }
  const giveUp = (errMsg: string): void => end(fail, { errMsg })
  return {
    url,
    header,
    filePath,
    get isAborted() {
      return isAborted
    },
    get isOver() {
      return isOver
    },
    progress(sent: number, total: number) {
      const progress = Math.floor((100 * sent) / total)
      for (const tell of listeners) tell({ progress, totalBytesSent: sent, totalBytesExpectedToSend: total })
    },
    fail: giveUp,
    answer: (statusCode: number, body: object) =>
      end(success, { errMsg: 'uploadFile:ok', statusCode, data: JSON.stringify(body) }),
    task: {
      onProgressUpdate: (listener: Callback) => void listeners.push(listener),
      abort() {
        isAborted = true
        giveUp('uploadFile:fail abort')
      },
    },
  }
}
