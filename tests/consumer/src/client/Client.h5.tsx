import type { PropsWithChildren } from 'react'
import { createSimulator } from 'taro-wecom-share/simulator'
import { SimulatedWecom } from 'taro-wecom-share/simulator/devtools'

const simulator = createSimulator()
Object.assign(window, { simulator })

/** A browser has no WeCom. */
export function Client({ children }: PropsWithChildren) {
  return (
    <SimulatedWecom simulator={simulator} hasSwitch={false} allowInProduction>
      {children}
    </SimulatedWecom>
  )
}
