import type { StoragePort } from '../../ports/StoragePort.ts'
import { createId } from '../createId.ts'
import { checksum } from './checksum.ts'

/** Texts that belong together, in storage that may fail or be cut off at any write. */
export interface Archive {
  /** What was written and is whole, the newest first: two versions at the most. */
  read(): readonly ArchivedVersion[]
  /** Throws what the storage does; what was written before is still there then. */
  write(parts: Readonly<Record<PartName, Part>>, savedAt: number): void
}

export interface ArchivedVersion extends Readonly<Record<PartName, string>> {
  /** Milliseconds since 1970. */
  readonly savedAt: number
}

export interface Part {
  /** What it was made from: as long as this is the same, it is not written again. */
  readonly of: unknown
  readonly toText: () => string
}

export const partNames = ['content', 'recipients'] as const
export type PartName = (typeof partNames)[number]

/** Names the keys of its parts, each with its checksum, and is written after them. */
interface Head extends Readonly<Record<PartName, PartPlace>> {
  readonly id: string
  /** Counts the heads, so that the newest is known. */
  readonly count: number
  readonly savedAt: number
}

interface PartPlace {
  readonly slot: number
  readonly sum: string
}

/** UTF-16 units in a key: 900 KB at the most, because WeChat takes 1 MB. */
const SLICE_LENGTH = 300_000
const HEADS = [0, 1]

/**
 * Keeps two heads and two slots for each part. A write touches neither the newest whole head nor what it names, so that after a kill at any
 * moment that head is still there, or the one that replaces it is whole.
 *
 * @param prefix what its keys begin with
 */
export function createArchive(storage: StoragePort, prefix: string): Archive {
  let last: { readonly id: string; readonly parts: Readonly<Record<PartName, Part>> } | undefined
  const heads = (): readonly StoredHead[] => readHeads(storage, prefix)
  const readPart = (name: PartName, { slot, sum }: PartPlace): string | undefined => {
    const slices = Math.ceil(parseInt(sum, 36) / SLICE_LENGTH)
    const texts = Array.from({ length: Math.max(1, slices) }, (_, at) =>
      storage.read(keyOf(prefix, `${name}.${slot}`, at)),
    )
    const text = texts.every(isText) ? texts.join('') : undefined
    return text !== undefined && checksum(text) === sum ? text : undefined
  }
  const readVersion = ({ head }: StoredHead): ArchivedVersion | undefined => {
    const [content, recipients] = partNames.map((name) => readPart(name, head[name]))
    return content === undefined || recipients === undefined
      ? undefined
      : { content, recipients, savedAt: head.savedAt }
  }
  const writePart = (name: PartName, slot: number, text: string): PartPlace => {
    for (let at = 0; at === 0 || at * SLICE_LENGTH < text.length; at++)
      storage.write(
        keyOf(prefix, `${name}.${slot}`, at),
        text.slice(at * SLICE_LENGTH, (at + 1) * SLICE_LENGTH),
      )
    return { slot, sum: checksum(text) }
  }

  return {
    read: () => heads().flatMap((head) => readVersion(head) ?? []),
    write(parts, savedAt) {
      const stored = heads()
      // Another draft of this key may have written since, and what an app left that was killed need not be whole.
      const kept = stored.find((one) => one.head.id === last?.id || readVersion(one))
      const place = (name: PartName): PartPlace => {
        const before = kept?.head[name]
        const isUnchanged = kept?.head.id === last?.id && last?.parts[name].of === parts[name].of
        if (before && isUnchanged) return before
        return writePart(name, before?.slot === 0 ? 1 : 0, parts[name].toText())
      }
      const head: Head = {
        id: createId(),
        count: (stored[0]?.head.count ?? 0) + 1,
        savedAt,
        content: place('content'),
        recipients: place('recipients'),
      }
      const json = JSON.stringify(head)
      storage.write(keyOf(prefix, 'head', kept?.at === 0 ? 1 : 0), `${checksum(json)} ${json}`)
      last = { id: head.id, parts }
    },
  }
}

/** When its newest head was written; undefined where there is none. */
export function newestSavedAt(storage: StoragePort, prefix: string): number | undefined {
  return readHeads(storage, prefix)[0]?.head.savedAt
}

/** Heads first, because parts that no head names are nothing. */
export function removeKeys(storage: StoragePort, prefix: string): void {
  const keys = storage.keys().filter((key) => key.startsWith(prefix))
  const isHead = (key: string): boolean => key.includes('/head.')
  keys.filter(isHead).forEach((key) => storage.remove(key))
  keys.filter((key) => !isHead(key)).forEach((key) => storage.remove(key))
}

interface StoredHead {
  readonly at: number
  readonly head: Head
}

function readHeads(storage: StoragePort, prefix: string): readonly StoredHead[] {
  return HEADS.flatMap((at) => {
    const head = readHead(storage.read(keyOf(prefix, 'head', at)))
    return head ? [{ at, head }] : []
  }).sort((one, other) => other.head.count - one.head.count)
}

function keyOf(prefix: string, name: string, at: number): string {
  return `${prefix}${name}.${at}`
}

function readHead(stored: unknown): Head | undefined {
  if (!isText(stored)) return undefined
  const space = stored.indexOf(' ')
  const json = stored.slice(space + 1)
  // Written here, so that it is a head where the checksum fits.
  return checksum(json) === stored.slice(0, space) ? (JSON.parse(json) as Head) : undefined
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
