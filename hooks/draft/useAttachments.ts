import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { FileRejection } from '../../ports/PickPort.ts'
import { createMediaFailure, toMediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import type { MediaKind } from '../../protocol/media/MediaKind.ts'
import { attachmentsMax } from '../../protocol/message/limits.ts'
import { callListener } from '../../store/callListener.ts'
import { createId } from '../../store/createId.ts'
import type { DraftAttachment, NewAttachment } from '../../store/draft/DraftAttachment.ts'
import { isSameButForUploads } from '../../store/draft/editAttachments.ts'
import type { ShareDraft } from '../../store/draft/ShareDraft.ts'
import { useLatest } from '../useLatest.ts'
import { useAttachmentList } from './useAttachmentList.ts'
import { useDraftOf } from '../useDraftOf.ts'
import { useFilePicker } from './useFilePicker.ts'
import { useOwnDraft } from './useOwnDraft.ts'

export interface UseAttachmentsOptions {
  /** The draft whose attachments these are. Default: the provider's; without one, a draft of their own. */
  readonly draft?: ShareDraft | undefined
  /** Controlled: what is shown. */
  readonly value?: readonly NewAttachment[] | undefined
  /** Uncontrolled and without a draft: what it begins with. */
  readonly defaultValue?: readonly NewAttachment[] | undefined
  /** The list after each change; an upload that ended is one, progress is not. */
  readonly onChange?: ((attachments: readonly DraftAttachment[]) => void) | undefined
  /** Default 9, which is WeCom's limit too. */
  readonly max?: number | undefined
}

/** The attachments of a draft, and what a member can choose for it. */
export interface AttachmentControls {
  /** The same array while nothing but uploads under way changes; `useUploadState` follows those. */
  readonly attachments: readonly DraftAttachment[]
  /** The newest that was removed, while there is room to bring it back. */
  readonly removed: DraftAttachment | undefined
  /** To edit them. */
  readonly draft: ShareDraft
  /** How many more there is room for. */
  readonly remaining: number
  /** What this client can pick. */
  readonly kinds: readonly MediaKind[]
  /** Opens the client's picker, if there is room and none is open. What was not taken, and why it would not open, is in `rejections`. */
  readonly pick: (kind: MediaKind) => Promise<void>
  readonly rejections: readonly FileRejection[]
  readonly clearRejections: () => void
}

export function useAttachments(options: UseAttachmentsOptions = {}): AttachmentControls {
  const { value, defaultValue, max = attachmentsMax } = options
  const own = useOwnDraft({ defaultValue: { attachments: value ?? defaultValue } })
  const draft = useDraftOf(options) ?? own
  useControl(draft, options)
  const attachments = useAttachmentList(draft)
  const remaining = Math.max(0, max - attachments.length)
  const readRemoved = (): DraftAttachment | undefined => draft.getState().removed?.attachment
  const removed = useSyncExternalStore(draft.subscribe, readRemoved, readRemoved)
  return {
    attachments,
    removed: remaining > 0 ? removed : undefined,
    draft,
    remaining,
    ...usePicking(draft, max),
  }
}

/** Tells the host of what the member did, and undoes what a controlling host did not take over once it has been drawn again. */
function useControl(draft: ShareDraft, { value, onChange }: UseAttachmentsOptions): void {
  const latest = useLatest({ onChange, isControlled: value !== undefined })
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  const isHosts = useRef(false)
  const taken = useRef<{ readonly value: unknown; readonly list: readonly DraftAttachment[] }>()

  useLayoutEffect(() => {
    if (value === undefined) return
    const { attachments } = draft.getState()
    if (taken.current?.value === value && isSameButForUploads(taken.current.list, attachments)) return
    isHosts.current = true
    draft.setAttachments(value)
    isHosts.current = false
    taken.current = { value, list: draft.getState().attachments }
  })
  useEffect(
    () =>
      draft.subscribe(({ attachments }, before) => {
        if (isHosts.current || isSameButForUploads(attachments, before.attachments)) return
        callListener(latest.current.onChange, attachments)
        if (latest.current.isControlled) drawAgain()
      }),
    [draft, latest],
  )
}

function usePicking(draft: ShareDraft, max: number) {
  const picker = useFilePicker()
  const [rejections, setRejections] = useState<readonly FileRejection[]>([])
  const isOpen = useRef(false)
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
    }
  }, [])
  const latest = useLatest({ picker, draft, max })

  const pick = useCallback(
    async (kind: MediaKind): Promise<void> => {
      const remaining = (): number =>
        isGone.current
          ? 0
          : Math.max(0, latest.current.max - latest.current.draft.getState().attachments.length)
      if (isOpen.current || remaining() === 0) return
      isOpen.current = true
      try {
        const result = await latest.current.picker.pick(kind, remaining())
        // Another choice may have taken the room meanwhile, or the picker have gone.
        const taken = result.picked.slice(0, remaining())
        const surplus = result.picked.slice(taken.length)
        const failure = createMediaFailure('too-many', undefined, { max: latest.current.max })
        surplus.forEach((file) => latest.current.picker.release?.(file))
        latest.current.draft.add(...taken.map((file) => ({ id: createId(), msgtype: kind, body: {}, file })))
        setRejections([...result.rejections, ...surplus.map(({ name }) => ({ name, failure }))])
      } catch (error) {
        setRejections([{ name: '', failure: toMediaFailure(error) }])
      } finally {
        isOpen.current = false
      }
    },
    [latest],
  )
  return { kinds: picker.kinds(), pick, rejections, clearRejections: () => setRejections([]) }
}
