import { getSystemInfoSync } from '@tarojs/taro'
import { useEffect, useMemo, useState } from 'react'
import { createWecomPort, ShareKitProvider } from 'taro-wecom-share'
import { createSimulator } from 'taro-wecom-share/simulator'
import {
  devtoolsEnUS,
  devtoolsZhCN,
  SimulatedWecom,
  SimulatorPanel,
} from 'taro-wecom-share/simulator/devtools'
import type { Language } from '../locale/language.ts'
import { KIT_LOCALES } from '../locale/locales.ts'
import { usePreferences } from '../preferences/PreferencesContext.ts'
import { ClientChoice } from './ClientChoice.tsx'
import type { DemoClientProps } from './DemoClientProps.ts'
import { publishSimulator } from './publishSimulator.ts'

/** On a member's device WeCom's own client is there and is used; elsewhere it is simulated. */
export const playsClients: boolean = createWecomPort().whereabouts() !== 'wecom'

const DEVTOOLS_SENTENCES: Readonly<Record<Language, typeof devtoolsZhCN>> = {
  'zh-CN': devtoolsZhCN,
  'en-US': devtoolsEnUS,
}

/** One for the whole demo: the panel's settings hold on every page. */
const sharedSimulator = createSimulator()

export function DemoClient(props: DemoClientProps) {
  const { name, client, ensureSession, hasSwitch = false, children } = props
  const { language } = usePreferences()
  const [simulator] = useState(() => (client ? createSimulator(client) : sharedSimulator))
  const login = useMemo(() => ensureSession && (() => ensureSession(simulator)), [ensureSession, simulator])
  useEffect(() => publishSimulator(name, simulator), [name, simulator])

  return (
    <ShareKitProvider locale={KIT_LOCALES[language]} {...(login && { ensureSession: login })}>
      <SimulatedWecom simulator={simulator} locale={DEVTOOLS_SENTENCES[language]} hasSwitch={hasSwitch}>
        {children}
      </SimulatedWecom>
    </ShareKitProvider>
  )
}

export function ClientPanel() {
  const { language } = usePreferences()
  const [isWide] = useState(() => getSystemInfoSync().windowWidth >= 900)
  if (!playsClients) return null
  return (
    <SimulatorPanel simulator={sharedSimulator} locale={DEVTOOLS_SENTENCES[language]} defaultOpen={isWide} />
  )
}

export function ClientSwitch() {
  return playsClients ? <ClientChoice simulator={sharedSimulator} /> : null
}
