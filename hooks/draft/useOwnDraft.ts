import { useEffect, useState } from 'react'
import { createShareDraft } from '../../store/draft/createShareDraft.ts'
import type { ShareDraft } from '../../store/draft/ShareDraft.ts'
import { type OwnDraftOptions, useDraftPorts } from './useDraftPorts.ts'

/** A draft of this component's own, whose uploads go by the ports of the kit and stop when it is unmounted. */
export function useOwnDraft(options: OwnDraftOptions = {}): ShareDraft {
  const ports = useDraftPorts(options)
  const [draft] = useState(() => createShareDraft(ports))
  useEffect(() => {
    draft.resume()
    return () => draft.dispose()
  }, [draft])
  return draft
}
