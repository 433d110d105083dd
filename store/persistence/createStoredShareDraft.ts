import { createStore, type StoreApi } from 'zustand/vanilla'
import { callListener } from '../callListener.ts'
import { createShareDraft } from '../draft/createShareDraft.ts'
import type { NewAttachment } from '../draft/DraftAttachment.ts'
import type { ShareDraftOptions, ShareDraftValue } from '../draft/ShareDraftOptions.ts'
import { insertAt } from '../draft/editAttachments.ts'
import { clearExpiredDrafts, draftTtlMs } from './clearDrafts.ts'
import { createArchive } from './createArchive.ts'
import { createDraftWriter, type DraftWriter } from './createDraftWriter.ts'
import { draftKeyOf } from './draftKeyOf.ts'
import { isUnsure, readContent, readRecipients, type StoredContent } from './StoredContent.ts'
import type { DraftStorage, DraftStorageOptions, StoredShareDraft } from './StoredShareDraft.ts'

/**
 * Makes a draft that begins with what its owner left, at most seven days ago. What cannot be read is left out without a word; what cannot be
 * written is said once, and the draft works on. It is written from its first `resume` on, because React may make a draft and never use it.
 */
export function createStoredShareDraft(
  options: ShareDraftOptions,
  storing: DraftStorageOptions,
): StoredShareDraft {
  const { clock } = options
  const { storageKey, owner } = storing
  if (storageKey === undefined || !owner) {
    const storage = createStore<DraftStorage>(() => ({ phase: 'off' }))
    return { ...createShareDraft(options), storage, flush: doNothing }
  }
  const prefix = draftKeyOf(owner, storageKey)
  const archive = createArchive(storing.storage, prefix)
  quietly(() => clearExpiredDrafts(storing.storage, clock.now()))
  const found = quietly(() => restore(archive.read(), clock.now()))
  const draft = createShareDraft(options, found && withLocked(found.value, options.defaultValue))
  lookForFiles(draft, found?.value.attachments ?? [], storing)
  const storage = createStore<DraftStorage>(() => ({ phase: 'on', ...(found && { savedAt: found.savedAt }) }))
  const writer = createDraftWriter({
    draft,
    archive,
    prefix,
    clock,
    storing,
    onWritten: createTeller(storage, storing),
  })
  return withWriter(draft, storage, writer)
}

function withWriter(
  draft: ReturnType<typeof createShareDraft>,
  storage: StoredShareDraft['storage'],
  writer: DraftWriter,
): StoredShareDraft {
  return {
    ...draft,
    storage,
    flush: () => writer.flush(),
    async whenReady(context) {
      const failure = await draft.whenReady(context)
      writer.flush()
      return failure
    },
    resume() {
      draft.resume()
      writer.start()
    },
    dispose() {
      writer.stop()
      draft.dispose()
    },
  }
}

interface Restored {
  readonly value: StoredContent & { readonly externalUserIds: readonly string[] }
  readonly savedAt: number
}

function restore(
  versions: ReturnType<ReturnType<typeof createArchive>['read']>,
  now: number,
): Restored | undefined {
  for (const { content, recipients, savedAt } of versions) {
    const [read, externalUserIds] = [readContent(content), readRecipients(recipients)]
    if (read && externalUserIds && now - savedAt <= draftTtlMs)
      return { value: { ...read, externalUserIds }, savedAt }
  }
  return undefined
}

/** The company's parts are those of today: what is locked now stands where it should, and what was locked once is gone. */
function withLocked(restored: StoredContent, value: ShareDraftValue = {}): ShareDraftValue {
  const { attachments = [], isTextLocked = false, text = '' } = value
  const own = restored.attachments.filter(
    ({ id, locked, materialId }) =>
      (!locked || materialId !== undefined) && !attachments.some((one) => one.locked && one.id === id),
  )
  const list = attachments.reduce<readonly NewAttachment[]>(
    (all, one, index) => (one.locked ? insertAt(all, one, Math.min(index, all.length)) : all),
    own,
  )
  const isMaterials = restored.materials.some((one) => one.text !== '' && one.text === restored.text)
  const ofText = isTextLocked
    ? { text, isTextLocked }
    : { isTextLocked: restored.isTextLocked && isMaterials }
  return { ...restored, ...ofText, attachments: list }
}

/** What has outlived the app is uploaded; the rest stays marked as gone. */
function lookForFiles(
  draft: ReturnType<typeof createShareDraft>,
  attachments: readonly NewAttachment[],
  { fileExists = nothingExists }: DraftStorageOptions,
): void {
  for (const attachment of attachments) {
    const { id, file } = attachment
    if (!file || !isUnsure(attachment)) continue
    fileExists(file.path).then((exists) => exists && draft.retry(id), doNothing)
  }
}

function createTeller(storage: StoreApi<DraftStorage>, { onStorageFailure }: DraftStorageOptions) {
  let isTold = false
  return (failure: { readonly error: unknown } | undefined): void => {
    const { phase } = storage.getState()
    if (!failure) {
      if (phase === 'failed') storage.setState({ phase: 'on' }, true)
      return
    }
    storage.setState({ phase: 'failed', ...failure }, true)
    if (isTold) return
    isTold = true
    callListener(onStorageFailure, failure.error)
  }
}

function quietly<Value>(ask: () => Value): Value | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}

function nothingExists(): Promise<boolean> {
  return Promise.resolve(false)
}

function doNothing(): void {
  // Nothing is stored.
}
