import { randomUUID } from 'node:crypto'
import { open, unlink, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../errors/Problem.ts'
import { namesOf } from './cleanFileName.ts'
import { FIRST_BYTES, type FileKind, type MediaRule } from './mediaRules.ts'

/** A checked file on disk that can be read repeatedly until it is closed. */
export interface SpooledFile {
  /** Bytes. */
  readonly size: number
  /** Absent where any type is taken. */
  readonly kind: FileKind | undefined
  chunks(): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

const CHUNK_BYTES = 64 * 1024

/** Writes the bytes to disk and checks them against the rule. Leaves nothing behind when it fails. */
export async function spoolFile(
  incoming: AsyncIterable<Uint8Array>,
  rule: MediaRule,
  directory: string,
): Promise<SpooledFile> {
  const path = join(directory, `taro-wecom-share-${randomUUID()}`)
  try {
    return await spoolAt(path, incoming, rule)
  } catch (error) {
    throw isFull(error)
      ? new Problem('storage-full', undefined, { cause: error, retryAfterSeconds: 30 })
      : error
  }
}

async function spoolAt(
  path: string,
  incoming: AsyncIterable<Uint8Array>,
  rule: MediaRule,
): Promise<SpooledFile> {
  const handle = await open(path, 'wx+', 0o600)
  try {
    // Unlink at once: the open handle keeps the data, and a killed process leaves no file.
    await unlink(path)
    const { size, kind } = await writeChecked(handle, incoming, rule)
    return { size, kind, chunks: () => readChunks(handle, size), close: () => handle.close() }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** No room on disk, in the quota, or for another open file. */
function isFull(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EMFILE' || code === 'ENFILE'
}

async function writeChecked(
  handle: FileHandle,
  incoming: AsyncIterable<Uint8Array>,
  rule: MediaRule,
): Promise<{ size: number; kind: FileKind | undefined }> {
  const first = Buffer.alloc(FIRST_BYTES)
  let kind: FileKind | undefined
  let size = 0
  for await (const chunk of incoming) {
    if (size < FIRST_BYTES) first.set(chunk.subarray(0, FIRST_BYTES - size), size)
    const hadEnough = size >= FIRST_BYTES
    size += chunk.length
    if (size > rule.maxBytes) throw new Problem('too-large', `At most ${rule.maxBytes} bytes.`)
    if (!hadEnough && size >= FIRST_BYTES) kind = recognise(first, rule)
    await writeAll(handle, chunk)
  }
  if (size < rule.minBytes) throw new Problem('too-small', `At least ${rule.minBytes} bytes.`)
  if (size < FIRST_BYTES) kind = recognise(first.subarray(0, size), rule)
  return { size, kind }
}

function recognise(firstBytes: Uint8Array, rule: MediaRule): FileKind | undefined {
  if (!rule.kinds) return undefined
  const kind = rule.kinds.find((candidate) => candidate.matches(firstBytes))
  if (!kind) throw new Problem('wrong-file-type', `Not a ${namesOf(rule.kinds)} file by its first bytes.`)
  return kind
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let offset = 0; offset < chunk.length;) {
    const { bytesWritten } = await handle.write(chunk, offset)
    offset += bytesWritten
  }
}

async function* readChunks(handle: FileHandle, size: number): AsyncGenerator<Uint8Array> {
  for (let position = 0; position < size;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, position)
    if (bytesRead === 0) throw new Error('the spooled file is shorter than it was')
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}
