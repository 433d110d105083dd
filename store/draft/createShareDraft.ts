import type { AnyTarget } from '../../protocol/targets/ShareTarget.ts'
import { createStore } from 'zustand/vanilla'
import { createSelection } from '../recipients/createSelection.ts'
import { createUploadScheduler } from './createUploadScheduler.ts'
import { type DraftAttachment, isStale } from './DraftAttachment.ts'
import { accept } from './editAttachments.ts'
import { createDraftEdits } from './createDraftEdits.ts'
import { createDraftMaterials } from './createDraftMaterials.ts'
import { createDraftReader } from './createDraftReader.ts'
import { createDraftTurns } from './createDraftTurns.ts'
import { createVariableFiller } from './createVariableFiller.ts'
import { progressOf, whenDraftReady } from './whenDraftReady.ts'
import type { ShareDraft, ShareDraftState } from './ShareDraft.ts'
import type { ShareDraftOptions, ShareDraftValue } from './ShareDraftOptions.ts'
import { isUnderWay, type UploadState } from './UploadState.ts'

/**
 * Makes an empty draft, or one of `defaultValue`.
 *
 * @param options read at each use, so that getters may change them
 * @param initialValue what it begins with in place of `defaultValue`
 */
export function createShareDraft(
  options: ShareDraftOptions,
  initialValue: ShareDraftValue = options.defaultValue ?? {},
): ShareDraft {
  const { clock } = options
  const store = createStore<ShareDraftState>(() => stateOf(initialValue, clock.now()))
  const recipients = createSelection({
    get max() {
      return options.maxRecipients
    },
  })
  recipients.replace(initialValue.externalUserIds ?? [])
  const setUploads = (uploads: ReadonlyMap<string, UploadState>): void => {
    if (uploads.size === 0) return
    store.setState(({ attachments: before }) => ({
      attachments: before.map((one) => withUpload(one, uploads.get(one.id))),
    }))
  }
  const list = (): readonly DraftAttachment[] => store.getState().attachments
  const scheduler = createUploadScheduler(
    { attachments: list, setUploads, subscribe: store.subscribe },
    options,
  )
  const { release, forgetRemoved, ...verbs } = createDraftEdits(store, options)
  const edits = { release, forgetRemoved, ...verbs }
  const { remember, forget, ...turns } = createDraftTurns(store, recipients, edits, options)
  const { check, ...materials } = createDraftMaterials(store, edits, remember, options)
  const filler = createVariableFiller(recipients, () => options.variables)
  scheduler.start()

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    recipients,
    setText: (next) => !store.getState().isTextLocked && store.setState({ text: next }),
    ...verbs,
    ...turns,
    ...materials,
    fill: filler.fill,
    retry: (id) => setUploads(uploadsOf(list(), QUEUED, (one) => isHalted(one) && isMeant(one, id))),
    cancel: (id) =>
      setUploads(uploadsOf(list(), CANCELLED, (one) => isUnderWay(one.upload) && isMeant(one, id))),
    progress: () => progressOf(list()),
    ...createDraftReader(store.getState, recipients, filler, options),
    async whenReady(context) {
      if (context.signal.aborted) return undefined
      setUploads(uploadsOf(list(), QUEUED, (one) => isTakenUp(one, clock.now(), context.target)))
      const failures = await Promise.all([whenDraftReady(store, context), check()])
      return failures.find((failure) => failure)
    },
    describe: (problem, locale) => options.describe?.(problem, locale),
    resume: () => scheduler.start(),
    dispose() {
      scheduler.stop()
      forgetRemoved()
      forget()
    },
  }
}

function stateOf(value: ShareDraftValue, now: number): ShareDraftState {
  const { text = '', attachments = [], materials = [], isTextLocked = false, handedOverAt } = value
  const accepted = accept(attachments, now)
  return {
    ...{ text, isTextLocked, materials, handedOverAt },
    ...{ attachments: accepted, removed: undefined, before: undefined },
  }
}

const QUEUED: UploadState = { phase: 'queued' }
const CANCELLED: UploadState = { phase: 'cancelled' }

function withUpload(attachment: DraftAttachment, upload: UploadState | undefined): DraftAttachment {
  return upload ? { ...attachment, upload } : attachment
}

function uploadsOf(
  list: readonly DraftAttachment[],
  upload: UploadState,
  which: (attachment: DraftAttachment) => boolean,
): ReadonlyMap<string, UploadState> {
  return new Map(list.filter(which).map(({ id }) => [id, upload]))
}

function isMeant(attachment: DraftAttachment, id: string | undefined): boolean {
  return id === undefined || attachment.id === id
}

function isHalted({ upload }: DraftAttachment): boolean {
  return upload.phase === 'failed' || upload.phase === 'cancelled'
}

/** Sharing takes up what was cancelled, what can pass and what WeCom has forgotten; what would fail again it leaves. */
function isTakenUp(attachment: DraftAttachment, now: number, target: AnyTarget | undefined): boolean {
  const { upload } = attachment
  if (upload.phase === 'failed') return upload.failure.retryable
  return upload.phase === 'cancelled' || isStale(attachment, now, target?.renewalMarginMs)
}
