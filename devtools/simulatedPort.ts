import { createWecomClient } from '../platform/wecom/createWecomClient.ts'
import type { Simulator } from '../simulator/createSimulator.ts'

type Port = ReturnType<typeof createWecomClient>

/**
 * The kit's client for a simulator. All pages share one, as they do in an app, so that one run at a time is under way. A change of the simulated
 * device makes a new client, because the kit asks a client for some facts only once.
 */
export function simulatedPort(simulator: Simulator): Port {
  const { platform, environment, version, hasQy, faults } = simulator.options
  const client = JSON.stringify([platform, environment, version, hasQy, faults])
  const known = ports.get(simulator)
  if (known?.client === client) return known.port
  // Read `qy` at each call, because settings can add and remove it.
  const port = createWecomClient(() => simulator.qy, {
    getSystemInfoSync: () => simulator.getSystemInfoSync(),
  })
  ports.set(simulator, { client, port })
  return port
}

const ports = new WeakMap<Simulator, { readonly client: string; readonly port: Port }>()
