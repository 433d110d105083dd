import { type PropsWithChildren, useCallback, useState, useSyncExternalStore } from 'react'
import { ShareKitProvider } from '../components/ShareKitProvider/ShareKitProvider.tsx'
import { createWecomClient } from '../platform/wecom/createWecomClient.ts'
import { createSimulator, type Simulator } from '../simulator/createSimulator.ts'
import type { SimulatorOptions } from '../simulator/settings/SimulatorOptions.ts'
import type { DevtoolsStrings } from './locales/DevtoolsStrings.ts'
import { devtoolsZhCN } from './locales/zh-CN.ts'
import { SimulatedAssistant } from './SimulatedAssistant.tsx'
import { simulatedPort } from './simulatedPort.ts'
import { SimulatorSwitch } from './SimulatorSwitch.tsx'

/** Props of SimulatedWecom. */
export interface SimulatedWecomProps {
  /** Default: one for the whole app, which keeps its settings from page to page. */
  readonly simulator?: Simulator
  /** Makes a simulator of its own with these options. Only those of the first render count. */
  readonly options?: SimulatorOptions
  /** Default Chinese. */
  readonly locale?: DevtoolsStrings
  /** Draws a small switch at the foot of the page that opens the panel. Default true. */
  readonly hasSwitch?: boolean
  /** Simulates in a production build too: for a demo that nobody takes for WeCom. Default false. */
  readonly allowInProduction?: boolean
}

/** Thrown while a production build draws it. */
const IN_PRODUCTION =
  'SimulatedWecom is in a production build, where members would read of messages that nobody sent. Leave it out there, as docs/simulator.md says.'

/**
 * Simulates WeCom during development: the kit inside talks to a simulated client, and its assistant is drawn over the page. In the real WeCom
 * it draws its children alone; elsewhere a production build throws. Put it around each page's content, because a mini-program draws nothing of the app component, and keep it out of
 * production builds.
 */
export function SimulatedWecom({ children, ...props }: PropsWithChildren<SimulatedWecomProps>) {
  const [isInWecom] = useState(() => createWecomClient().environment() === 'wecom')
  if (isInWecom) return <>{children}</>
  if (process.env.NODE_ENV === 'production' && !props.allowInProduction) throw new Error(IN_PRODUCTION)
  return <Simulated {...props}>{children}</Simulated>
}

function Simulated(props: PropsWithChildren<SimulatedWecomProps>) {
  const { children, options, locale = devtoolsZhCN, hasSwitch = true } = props
  const [own] = useState(() => options && createSimulator(options))
  const simulator = props.simulator ?? own ?? simulatorOfTheApp()
  const subscribe = useCallback((listener: () => void) => simulator.subscribe(listener), [simulator])
  const wecom = useSyncExternalStore(subscribe, () => simulatedPort(simulator))
  return (
    <ShareKitProvider wecom={wecom}>
      {children}
      {hasSwitch && <SimulatorSwitch simulator={simulator} locale={locale} />}
      <SimulatedAssistant simulator={simulator} locale={locale} />
    </ShareKitProvider>
  )
}

let ofTheApp: Simulator | undefined

/** Made at the first call, because a module without side effects can be dropped by a bundler. */
function simulatorOfTheApp(): Simulator {
  ofTheApp ??= createSimulator()
  return ofTheApp
}
