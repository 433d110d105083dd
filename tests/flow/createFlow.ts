import { createManualClock, createSimulator, type SimulatorOptions } from 'taro-wecom-share/simulator'
import { createWecomClient } from '../../platform/wecom/createWecomClient.ts'
import { createShareStore } from '../../store/share/createShareStore.ts'
import type { ShareRunPorts } from '../../store/share/RunContext.ts'
import type { ShareRequest } from '../../store/share/ShareRequest.ts'
import type { ShareOutcome } from '../../store/share/ShareStatus.ts'

/** A button's store on a simulated WeCom, and a member who confirms whatever the assistant shows. */
export function createFlow(options: SimulatorOptions = {}, ports: Partial<ShareRunPorts> = {}) {
  const clock = createManualClock(1_800_000_000_000)
  const simulator = createSimulator({ clock, ...options })
  const wecom = createWecomClient(() => simulator.qy, {
    clock,
    getSystemInfoSync: () => simulator.getSystemInfoSync(),
  })
  const store = createShareStore(() => ({ wecom, clock, ...ports }))

  /** Runs until it ends: time passes, the member confirms, comes back to the page, and waits. */
  async function share(request: ShareRequest, member: () => void = confirm): Promise<ShareOutcome> {
    let outcome: ShareOutcome | undefined
    void store
      .getState()
      .share(request)
      .then((ended) => (outcome = ended))
    for (let round = 0; round < 40 && !outcome; round++) {
      await settle()
      if (simulator.assistant.pending) member()
      else if (store.getState().status.phase === 'in-assistant') store.getState().pageShown()
      await settle()
      clock.advance(500)
    }
    await settle()
    if (!outcome) throw new Error(`The run did not end: ${JSON.stringify(store.getState().status)}`)
    return outcome
  }

  function confirm(): void {
    simulator.assistant.confirm()
  }

  return { clock, simulator, store, share }
}

/** Lets every promise that can go on go on. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
