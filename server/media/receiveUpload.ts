import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { Problem } from '../errors/Problem.ts'
import { cleanFileName, nameWithExtension } from './cleanFileName.ts'
import type { MediaRule } from './mediaRules.ts'
import type { SpoolSpace } from './createSpoolSpace.ts'
import { spoolFile, type SpooledFile } from './spoolFile.ts'

export interface UploadRequest {
  readonly body: AsyncIterable<Uint8Array>
  readonly contentType: string | undefined
  /** The name on the member's phone: clients cannot always say it in the multipart head. */
  readonly name: string | undefined
  readonly rule: MediaRule
  readonly space: SpoolSpace
  /** How long the body says that it is. */
  readonly bytes: number | undefined
}

/** A checked file on disk. `chunks` can be asked for again, so that a failed upload can be repeated. */
export interface ReceivedFile {
  /** What the customer sees. Free of control characters. */
  readonly name: string
  readonly contentType: string
  /** Bytes. */
  readonly size: number
  chunks(): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

/** The one part's name in the form, as WeCom itself calls it. */
const FIELD = 'media'
/** Bytes for the multipart frame around the file. */
const FRAME_BYTES = 64 * 1024
const PART_HEADER_BYTES = 8 * 1024

/** The longest body that can hold a file of that rule. */
export function uploadMaxBytes(rule: MediaRule): number {
  return rule.maxBytes + FRAME_BYTES
}

/** Writes the one file of a multipart body to disk and checks it. Rejects with a Problem, and then leaves nothing behind. */
export async function receiveUpload(upload: UploadRequest): Promise<ReceivedFile> {
  const { rule } = upload
  const givenName = upload.name === undefined ? undefined : cleanFileName(upload.name)
  const parser = createParser(upload.contentType)
  const stop = new AbortController()
  let part: BusboyFileStream | undefined
  let spooling: Promise<{ file: SpooledFile; name: string }> | undefined

  parser.on('partsLimit', () => stop.abort(new Problem('too-many-parts')))
  parser.on('field', () => stop.abort(new Problem('no-file')))
  parser.on('file', (field, stream, fileName) => {
    part = stream
    // An error event without a listener would end the process.
    stream.on('error', () => undefined)
    spooling = field === FIELD ? takePart(stream, fileName) : Promise.reject(new Problem('no-file'))
    spooling.catch((error: unknown) => stop.abort(error))
  })

  async function takePart(stream: Readable, fileName: string): Promise<{ file: SpooledFile; name: string }> {
    const name = givenName ?? cleanFileName(fileName ?? '')
    const file = await spoolFile(stream, rule, upload.space, upload.bytes)
    return { file, name: nameWithExtension(name, file.kind, rule) }
  }

  try {
    await pipeline(Readable.from(upload.body), parser, { signal: stop.signal })
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

function createParser(contentType = ''): BusboyInstance {
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

/** Errors of the parser are the client's fault. */
function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem('bad-multipart', undefined, { cause: error })
}
