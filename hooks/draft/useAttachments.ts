import { useCallback, useEffect, useRef, useState } from 'react'
import { attachmentsMax } from '../../protocol/message/limits.ts'
import { createMediaFailure, toMediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import type { MediaKind } from '../../protocol/media/MediaKind.ts'
import type { PickedFile, PickPort, FileRejection } from '../../ports/PickPort.ts'
import { createId } from '../../store/createId.ts'
import { createUploadQueue, type UploadQueue } from '../../store/draft/createUploadQueue.ts'
import { type Draft, type DraftAttachment, toCheckableMessage } from '../../store/draft/Draft.ts'
import { type DraftRequest, mediaStage } from '../../store/draft/draftRequest.ts'
import { type ShareKit, useShareKit } from '../ShareKitContext.ts'
import { useLatest } from '../useLatest.ts'
import { useFilePicker } from './useFilePicker.ts'

export interface UseAttachmentsOptions {
  /** Controlled: what is shown. */
  readonly value?: readonly DraftAttachment[]
  /** Uncontrolled: what it begins with. */
  readonly defaultValue?: readonly DraftAttachment[]
  /** The list after each change; an upload that ended is one. */
  readonly onChange?: (attachments: readonly DraftAttachment[]) => void
  /** Default 9, which is WeCom's limit too. */
  readonly max?: number
}

/** The attachments of a draft, and what a member can do with them. By id, never by position. */
export interface AttachmentControls {
  readonly attachments: readonly DraftAttachment[]
  /** How many more there is room for. */
  readonly remaining: number
  /** What this client can pick. */
  readonly kinds: readonly MediaKind[]
  /** What was not taken at the last choice, and why. */
  readonly rejections: readonly FileRejection[]
  readonly clearRejections: () => void
  /** Opens the client's picker, if there is room. What it refuses, and why it would not open, is in `rejections`. */
  readonly pick: (kind: MediaKind) => Promise<void>
  /** The newest that was removed, while there is room for it; `undo` brings it back to where it was. */
  readonly removed: DraftAttachment | undefined
  readonly undo: () => void
  /** Adds it, or puts it in the place of the one with its id. */
  readonly upsert: (attachment: DraftAttachment) => void
  readonly remove: (id: string) => void
  /**
   * What is locked keeps its place.
   *
   * @param to the position that it will have, counted from 0
   */
  readonly move: (id: string, to: number) => void
  readonly clear: () => void
  /** Where each one stands; `retry` and `cancel` too. */
  readonly queue: UploadQueue
  /** What `ShareButton` takes to share the draft: `<ShareButton {...attachments.request({ text: { content } })} />`. */
  readonly request: (draft?: Omit<Draft, 'attachments'>) => DraftRequest
}

/** Keeps a draft's attachments and brings them to WeCom while the member still writes. The ports come from `ShareKitProvider`. */
export function useAttachments(options: UseAttachmentsOptions = {}): AttachmentControls {
  const { value, defaultValue = [], max = attachmentsMax } = options
  const kit = useLatest(useShareKit())
  const tell = useLatest(options.onChange)
  const [own, setOwn] = useState(defaultValue)
  const attachments = value ?? own
  // Not by what it depends on: a host that does not take a change over must not find it in the next one.
  const newest = useRef(attachments)
  useEffect(() => {
    newest.current = attachments
  })

  const change: Change = useCallback(
    (edit) => {
      newest.current = edit(newest.current)
      setOwn(newest.current)
      tell.current?.(newest.current)
    },
    [tell],
  )
  const queue = useQueue(kit, change)
  useEffect(() => queue.setAttachments(attachments), [queue, attachments])

  const port = useFilePicker()
  const room = Math.max(0, max - attachments.length)
  return {
    attachments,
    remaining: room,
    queue,
    kinds: port.kinds(),
    request: (draft = {}) => ({
      message: toCheckableMessage({ ...draft, attachments }),
      media: mediaStage(queue, () => draft),
    }),
    ...usePicking(port, change, () => max - newest.current.length),
    ...useRemoving(port, change, newest, room),
    ...useEditing(change),
  }
}

type List = readonly DraftAttachment[]
type Change = (edit: (list: List) => List) => void
type Newest = { readonly current: List }

function useQueue(kit: { readonly current: ShareKit }, change: Change): UploadQueue {
  const [queue] = useState(() =>
    createUploadQueue({
      // Asked at each use: a host may give its ports late, or others.
      get clock() {
        return kit.current.clock
      },
      get upload() {
        return kit.current.upload
      },
      get resolveMedia() {
        return kit.current.resolveMedia
      },
      onReady: (id, media) =>
        change((list) =>
          list.map((one) => (one.id === id ? { ...one, upload: { phase: 'ready', ...media } } : one)),
        ),
    }),
  )
  useEffect(() => () => queue.setAttachments([]), [queue])
  return queue
}

function usePicking(port: PickPort, change: Change, roomNow: () => number) {
  const [rejections, setRejections] = useState<readonly FileRejection[]>([])

  const pick = async (kind: MediaKind): Promise<void> => {
    if (roomNow() <= 0) return
    try {
      const { picked, rejections: notTaken } = await port.pick(kind, roomNow())
      // Another choice may have taken the room meanwhile.
      const max = Math.max(0, roomNow())
      const surplus = picked.slice(max)
      surplus.forEach((file) => port.release?.(file))
      setRejections([
        ...notTaken,
        ...surplus.map(({ name }) => ({ name, failure: createMediaFailure('too-many', undefined, { max }) })),
      ])
      if (picked.length > 0)
        change((list) => [...list, ...picked.slice(0, max).map((file) => pending(kind, file))])
    } catch (error) {
      setRejections([{ name: '', failure: toMediaFailure(error) }])
    }
  }
  return { rejections, clearRejections: () => setRejections([]), pick }
}

function pending(msgtype: MediaKind, file: PickedFile): DraftAttachment {
  return { id: createId(), msgtype, body: {}, file, upload: { phase: 'pending' } }
}

function useRemoving(port: PickPort, change: Change, newest: Newest, room: number) {
  const [last, setLast] = useState<{ readonly removed: DraftAttachment; readonly position: number }>()
  const release = useLatest(({ id, file }: DraftAttachment) => {
    // A controlled host may have kept it.
    if (file && !newest.current.some((one) => one.id === id)) port.release?.(file)
  })
  // Gone for good: another was removed after it, or there is nobody left to undo it.
  useEffect(
    () => () => {
      if (last) release.current(last.removed)
    },
    [last, release],
  )
  return {
    removed: room > 0 ? last?.removed : undefined,
    remove: (id: string) => {
      const position = newest.current.findIndex((one) => one.id === id)
      const removed = newest.current[position]
      if (!removed || removed.locked) return
      setLast({ removed, position })
      change((list) => list.filter((one) => one.id !== id))
    },
    undo: () => {
      setLast(undefined)
      if (last) change((list) => insert(list, last.removed, last.position))
    },
    clear: () => {
      const gone = newest.current.filter(({ locked }) => !locked)
      setLast(undefined)
      change((list) => list.filter(({ locked }) => locked))
      gone.forEach(release.current)
    },
  }
}

function useEditing(change: Change) {
  return {
    upsert: (attachment: DraftAttachment) =>
      change((list) =>
        list.some(({ id }) => id === attachment.id)
          ? list.map((one) => (one.id === attachment.id ? attachment : one))
          : [...list, attachment],
      ),
    move: (id: string, to: number) => change((list) => moved(list, id, to)),
  }
}

/** What is locked keeps its place; the rest changes places around it. */
function moved(list: List, id: string, to: number): List {
  const one = list.find((other) => other.id === id)
  if (!one || one.locked) return list
  const others = list.filter((other) => other !== one)
  const before = others.slice(0, to).filter(({ locked }) => !locked).length
  const reordered = insert(
    others.filter(({ locked }) => !locked),
    one,
    before,
  )
  return list.map((other) => (other.locked ? other : (reordered.shift() ?? other)))
}

function insert<Item>(list: readonly Item[], item: Item, position: number): Item[] {
  return [...list.slice(0, position), item, ...list.slice(position)]
}
