import { getSystemInfoSync } from '@tarojs/taro'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { createWecomPort, ShareKitProvider } from 'taro-wecom-share'
import { createSimulator, type Simulator } from 'taro-wecom-share/simulator'
import {
  devtoolsEnUS,
  devtoolsZhCN,
  SimulatedAssistant,
  SimulatorPanel,
} from 'taro-wecom-share/simulator/devtools'
import type { Language } from '../locale/language.ts'
import { KIT_LOCALES } from '../locale/locales.ts'
import { usePreferences } from '../preferences/PreferencesContext.ts'
import * as members from './demoClient.members.tsx'
import type { DemoClientProps } from './DemoClientProps.ts'
import { publishSimulator } from './publishSimulator.ts'

// In a mini-program for members the build puts demoClient.members.tsx in this file's place: see config/index.ts.

/** On a member's device WeCom's own client is there and is used; elsewhere it is simulated. */
const isSimulated = createWecomPort().whereabouts() !== 'wecom'

/** Whether a story may bring a client of its own. */
export const playsClients = isSimulated

/** The WeCom that the stories inside talk to, and its assistant. */
export const DemoClient = isSimulated ? SimulatedClient : members.DemoClient

/** Sets the client that stories without one of their own talk to. */
export const ClientPanel = isSimulated ? SimulatedClientPanel : members.ClientPanel

const DEVTOOLS_SENTENCES: Readonly<Record<Language, typeof devtoolsZhCN>> = {
  'zh-CN': devtoolsZhCN,
  'en-US': devtoolsEnUS,
}

/** One for the whole demo: the panel's settings hold on every page. */
const sharedSimulator = createSimulator()

function SimulatedClient({ name, client, ensureSession, children }: DemoClientProps) {
  const { language } = usePreferences()
  const [simulator] = useState(() => (client ? createSimulator(client) : sharedSimulator))
  const wecom = useSimulatedPort(simulator)
  const login = useMemo(() => ensureSession && (() => ensureSession(simulator)), [ensureSession, simulator])
  useEffect(() => publishSimulator(name, simulator), [name, simulator])

  return (
    <ShareKitProvider wecom={wecom} locale={KIT_LOCALES[language]} {...(login && { ensureSession: login })}>
      {children}
      <SimulatedAssistant simulator={simulator} locale={DEVTOOLS_SENTENCES[language]} />
    </ShareKitProvider>
  )
}

function SimulatedClientPanel() {
  const { language } = usePreferences()
  const [isWide] = useState(() => getSystemInfoSync().windowWidth >= 900)
  return (
    <SimulatorPanel simulator={sharedSimulator} locale={DEVTOOLS_SENTENCES[language]} defaultOpen={isWide} />
  )
}

/** Where it runs is found out once for each port, so a client that is moved to WeChat by the panel gets another. */
function useSimulatedPort(simulator: Simulator) {
  const whereabouts = useSyncExternalStore(
    (listener) => simulator.subscribe(listener),
    () => portTo(simulator).whereabouts(),
  )
  return useMemo(() => ({ ...portTo(simulator), whereabouts: () => whereabouts }), [simulator, whereabouts])
}

/** A client's `qy` comes and goes with its settings, so it is asked for at each call. */
function portTo(simulator: Simulator) {
  return createWecomPort(() => simulator.qy, { getSystemInfoSync: () => simulator.getSystemInfoSync() })
}
