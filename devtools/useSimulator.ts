import { useCallback, useSyncExternalStore } from 'react'
import type { Simulator, SimulatorSnapshot } from '../simulator/createSimulator.ts'

/** The simulated client as it is now; the component draws itself anew with each change. */
export function useSimulator(simulator: Simulator): SimulatorSnapshot {
  const subscribe = useCallback((listener: () => void) => simulator.subscribe(listener), [simulator])
  return useSyncExternalStore(subscribe, () => simulator.getSnapshot())
}
