import { useState } from 'react'
import type { ShareDraftOptions } from '../../store/draft/ShareDraftOptions.ts'
import { useShareKit } from '../ShareKitContext.ts'
import { useLatest } from '../useLatest.ts'
import { useFilePicker } from './useFilePicker.ts'

/** What a component says of its draft; the rest is the kit's. */
export type OwnDraftOptions = Pick<
  ShareDraftOptions,
  | 'defaultValue'
  | 'maxRecipients'
  | 'uploadsAtOnce'
  | 'resolveTimeoutMs'
  | 'materials'
  | 'variables'
  | 'describe'
>

/** The options of a draft whose uploads go by the ports of the kit. The same object while the component is mounted. */
export function useDraftPorts(options: OwnDraftOptions): ShareDraftOptions {
  const latest = useLatest({ options, kit: useShareKit(), picker: useFilePicker() })
  const [ports] = useState((): ShareDraftOptions => ({
    ...options,
    clock: latest.current.kit.clock,
    get maxRecipients() {
      return latest.current.options.maxRecipients
    },
    get materials() {
      return latest.current.options.materials
    },
    get variables() {
      return latest.current.options.variables
    },
    // Asked at each use, because a host may give its ports late, or others.
    get upload() {
      return latest.current.kit.upload
    },
    get resolveMedia() {
      return latest.current.kit.resolveMedia
    },
    get ensureSession() {
      return latest.current.kit.ensureSession
    },
    get loginTimeoutMs() {
      return latest.current.kit.loginTimeoutMs
    },
    release: (file) => latest.current.picker.release?.(file),
  }))
  return ports
}
