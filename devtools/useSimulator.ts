import { useCallback, useSyncExternalStore } from 'react'
import type { Simulator, SimulatorSnapshot } from '../simulator/createSimulator.ts'

/** The current state of the simulated client. The component redraws at each change. */
export function useSimulator(simulator: Simulator): SimulatorSnapshot {
  const subscribe = useCallback((listener: () => void) => simulator.subscribe(listener), [simulator])
  return useSyncExternalStore(subscribe, () => simulator.getSnapshot())
}
