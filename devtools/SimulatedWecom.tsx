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

export interface SimulatedWecomProps {
  /** Default: one for the whole app, whose settings hold from page to page. */
  readonly simulator?: Simulator
  /** Of a simulator of its own, if none is given. Only those of the first render count. */
  readonly options?: SimulatorOptions
  /** Default Chinese. */
  readonly locale?: DevtoolsStrings
  /** A small switch over the page's foot that opens the panel. Default true. */
  readonly hasSwitch?: boolean
}

/**
 * For development without WeCom: the kit inside talks to a simulated client, whose assistant is drawn over the page. On a member's
 * device, where WeCom is, it is only what it holds. Put it round each page's content (a mini-program draws nothing of what the app
 * component holds) and keep it out of production builds.
 */
export function SimulatedWecom({ children, ...props }: PropsWithChildren<SimulatedWecomProps>) {
  const [isInWecom] = useState(() => createWecomClient().environment() === 'wecom')
  return isInWecom ? <>{children}</> : <Simulated {...props}>{children}</Simulated>
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

/** Made when it is first needed: importing this file does nothing, so a bundler can leave it out. */
function simulatorOfTheApp(): Simulator {
  ofTheApp ??= createSimulator()
  return ofTheApp
}
