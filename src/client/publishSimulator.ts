import type { Simulator } from 'taro-wecom-share/simulator'

declare global {
  interface Window {
    /** The demo's simulators by name: `shared`, and the id of each story that brings its own. For browser tests and the console. */
    simulators?: Record<string, Simulator>
  }
}

export function publishSimulator(name: string, simulator: Simulator): void {
  if (process.env.TARO_ENV !== 'h5') return
  window.simulators = { ...window.simulators, [name]: simulator }
}
