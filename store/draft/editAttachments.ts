import { type DraftAttachment, isStale, mediaKeyOf, type NewAttachment } from './DraftAttachment.ts'
import { isUnderWay, type UploadState } from './UploadState.ts'

type List = readonly DraftAttachment[]

/** Attachments as they join a draft: each id once, what is not on WeCom yet queued. */
export function accept(given: readonly NewAttachment[], now: number): List {
  const byId = new Map(given.map((attachment) => [attachment.id, attachment]))
  return Array.from(byId.values()).map((attachment) => withUpload(attachment, firstUpload(attachment, now)))
}

/**
 * The list that a host gave in place of `known`. What is known goes on as it is; other media under the same id begin anew. A newer
 * `mediaid` of the host's is taken; our own result echoed back is not news.
 */
export function reconcile(known: List, given: readonly NewAttachment[], now: number): List {
  return accept(given, now).map((next) => {
    const before = known.find(({ id }) => id === next.id)
    if (!before || !hasSameMedia(before, next)) return next
    return hasSameFields(before, next) ? before : { ...next, upload: before.upload }
  })
}

/** In the place of the one with its id, else at the end. */
export function upsert(list: List, attachment: DraftAttachment): List {
  return list.some(({ id }) => id === attachment.id)
    ? list.map((one) => (one.id === attachment.id ? attachment : one))
    : [...list, attachment]
}

export function insertAt<Item>(list: readonly Item[], item: Item, index: number): readonly Item[] {
  return [...list.slice(0, index), item, ...list.slice(index)]
}

/** @param to the place it will have, counted from 0. What is locked keeps its own, and the rest moves around it. */
export function move(list: List, id: string, to: number): List {
  const moved = list.find((one) => one.id === id)
  if (!moved || moved.locked) return list
  const rest = list.filter((one) => one !== moved)
  const before = rest.slice(0, to).filter(({ locked }) => !locked).length
  const movable = rest.filter(({ locked }) => !locked)
  const reordered = [...insertAt(movable, moved, before)]
  return list.map((one) => (one.locked ? one : (reordered.shift() ?? one)))
}

/** Whether two lists differ in nothing but how far uploads under way have come. */
export function isSameButForUploads(one: List, other: List): boolean {
  return one.length === other.length && one.every((attachment, index) => isTwin(attachment, other[index]))
}

function isTwin(one: DraftAttachment, other: DraftAttachment | undefined): boolean {
  if (!other || !hasSameFields(one, other)) return false
  return one.upload === other.upload || [one.upload, other.upload].every(isUnderWay)
}

/** Whether two are the same but for their uploads. */
function hasSameFields(one: DraftAttachment, other: DraftAttachment): boolean {
  const { upload: _, ...fields } = one
  const { upload: __, ...otherFields } = other
  const keys = Object.keys({ ...fields, ...otherFields }) as (keyof typeof fields)[]
  return keys.every((key) => fields[key] === otherFields[key])
}

function withUpload(attachment: NewAttachment, upload: UploadState): DraftAttachment {
  return { ...attachment, upload }
}

/** An upload that another draft had under way begins anew here. */
function firstUpload({ upload, ...attachment }: NewAttachment, now: number): UploadState {
  if (!upload) return attachment.file || attachment.source ? { phase: 'queued' } : { phase: 'none' }
  return isUnderWay(upload) || isStale({ ...attachment, upload }, now) ? { phase: 'queued' } : upload
}

function hasSameMedia(before: DraftAttachment, next: DraftAttachment): boolean {
  const isNews =
    next.upload.phase === 'ready' &&
    !(before.upload.phase === 'ready' && before.upload.uploadedAt >= next.upload.uploadedAt)
  const isBothOrNone = (before.upload.phase === 'none') === (next.upload.phase === 'none')
  return !isNews && isBothOrNone && mediaKeyOf(before) === mediaKeyOf(next)
}
