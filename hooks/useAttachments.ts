import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { createPickPort } from '../platform/taro/createPickPort.ts'
import { attachmentsMax } from '../protocol/limits.ts'
import { toMediaFailure } from '../protocol/mediaFailure.ts'
import type { MediaKind, RefusedFile } from '../protocol/ports.ts'
import { createId } from '../store/createId.ts'
import { createUploadQueue, type UploadQueue } from '../store/createUploadQueue.ts'
import { type Draft, type DraftAttachment, toCheckableMessage } from '../store/draft.ts'
import { type DraftRequest, mediaStage } from '../store/prepareDraft.ts'
import { type ShareKit, useShareKit } from './ShareKitContext.ts'
import { useLatest } from './useLatest.ts'

export interface UseAttachmentsOptions {
  /** Controlled: what is shown. */
  readonly value?: readonly DraftAttachment[]
  /** Uncontrolled: what it begins with. */
  readonly defaultValue?: readonly DraftAttachment[]
  /** The list after each change; an upload that ended is one. */
  readonly onAttachmentsChange?: (attachments: readonly DraftAttachment[]) => void
  /** Default 9, which is WeCom's limit too. */
  readonly max?: number
}

/** The attachments of a draft, and what a member can do with them. By id, never by position. */
export interface AttachmentControls {
  readonly attachments: readonly DraftAttachment[]
  /** How many more there is room for. */
  readonly room: number
  /** What this client can pick. */
  readonly kinds: readonly MediaKind[]
  /** What was not taken at the last choice, and why. */
  readonly refused: readonly RefusedFile[]
  readonly dismissRefused: () => void
  /** Opens the client's picker. What it refuses, and why it would not open, is in `refused`. */
  readonly pick: (kind: MediaKind) => Promise<void>
  /** The newest that was removed; `undo` brings it back to where it was. */
  readonly removed: DraftAttachment | undefined
  readonly undo: () => void
  /** Adds it, or puts it in the place of the one with its id. */
  readonly put: (attachment: DraftAttachment) => void
  readonly remove: (id: string) => void
  /** @param to the position that it will have, counted from 0 */
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
  const kit = useShareKit()
  const latestKit = useLatest(kit)
  const tell = useLatest(options.onAttachmentsChange)
  const [own, setOwn] = useState(defaultValue)
  const attachments = value ?? own
  const newest = useRef(attachments)
  useEffect(() => {
    newest.current = attachments
  }, [attachments])

  const change = useCallback(
    (edit: (list: readonly DraftAttachment[]) => readonly DraftAttachment[]) => {
      newest.current = edit(newest.current)
      setOwn(newest.current)
      tell.current?.(newest.current)
    },
    [tell],
  )
  const queue = useQueue(latestKit, change)
  useEffect(() => queue.setAttachments(attachments), [queue, attachments])

  const picking = usePicking(change, newest, max)
  const removing = useRemoving(change, newest)
  const request = (draft: Omit<Draft, 'attachments'> = {}): DraftRequest => ({
    message: toCheckableMessage({ ...draft, attachments }),
    media: mediaStage(queue, () => draft),
  })
  const room = Math.max(0, max - attachments.length)
  return { attachments, room, queue, request, ...picking, ...removing, ...useEditing(change) }
}

type Change = (edit: (list: readonly DraftAttachment[]) => readonly DraftAttachment[]) => void
type Newest = { readonly current: readonly DraftAttachment[] }

function useQueue(kit: { readonly current: ShareKit }, change: Change): UploadQueue {
  const [queue] = useState(() =>
    createUploadQueue({
      clock: {
        now: () => kit.current.clock.now(),
        setTimeout: (callback, ms) => kit.current.clock.setTimeout(callback, ms),
        clearTimeout: (timer) => kit.current.clock.clearTimeout(timer),
      },
      // Asked at each try: a host may give its ports late, or others.
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

function usePicking(change: Change, newest: Newest, max: number) {
  const { pick: given, wecom } = useShareKit()
  const port = useMemo(() => given ?? createPickPort({ wecom }), [given, wecom])
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])

  const pick = async (kind: MediaKind): Promise<void> => {
    const result = await port
      .pick(kind, Math.max(1, max - newest.current.length))
      .catch((error: unknown) => ({ picked: [], refused: [{ name: '', failure: toMediaFailure(error) }] }))
    setRefused(result.refused)
    if (result.picked.length === 0) return
    const added = result.picked.map((file): DraftAttachment => ({
      id: createId(),
      msgtype: kind,
      body: {},
      file,
      upload: { phase: 'pending' },
    }))
    change((list) => [...list, ...added])
  }
  return { kinds: port.kinds(), refused, dismissRefused: () => setRefused([]), pick }
}

function useRemoving(change: Change, newest: Newest) {
  const [last, setLast] = useState<{ readonly removed: DraftAttachment; readonly position: number }>()
  return {
    removed: last?.removed,
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
      setLast(undefined)
      change((list) => list.filter(({ locked }) => locked))
    },
  }
}

function useEditing(change: Change) {
  return {
    put: (attachment: DraftAttachment) =>
      change((list) =>
        list.some(({ id }) => id === attachment.id)
          ? list.map((one) => (one.id === attachment.id ? attachment : one))
          : [...list, attachment],
      ),
    move: (id: string, to: number) =>
      change((list) => {
        const moved = list.find((one) => one.id === id)
        if (!moved || moved.locked) return list
        return insert(
          list.filter((one) => one !== moved),
          moved,
          to,
        )
      }),
  }
}

function insert<Item>(list: readonly Item[], item: Item, position: number): readonly Item[] {
  return [...list.slice(0, position), item, ...list.slice(position)]
}
