import { createAnswers } from './createAnswers.ts'
import { createAssistant, type Assistant, type HandedOver, type PendingShare } from './createAssistant.ts'
import { hasQy, systemInfoOf } from './ClientFeature.ts'
import { createCore } from './createCore.ts'
import { createCallLog, type ApiCall } from './createCallLog.ts'
import { createQy, FAULT_MESSAGE } from './createQy.ts'
import type { SimulatorOptions, SimulatorPatch, SimulatorSettings } from './SimulatorOptions.ts'
import { createPicker, type PendingSelection, type Picker } from './createPicker.ts'
import type { SimulatedQy, SystemInfo } from './SimulatedQy.ts'
import { createSession, type CodeExchange } from './createSession.ts'

/** A WeCom client with its member, as WeCom document 93571 describes it. Runs anywhere: no DOM, no Node, no React. */
export interface Simulator {
  /** What stands as `wx.qy`; undefined where there is none. The same object as long as there is one: its functions follow the settings. */
  readonly qy: SimulatedQy | undefined
  /** What `wx.getSystemInfoSync` answers there. */
  getSystemInfoSync(): SystemInfo
  readonly assistant: Assistant
  readonly picker: Picker
  /** What members confirmed, the oldest first. */
  readonly sent: readonly HandedOver[]
  /** Every call of a function on `qy`, the oldest first. */
  readonly calls: readonly ApiCall[]
  /** Plays the host's server, which exchanges a login's code: within five minutes, once. Then the session is alive. */
  exchange(code: string): CodeExchange
  readonly options: SimulatorSettings
  /** Changes the client while it runs. @throws TypeError that names the wrong option; then nothing is changed */
  configure(patch: SimulatorPatch): void
  /** Calls the listener after every change, until the function given back is called. */
  subscribe(listener: () => void): () => void
  /** Everything there is to see; the same object until something changes, as `useSyncExternalStore` wants it. */
  getSnapshot(): SimulatorSnapshot
  /** Drops all timers and listeners. What was not answered never is, and `qy` throws from then on. */
  dispose(): void
}

export interface SimulatorSnapshot {
  readonly options: SimulatorSettings
  /** In the assistant. */
  readonly pendingShare: PendingShare | null
  /** In the picker. */
  readonly pendingSelection: PendingSelection | null
  readonly sent: readonly HandedOver[]
  readonly calls: readonly ApiCall[]
}

/**
 * A WeCom client of its own; several do not know of each other.
 * @throws TypeError that names the wrong option
 */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const core = createCore(options)
  const session = createSession(core)
  const assistantRoom = createAssistant(core)
  const pickerRoom = createPicker(core)
  const log = createCallLog(core)
  const qy = createQy(core, log, createAnswers(core, { session, assistantRoom, pickerRoom }))
  let snapshot: { readonly revision: number; readonly value: SimulatorSnapshot } | undefined

  return {
    get qy() {
      return hasQy(core.settings) ? qy : undefined
    },
    getSystemInfoSync() {
      const info = systemInfoOf(core.settings)
      const fault = core.takeFault('getSystemInfoSync')
      if (fault?.kind === 'throw') throw new Error(fault.message ?? FAULT_MESSAGE)
      return info
    },
    assistant: assistantRoom.assistant,
    picker: pickerRoom.picker,
    get sent() {
      return assistantRoom.sent
    },
    get calls() {
      return log.calls
    },
    exchange: (code) => session.exchange(code),
    get options() {
      return core.settings
    },
    configure: (patch) => core.configure(patch),
    subscribe: (listener) => core.subscribe(listener),
    getSnapshot() {
      if (snapshot?.revision !== core.revision) {
        const value: SimulatorSnapshot = {
          options: core.settings,
          pendingShare: assistantRoom.assistant.pending,
          pendingSelection: pickerRoom.picker.pending,
          sent: assistantRoom.sent,
          calls: log.calls,
        }
        snapshot = { revision: core.revision, value }
      }
      return snapshot.value
    },
    dispose: () => core.dispose(),
  }
}
