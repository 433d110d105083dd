import { useSyncExternalStore } from 'react'
import { frameLink } from './createFrameLink.ts'
import type { FrameSettings } from './FrameSettings.ts'

/** Undefined where no catalogue is round this page. */
export function useFrameSettings(): FrameSettings | undefined {
  return useSyncExternalStore(frameLink.subscribe, frameLink.read)
}
