import type { StoreApi } from 'zustand/vanilla'
import type { StoragePort } from '../../ports/StoragePort.ts'
import type { ShareDraft } from '../draft/ShareDraft.ts'
import type { DraftOwner } from './draftKeyOf.ts'

/** A draft that outlives the app, where storage lets it. */
export interface StoredShareDraft extends ShareDraft {
  readonly storage: Pick<StoreApi<DraftStorage>, 'getState' | 'subscribe'>
  /** Writes now what was not written yet. Done by itself within 500 ms of a change, at hide and before a hand-over. */
  flush(): void
}

/** How a draft is stored. */
export type DraftStorage =
  /** Without a `storageKey`. */
  | { readonly phase: 'off' }
  /** `savedAt` of what was there when the draft was made, in milliseconds since 1970; absent if nothing was. */
  | { readonly phase: 'on'; readonly savedAt?: number }
  /** Storage is full, switched off or broken, and what is edited now is lost with the app. */
  | { readonly phase: 'failed'; readonly error: unknown }

/** Where a draft is stored, and for whom. */
export interface DraftStorageOptions {
  /** Names the draft among those of its owner. Without it, or without an owner, nothing is stored. */
  readonly storageKey?: string | undefined
  /** Whose it is, because phones are shared. */
  readonly owner?: DraftOwner | undefined
  readonly storage: StoragePort
  /** Tells when the app is hidden. @returns stops it */
  readonly onHidden?: ((listener: () => void) => () => void) | undefined
  /** Whether a picked file has outlived the app. Without it none has. */
  readonly fileExists?: ((path: string) => Promise<boolean>) | undefined
  /** Called once for a draft, at the first write that fails. */
  readonly onStorageFailure?: ((error: unknown) => void) | undefined
}
