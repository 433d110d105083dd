import { useEffect, useState } from 'react'
import { createShareDraft } from '../../store/draft/createShareDraft.ts'
import type { ShareDraftOptions } from '../../store/draft/ShareDraftOptions.ts'
import type { ShareDraft } from '../../store/draft/ShareDraft.ts'
import { useShareKit } from '../ShareKitContext.ts'
import { useLatest } from '../useLatest.ts'
import { useFilePicker } from './useFilePicker.ts'

export type OwnDraftOptions = Pick<
  ShareDraftOptions,
  'defaultValue' | 'maxRecipients' | 'uploadsAtOnce' | 'resolveTimeoutMs' | 'describe'
>

/** A draft of this component's own, whose uploads go by the ports of the kit and stop when it is unmounted. */
export function useOwnDraft(options: OwnDraftOptions = {}): ShareDraft {
  const latest = useLatest({ options, kit: useShareKit(), picker: useFilePicker() })
  const [draft] = useState(() =>
    createShareDraft({
      ...options,
      clock: latest.current.kit.clock,
      get maxRecipients() {
        return latest.current.options.maxRecipients
      },
      // Asked at each use, because a host may give its ports late, or others.
      get upload() {
        return latest.current.kit.upload
      },
      get resolveMedia() {
        return latest.current.kit.resolveMedia
      },
      release: (file) => latest.current.picker.release?.(file),
    }),
  )
  useEffect(() => {
    draft.resume()
    return () => draft.dispose()
  }, [draft])
  return draft
}
