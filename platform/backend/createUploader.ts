import { uploadFile } from '@tarojs/taro'
import { toError } from '../../protocol/failures/toError.ts'
import { createMediaFailure, toMediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import type { MediaToUpload, UploadedMedia, UploadPort, UploadProgress } from '../../ports/UploadPort.ts'
import { assertFileExists } from '../runtime.ts'
import { type Answer, readAnswer } from './readAnswer.ts'

/** Options of `createUploader`: where files are sent, and with which headers. */
export interface UploaderOptions {
  /**
   * Takes a multipart POST with the file in a part called `media`, and in the query its kind as `type` and its original name
   * as `name`, because not every client can put the name into the multipart head, and the customer sees it. Answers
   * `{mediaid, uploadedAt}`, or WeCom's own `{media_id, created_at}`. See server/openapi.yaml, `/media`.
   */
  readonly url: string
  /** A function is called before each upload, so that it can give a fresh token. */
  readonly headers?: Headers | (() => Headers | Promise<Headers>)
  /** Logs in again after an answer of 401 to these headers. The upload is then tried once more. */
  readonly onUnauthorized?: (headers: Headers) => Promise<unknown>
  /** Milliseconds. Default 60000. */
  readonly timeoutMs?: number
}

type Headers = Readonly<Record<string, string>>

/** Uploads the member's files to the host's backend, which hands them to WeCom. */
export function createUploader(options: UploaderOptions): UploadPort {
  return {
    upload(media, onProgress) {
      let aborted = false
      let header: Headers = {}
      let abortTask = (): void => undefined
      const once = async (): Promise<UploadedMedia> => {
        // Because on H5 Taro's uploadFile never settles for a file that is gone.
        await assertFileExists(media.file.path)
        const { headers = {} } = options
        header = typeof headers === 'function' ? await headers() : headers
        if (aborted) throw toError(toMediaFailure('upload aborted'))
        const task = send(options, media, header, onProgress)
        abortTask = () => task.abort()
        return mediaIn(readAnswer(await task))
      }
      const upload = async (): Promise<UploadedMedia> => {
        try {
          return await once()
        } catch (error) {
          const failure = toMediaFailure(error)
          if (aborted || failure.code !== 'session-expired' || !options.onUnauthorized) throw toError(failure)
          await options.onUnauthorized(header)
          return once().catch((again: unknown) => Promise.reject(toError(toMediaFailure(again))))
        }
      }
      return {
        done: upload(),
        abort: () => {
          aborted = true
          abortTask()
        },
      }
    },
  }
}

const TIMEOUT_MS = 60_000

function send(
  { url, timeoutMs = TIMEOUT_MS }: UploaderOptions,
  { msgtype, file }: MediaToUpload,
  header: Headers,
  onProgress: (progress: UploadProgress) => void,
) {
  const query = `type=${msgtype}&name=${encodeURIComponent(file.name)}`
  const task = uploadFile({
    url: `${url}${url.includes('?') ? '&' : '?'}${query}`,
    filePath: file.path,
    fileName: file.name,
    name: 'media',
    header: { ...header },
    timeout: timeoutMs,
    // The token is in the headers. With cookies a browser requires permissions that the backend does not grant.
    withCredentials: false,
  })
  task.progress(({ totalBytesSent, totalBytesExpectedToSend }) =>
    onProgress({ sent: totalBytesSent, total: totalBytesExpectedToSend }),
  )
  return task
}

function mediaIn(answer: Answer): UploadedMedia {
  const uploadedAt = Number(answer['uploadedAt'] ?? Number(answer['created_at']) * 1000)
  const media = { mediaid: answer['mediaid'] ?? answer['media_id'], imgUrl: answer['imgUrl'] }
  const given = Object.entries(media).filter(([, value]) => typeof value === 'string' && value !== '')
  if (given.length > 0 && Number.isFinite(uploadedAt)) return { ...Object.fromEntries(given), uploadedAt }
  throw toError(
    createMediaFailure('bad-answer', { message: JSON.stringify(answer).slice(0, RAW_MAX_CHARACTERS) }),
  )
}

const RAW_MAX_CHARACTERS = 200
