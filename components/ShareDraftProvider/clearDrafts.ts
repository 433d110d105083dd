import { deviceStorage } from '../../platform/everywhere/deviceStorage.ts'
import type { StoragePort } from '../../ports/StoragePort.ts'
import { clearDrafts as clear } from '../../store/persistence/clearDrafts.ts'
import type { DraftOwner } from '../../store/persistence/draftKeyOf.ts'

/**
 * Removes all that is stored of an owner, as for logging out. A draft of theirs that is still on a page is not stored any more.
 *
 * @param storage the one that the drafts were given, if any
 */
export function clearDrafts(owner: DraftOwner, storage: StoragePort = deviceStorage): void {
  clear(storage, owner)
}
