import type { FaultOf, FaultyApi } from '../settings/Fault.ts'
import { DEFAULT_SETTINGS, type SimulatorSettings } from '../settings/SimulatorOptions.ts'
import { readClock, readSettings } from '../settings/readSettings.ts'
import { asFields } from '../settings/optionReaders.ts'

/** What the parts of one simulator share: its settings, its time and its listeners. */
export interface Core {
  readonly settings: SimulatorSettings
  /** Grows with every change. */
  readonly revision: number
  now(): number
  /** Runs later, unless the simulator is disposed of before. */
  after(ms: number, run: () => void): void
  configure(patch: unknown): void
  /** The fault of a call that is made now. Removes a fault that is for one call only. */
  takeFault<Api extends FaultyApi>(api: Api): FaultOf[Api] | undefined
  /** Calls the listeners. The state must be complete by then, because a listener may act at once. */
  changed(): void
  subscribe(listener: () => void): () => void
  /** @throws Error once the simulator was disposed of */
  assertInUse(): void
  dispose(): void
}

/** @throws TypeError that names the wrong option */
export function createCore(options: unknown): Core {
  const { clock: givenClock, ...patch } = asFields(options, 'options')
  const clock = readClock(givenClock)
  const timers = new Set<unknown>()
  const listeners = new Set<() => void>()
  let settings = readSettings(DEFAULT_SETTINGS, patch)
  let revision = 0
  let isDisposed = false

  function assertInUse(): void {
    if (isDisposed) throw new Error('Simulator: it was disposed of')
  }

  function changed(): void {
    revision += 1
    for (const listener of Array.from(listeners)) listener()
  }

  function configure(patch: unknown): void {
    assertInUse()
    settings = readSettings(settings, patch)
    changed()
  }

  return {
    get settings() {
      return settings
    },
    get revision() {
      return revision
    },
    now: () => clock.now(),
    after(ms, run) {
      // A listener may have disposed of it in the middle of a call.
      if (isDisposed) return
      const timer = clock.setTimeout(() => {
        timers.delete(timer)
        run()
      }, ms)
      timers.add(timer)
    },
    configure,
    takeFault(api) {
      const fault = settings.faults[api]
      if (fault && 'once' in fault && fault.once) configure({ faults: { [api]: null } })
      return fault
    },
    changed,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    assertInUse,
    dispose() {
      isDisposed = true
      timers.forEach((timer) => clock.clearTimeout(timer))
      timers.clear()
      listeners.clear()
    },
  }
}
