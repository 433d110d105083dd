import { randomUUID } from 'node:crypto'
import { open, unlink, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'

/** Where uploads wait: small ones in memory while there is room, the others on disk. */
export interface SpoolSpace {
  /** `bytes`: how long the upload says that it is. Absent: it does not say. */
  open(bytes: number | undefined): Promise<Spool>
}

/** Keeps the bytes of one upload, so that they can be read repeatedly until it is closed. */
export interface Spool {
  readonly write: (chunk: Uint8Array) => Promise<void>
  /** Everything that was written, from its start. */
  readonly chunks: () => AsyncIterable<Uint8Array>
  readonly close: () => Promise<void>
}

const CHUNK_BYTES = 64 * 1024
/** A picture that a phone has compressed. To write and read it costs as much as all else that is done to it. */
const SMALL_BYTES = 2.25 * 1024 * 1024
/** Of all small uploads together. */
const MEMORY_BYTES = 18 * 1024 * 1024

export function createSpoolSpace(directory: string): SpoolSpace {
  let leftBytes = MEMORY_BYTES

  return {
    async open(bytes = Infinity) {
      if (!(bytes <= SMALL_BYTES && bytes <= leftBytes)) return spoolOnDisk(await openUnlinked(directory))
      leftBytes -= bytes
      return spoolInMemory(() => (leftBytes += bytes))
    },
  }
}

function spoolInMemory(giveBack: () => void): Spool {
  let kept: Uint8Array[] | undefined = []
  return {
    write: async (chunk) => void kept?.push(chunk),
    async *chunks() {
      yield* kept ?? []
    },
    async close() {
      if (kept) giveBack()
      kept = undefined
    },
  }
}

function spoolOnDisk(handle: FileHandle): Spool {
  let size = 0
  return {
    async write(chunk) {
      for (let offset = 0; offset < chunk.length;) {
        const { bytesWritten } = await handle.write(chunk, offset)
        offset += bytesWritten
      }
      size += chunk.length
    },
    async *chunks() {
      for (let position = 0; position < size;) {
        const chunk = Buffer.allocUnsafe(CHUNK_BYTES)
        const { bytesRead } = await handle.read(chunk, 0, CHUNK_BYTES, position)
        if (bytesRead === 0) throw new Error('the spooled file is shorter than it was')
        position += bytesRead
        yield chunk.subarray(0, bytesRead)
      }
    },
    close: () => handle.close(),
  }
}

/** Unlinks the file at once: the open handle keeps the data, and a killed process leaves no file. */
async function openUnlinked(directory: string): Promise<FileHandle> {
  const path = join(directory, `taro-wecom-share-${randomUUID()}`)
  const handle = await open(path, 'wx+', 0o600)
  try {
    await unlink(path)
    return handle
  } catch (error) {
    await handle.close()
    throw error
  }
}
