import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { readBody, type BodyTimeouts } from '../middleware/readBody.ts'
import { Problem } from '../errors/Problem.ts'
import type { OutgoingFile } from '../wecom/OutgoingFile.ts'
import { cleanFileName, nameWithExtension } from './cleanFileName.ts'
import type { MediaRule } from './mediaRules.ts'
import { spoolFile, type SpooledFile } from './spoolFile.ts'

export interface UploadRequest {
  readonly request: Request
  /** The name on the member's phone: clients cannot always say it in the multipart head. */
  readonly name: string | undefined
  readonly rule: MediaRule
  readonly directory: string
  readonly timeouts: BodyTimeouts
}

export interface ReceivedFile extends OutgoingFile {
  close(): Promise<void>
}

/** The one part's name in the form, as WeCom itself calls it. */
const FIELD = 'media'
/** Bytes for the multipart frame around the file. */
const FRAME_BYTES = 64 * 1024
const PART_HEADER_BYTES = 8 * 1024

/** Takes the one file out of a multipart request, on disk and checked. Everything else is a Problem, and leaves nothing behind. */
export async function receiveUpload(upload: UploadRequest): Promise<ReceivedFile> {
  const { request, rule } = upload
  const givenName = upload.name === undefined ? undefined : cleanFileName(upload.name, rule.kinds)
  const parser = createParser(request)
  const stop = new AbortController()
  let part: BusboyFileStream | undefined
  let spooling: Promise<{ file: SpooledFile; name: string }> | undefined

  parser.on('partsLimit', () => stop.abort(new Problem('too-many-parts')))
  parser.on('field', () => stop.abort(new Problem('no-file')))
  parser.on('file', (field, stream, fileName) => {
    part = stream
    // Without a listener an error of the part would end the process.
    stream.on('error', () => undefined)
    spooling = field === FIELD ? takePart(stream, fileName) : Promise.reject(new Problem('no-file'))
    spooling.catch((error: unknown) => stop.abort(error))
  })

  async function takePart(stream: Readable, fileName: string): Promise<{ file: SpooledFile; name: string }> {
    const name = givenName ?? cleanFileName(fileName ?? '', rule.kinds)
    const file = await spoolFile(stream, rule, upload.directory)
    return { file, name: nameWithExtension(name, file.kind) }
  }

  try {
    const body = Readable.from(readBody(request, rule.maxBytes + FRAME_BYTES, upload.timeouts))
    await pipeline(body, parser, { signal: stop.signal })
    if (!spooling) throw new Problem('no-file')
  } catch (error) {
    const reason: unknown = stop.signal.aborted ? stop.signal.reason : asProblem(error)
    part?.destroy(new Error('the upload was given up'))
    await spooling?.then(({ file }) => file.close()).catch(() => undefined)
    throw reason
  }
  const { file, name } = await spooling
  const contentType = file.kind?.contentType ?? 'application/octet-stream'
  return { name, contentType, size: file.size, chunks: () => file.chunks(), close: () => file.close() }
}

function createParser(request: Request): BusboyInstance {
  const contentType = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\s*(;|$)/i.test(contentType)) {
    throw new Problem('wrong-content-type', 'multipart/form-data is expected.')
  }
  const limits = { parts: 1, fieldSize: 1024, headerPairs: 32, headerSize: PART_HEADER_BYTES }
  try {
    return new Busboy({ headers: { 'content-type': contentType }, limits })
  } catch (cause) {
    throw new Problem('bad-multipart', 'There is no boundary.', { cause })
  }
}

/** What the parser itself complains of is the client's doing. */
function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem('bad-multipart', undefined, { cause: error })
}
