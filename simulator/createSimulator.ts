import { createAnswers } from './client/createAnswers.ts'
import {
  createAssistant,
  type Assistant,
  type HandedOver,
  type PendingShare,
} from './screens/createAssistant.ts'
import { hasQy } from './rules/functionsOf.ts'
import { systemInfoOf } from './rules/systemInfoOf.ts'
import { createCore } from './core/createCore.ts'
import { createCallLog, type ApiCall } from './client/createCallLog.ts'
import { createQy, FAULT_MESSAGE } from './client/createQy.ts'
import type { SimulatorOptions, SimulatorPatch, SimulatorSettings } from './settings/SimulatorOptions.ts'
import { createPicker, type PendingSelection, type Picker } from './screens/createPicker.ts'
import type { SimulatedQy, SystemInfo } from './bridge/SimulatedQy.ts'
import { createSession, type CodeExchange } from './client/createSession.ts'

/** A WeCom client with its member, as WeCom document 93571 describes it. Runs anywhere: no DOM, no Node, no React. */
export interface Simulator {
  /** The client's `wx.qy`; undefined where there is none. It stays the same object, and its functions follow the settings. */
  readonly qy: SimulatedQy | undefined
  /** What `wx.getSystemInfoSync` answers there. */
  getSystemInfoSync(): SystemInfo
  readonly assistant: Assistant
  readonly picker: Picker
  /** What members confirmed, the oldest first. */
  readonly sent: readonly HandedOver[]
  /** Every call of a function on `qy`, the oldest first. */
  readonly calls: readonly ApiCall[]
  /** Acts as the host's server, which exchanges a login's code within five minutes, once. Then the session is alive. */
  exchange(code: string): CodeExchange
  readonly options: SimulatorSettings
  /** Changes the client while it runs. @throws TypeError that names the wrong option; then nothing is changed */
  configure(patch: SimulatorPatch): void
  /** Calls the listener after every change, until the function given back is called. */
  subscribe(listener: () => void): () => void
  /** The whole state in one object, which stays the same until something changes, as `useSyncExternalStore` requires. */
  getSnapshot(): SimulatorSnapshot
  /** Ends it: open calls are never answered, listeners are no longer called, and `qy` throws from then on. */
  dispose(): void
}

/** What a simulator shows at one moment. */
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
 * Creates a WeCom client. Several clients share nothing.
 * @throws TypeError that names the wrong option
 */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const core = createCore(options)
  const session = createSession(core)
  const assistantScreen = createAssistant(core)
  const pickerScreen = createPicker(core)
  const log = createCallLog(core)
  const qy = createQy(core, log, createAnswers(core, { session, assistantScreen, pickerScreen }))
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
    assistant: assistantScreen.assistant,
    picker: pickerScreen.picker,
    get sent() {
      return assistantScreen.sent
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
          pendingShare: assistantScreen.assistant.pending,
          pendingSelection: pickerScreen.picker.pending,
          sent: assistantScreen.sent,
          calls: log.calls,
        }
        snapshot = { revision: core.revision, value }
      }
      return snapshot.value
    },
    dispose: () => core.dispose(),
  }
}
