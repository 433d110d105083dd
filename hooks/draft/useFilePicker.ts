import { useMemo } from 'react'
import { createFilePicker } from '../../platform/runtime.ts'
import type { PickPort } from '../../ports/PickPort.ts'
import { useShareKit } from '../ShareKitContext.ts'

/** How members choose: as the host says, else by the client's own pickers. */
export function useFilePicker(): PickPort {
  const { pick, wecom } = useShareKit()
  return useMemo(() => pick ?? createFilePicker({ wecom }), [pick, wecom])
}
