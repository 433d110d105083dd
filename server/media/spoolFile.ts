import { Problem } from '../errors/Problem.ts'
import { namesOf } from './cleanFileName.ts'
import type { Spool, SpoolSpace } from './createSpoolSpace.ts'
import { FIRST_BYTES, type FileKind, type MediaRule } from './mediaRules.ts'

/** A checked file that can be read repeatedly until it is closed. */
export interface SpooledFile extends Omit<Spool, 'write'> {
  /** Bytes. */
  readonly size: number
  /** Absent where any type is taken. */
  readonly kind: FileKind | undefined
}

/** Keeps the bytes and checks them against the rule. Leaves nothing behind when it fails. `bytes`: how many they say to be. */
export async function spoolFile(
  incoming: AsyncIterable<Uint8Array>,
  rule: MediaRule,
  space: SpoolSpace,
  bytes?: number,
): Promise<SpooledFile> {
  let spool: Spool | undefined
  try {
    spool = await space.open(bytes)
    const { size, kind } = await writeChecked(spool, incoming, rule)
    const { chunks, close } = spool
    return { size, kind, chunks, close }
  } catch (error) {
    await spool?.close()
    throw isFull(error)
      ? new Problem('storage-full', undefined, { cause: error, retryAfterSeconds: 30 })
      : error
  }
}

/** No room on disk, in the quota, or for another open file. */
function isFull(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EMFILE' || code === 'ENFILE'
}

async function writeChecked(
  spool: Spool,
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
    await spool.write(chunk)
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
