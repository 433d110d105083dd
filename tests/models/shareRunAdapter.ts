import {
  createManualClock,
  createSimulator,
  type ManualClock,
  type Simulator,
} from 'taro-wecom-share/simulator'
import { createWecomClient } from '../../platform/wecom/createWecomClient.ts'
import { createShareStore } from '../../store/share/createShareStore.ts'

/** Share buttons on one simulated client, in the words of the model. All that the model knows of what it tests is here. */
export interface ShareRunSubject {
  readonly clock: ManualClock
  readonly simulator: Simulator
  readonly buttons: readonly ShareButtonSubject[]
}

export interface ShareButtonSubject {
  /** Begins a run, unless one is under way. @param onEnded hears of each end that is not an abandoned one */
  tap(text: string, onEnded: (shareId: string) => void): Promise<Ending | undefined>
  reset(): void
  /** The page is shown again. */
  pageShown(): void
  isRunning(): boolean
}

export interface Ending {
  readonly shareId: string
  readonly how: string
}

export function createShareRunSubject(options: {
  readonly buttons: number
  readonly latencyMs: number
}): ShareRunSubject {
  const clock = createManualClock()
  const simulator = createSimulator({ clock, latencyMs: options.latencyMs })
  const wecom = createWecomClient(() => simulator.qy, { clock })

  function createButton(): ShareButtonSubject {
    const store = createShareStore(() => ({ wecom, clock }))
    return {
      async tap(text, onEnded) {
        const end = await store.getState().share({
          message: { text: { content: text } },
          onEnded: ({ shareId }) => onEnded(shareId),
        })
        return end && { shareId: end.shareId, how: end.type }
      },
      reset: () => store.getState().reset(),
      pageShown: () => store.getState().pageShown(),
      isRunning: () => !['idle', 'ended'].includes(store.getState().status.phase),
    }
  }
  return { clock, simulator, buttons: Array.from({ length: options.buttons }, createButton) }
}
