import type { ClockPort, TimerId } from '../../ports/ClockPort.ts'
import { isSameButForUploads } from '../draft/editAttachments.ts'
import type { ShareDraft } from '../draft/ShareDraft.ts'
import type { Archive } from './createArchive.ts'
import { watchClearing } from './clearDrafts.ts'
import { writeContent } from './StoredContent.ts'
import type { DraftStorageOptions } from './StoredShareDraft.ts'

/** Writes a draft into its archive as it changes. */
export interface DraftWriter {
  start(): void
  /** Writes what is not written yet, and no more. */
  stop(): void
  flush(): void
}

export interface DraftWriterParts {
  readonly draft: ShareDraft
  readonly archive: Archive
  /** Of the archive's keys. */
  readonly prefix: string
  readonly clock: ClockPort
  readonly storing: Pick<DraftStorageOptions, 'storage' | 'onHidden'>
  /** After each write. */
  readonly onWritten: (failure: { readonly error: unknown } | undefined) => void
}

/** Milliseconds from a change to its write. What changes meanwhile is written with it. */
const DELAY_MS = 500

/** What is stored besides attachments and recipients. */
const FIELDS = ['text', 'materials', 'isTextLocked', 'handedOverAt'] as const

export function createDraftWriter(parts: DraftWriterParts): DraftWriter {
  const { draft, archive, prefix, clock, storing, onWritten } = parts
  const { storage, onHidden } = storing
  const { recipients } = draft
  let [state, chosen] = [draft.getState(), recipients.snapshot()]
  let timer: TimerId
  let isCleared = false
  let stopListening: (() => void)[] | undefined

  const flush = (): void => {
    if (timer === undefined) return
    clock.clearTimeout(timer)
    timer = undefined
    const content = { of: state, toText: () => writeContent(state) }
    const ids = { of: chosen, toText: () => JSON.stringify(chosen.toArray()) }
    try {
      archive.write({ content, recipients: ids }, clock.now())
    } catch (error) {
      return onWritten({ error })
    }
    onWritten(undefined)
  }
  const schedule = (): void => {
    if (!isCleared) timer ??= clock.setTimeout(flush, DELAY_MS)
  }
  const followContent = (): void => {
    const next = draft.getState()
    // How far uploads have come is not stored.
    const isSame = FIELDS.every((field) => next[field] === state[field])
    if (isSame && isSameButForUploads(next.attachments, state.attachments)) return
    state = next
    schedule()
  }
  const followRecipients = (): void => {
    if (recipients.snapshot() === chosen) return
    chosen = recipients.snapshot()
    schedule()
  }

  return {
    start() {
      stopListening ??= [
        draft.subscribe(followContent),
        recipients.subscribeSummary(followRecipients),
        onHidden?.(flush) ?? doNothing,
        watchClearing(storage, (cleared) => {
          if (!prefix.startsWith(cleared)) return
          isCleared = true
          clock.clearTimeout(timer)
          timer = undefined
        }),
      ]
      followContent()
      followRecipients()
    },
    stop() {
      flush()
      stopListening?.forEach((stop) => stop())
      stopListening = undefined
    },
    flush,
  }
}

function doNothing(): void {
  // Nobody tells when the app is hidden.
}
