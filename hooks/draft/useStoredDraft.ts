import { useEffect, useState } from 'react'
import { deviceStorage } from '../../platform/everywhere/deviceStorage.ts'
import { onAppHidden } from '../../platform/everywhere/onAppHidden.ts'
import { fileExists } from '../../platform/runtime.ts'
import { createStoredShareDraft } from '../../store/persistence/createStoredShareDraft.ts'
import type { DraftStorageOptions, StoredShareDraft } from '../../store/persistence/StoredShareDraft.ts'
import { useLatest } from '../useLatest.ts'
import { type OwnDraftOptions, useDraftPorts } from './useDraftPorts.ts'

export interface StoredDraftOptions
  extends
    OwnDraftOptions,
    Pick<DraftStorageOptions, 'storageKey' | 'owner' | 'onStorageFailure'>,
    Partial<Pick<DraftStorageOptions, 'storage'>> {}

/** A draft of this component's own that outlives the app. Another key or owner is another draft. */
export function useStoredDraft(options: StoredDraftOptions): StoredShareDraft {
  const { storageKey, owner, storage = deviceStorage } = options
  const ports = useDraftPorts(options)
  const latest = useLatest(options)
  const name = JSON.stringify([storageKey, owner?.corpId, owner?.memberId])
  const make = (): { readonly name: string; readonly draft: StoredShareDraft } => {
    const draft = createStoredShareDraft(ports, {
      ...{ storageKey, owner, storage, fileExists },
      onHidden: onAppHidden,
      onStorageFailure: (error) => latest.current.onStorageFailure?.(error),
    })
    return { name, draft }
  }
  const [made, setMade] = useState(make)
  if (made.name !== name) setMade(make())
  const { draft } = made
  useEffect(() => {
    draft.resume()
    return () => draft.dispose()
  }, [draft])
  return draft
}
