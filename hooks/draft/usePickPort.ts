import { useMemo } from 'react'
import { createPickPort } from '../../platform/createPickPort.ts'
import type { PickPort } from '../../ports/PickPort.ts'
import { useShareKit } from '../ShareKitContext.ts'

/** How members choose: as the host says, else by the client's own pickers. */
export function usePickPort(): PickPort {
  const { pick, wecom } = useShareKit()
  return useMemo(() => pick ?? createPickPort({ wecom }), [pick, wecom])
}
