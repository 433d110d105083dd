import type { DraftOwner } from 'taro-wecom-share'
import type { StoragePort } from 'taro-wecom-share/advanced'
import type { ShareDraftOptions } from '../../store/draft/ShareDraftOptions.ts'
import { createStoredShareDraft } from '../../store/persistence/createStoredShareDraft.ts'
import type { DraftStorageOptions, StoredShareDraft } from '../../store/persistence/StoredShareDraft.ts'
import { createDraftHouse } from './createDraftHouse.ts'
import { createStorageStub, type StorageStub } from './createStorageStub.ts'

export const OWNER: DraftOwner = { corpId: 'ww1', memberId: 'zhang' }

export interface StoredDraftHouseOptions
  extends Partial<ShareDraftOptions>, Partial<Omit<DraftStorageOptions, 'storage'>> {
  readonly storage?: StorageStub
}

/** A real draft that is stored in the test's storage, and the same app opened again later. */
export function createStoredDraftHouse(options: StoredDraftHouseOptions = {}): StoredDraftHouse {
  const { storage = createStorageStub() } = options
  const hideListeners = new Set<() => void>()
  const storing = {
    storageKey: 'composer',
    owner: OWNER,
    onHidden: (listener: () => void) => {
      hideListeners.add(listener)
      return () => void hideListeners.delete(listener)
    },
    ...options,
    storage: storage as StoragePort,
  }
  const house = createDraftHouse(options, (draftOptions) => createStoredShareDraft(draftOptions, storing))
  house.draft.resume()
  return {
    ...house,
    storage,
    advance: (ms) => void house.clock.advance(ms),
    hide: () => hideListeners.forEach((listener) => listener()),
    reopen: (changes = {}) => createStoredDraftHouse({ ...options, clock: house.clock, ...changes, storage }),
  }
}

export interface StoredDraftHouse extends ReturnType<typeof createDraftHouse<StoredShareDraft>> {
  readonly storage: StorageStub
  readonly advance: (ms: number) => void
  readonly hide: () => void
  /** The app is started again, at the same time, without the first one having been closed in order. */
  readonly reopen: (changes?: StoredDraftHouseOptions) => StoredDraftHouse
}
