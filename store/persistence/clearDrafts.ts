import type { StoragePort } from '../../ports/StoragePort.ts'
import { newestSavedAt, removeKeys } from './createArchive.ts'
import { type DraftOwner, draftKeyPrefix } from './draftKeyOf.ts'

/** Seven days since the last change. */
export const draftTtlMs = 7 * 24 * 60 * 60 * 1000

/** Removes all drafts of an owner, as for logging out. Drafts that are still on a page are not written any more. Throws what the storage does. */
export function clearDrafts(storage: StoragePort, owner: DraftOwner): void {
  const prefix = draftKeyPrefix(owner)
  watchersOf(storage).forEach((watcher) => watcher(prefix))
  removeKeys(storage, prefix)
}

/** Removes what is too old, of everyone: who left a shared phone may never come back to it. */
export function clearExpiredDrafts(storage: StoragePort, now: number): void {
  const heads = storage.keys().filter((key) => key.startsWith(draftKeyPrefix()) && key.includes('/head.'))
  const prefixes = new Set(heads.map((key) => key.slice(0, key.lastIndexOf('head.'))))
  prefixes.forEach((prefix) => {
    const savedAt = newestSavedAt(storage, prefix) ?? -Infinity
    if (now - savedAt > draftTtlMs) removeKeys(storage, prefix)
  })
}

type Watcher = (prefix: string) => void

/** Live drafts, by their storage. */
const watching = new WeakMap<StoragePort, Set<Watcher>>()

/** Told of the prefix of all keys that are about to be removed. @returns stops it */
export function watchClearing(storage: StoragePort, watcher: Watcher): () => void {
  const watchers = watchersOf(storage)
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

function watchersOf(storage: StoragePort): Set<Watcher> {
  const watchers = watching.get(storage) ?? new Set()
  watching.set(storage, watchers)
  return watchers
}
