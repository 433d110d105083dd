import {
  DEFAULT_SETTINGS,
  type SimulatorPatch,
  type SimulatorSettings,
} from '../simulator/settings/SimulatorOptions.ts'

/** Resets the client to its defaults. It names each fault, because a patch keeps what it does not name. */
export function resetPatch({ faults }: SimulatorSettings): SimulatorPatch {
  return { ...DEFAULT_SETTINGS, faults: Object.fromEntries(Object.keys(faults).map((api) => [api, null])) }
}
