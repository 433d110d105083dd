import type { PropsWithChildren } from 'react'
import type { Simulator, SimulatorOptions } from 'taro-wecom-share/simulator'

export type DemoClientProps = PropsWithChildren<{
  /** By which tests find the simulator. */
  readonly simulatorName: string
  /** A client of its own; without it the one that the panel sets. */
  readonly ownClient?: SimulatorOptions
  readonly ensureSession?: (simulator: Simulator) => Promise<unknown>
  /** The small switch of the devtools, where the page has no panel. Default false. */
  readonly hasSwitch?: boolean
}>
