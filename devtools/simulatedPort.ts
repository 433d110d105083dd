import { createWecomClient } from '../platform/wecom/createWecomClient.ts'
import type { Simulator } from '../simulator/createSimulator.ts'

type Port = ReturnType<typeof createWecomClient>

/**
 * The kit's way to a simulated client: one for all pages, as an app has one, so that its buttons know of each other.
 * The kit asks some things of a client once; so one that is set to be another client has another port.
 */
export function simulatedPort(simulator: Simulator): Port {
  const { platform, environment, version, hasQy, faults } = simulator.options
  const client = JSON.stringify([platform, environment, version, hasQy, faults])
  const known = ports.get(simulator)
  if (known?.client === client) return known.port
  // Its `qy` comes and goes with its settings, so it is asked for at each call.
  const port = createWecomClient(() => simulator.qy, {
    getSystemInfoSync: () => simulator.getSystemInfoSync(),
  })
  ports.set(simulator, { client, port })
  return port
}

const ports = new WeakMap<Simulator, { readonly client: string; readonly port: Port }>()
