import {
  DEFAULT_SETTINGS,
  type SimulatorPatch,
  type SimulatorSettings,
} from '../simulator/settings/SimulatorOptions.ts'

/** Back to a member who may do everything on a present client; a patch keeps what it does not name, so each fault is named. */
export function resetPatch({ faults }: SimulatorSettings): SimulatorPatch {
  return { ...DEFAULT_SETTINGS, faults: Object.fromEntries(Object.keys(faults).map((api) => [api, null])) }
}
