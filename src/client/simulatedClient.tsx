import { getSystemInfoSync } from '@tarojs/taro'
import { type PropsWithChildren, useEffect, useMemo, useState } from 'react'
import { type BackendClientOptions, ShareKitProvider } from 'taro-wecom-share'
import { createWecomClient } from 'taro-wecom-share/wecom'
import { createSimulatedMedia, createSimulator, type Simulator } from 'taro-wecom-share/simulator'
import {
  devtoolsEnUS,
  devtoolsZhCN,
  MediaPanel,
  SimulatedWecom,
  SimulatorPanel,
} from 'taro-wecom-share/simulator/devtools'
import { frameLink } from '../frame/createFrameLink.ts'
import { FRAME_CLIENTS } from '../frame/frameClients.ts'
import { useFrameSettings } from '../frame/useFrameSettings.ts'
import type { Language } from '../locale/Language.ts'
import { KIT_LOCALES } from '../locale/locales.ts'
import { usePreferences } from '../preferences/PreferencesContext.ts'
import { ClientChoice } from './ClientChoice.tsx'
import { clientWithServer } from './clientWithServer.ts'
import type { DemoClientProps } from './DemoClientProps.ts'
import { publishSimulator } from './publishSimulator.ts'

/** On a member's device WeCom's own client is there and is used; elsewhere it is simulated. */
export const playsClients: boolean = createWecomClient().environment() !== 'wecom'

const DEVTOOLS_LOCALES: Readonly<Record<Language, typeof devtoolsZhCN>> = {
  'zh-CN': devtoolsZhCN,
  'en-US': devtoolsEnUS,
}

/** One for the whole demo: the panel's settings hold on every page. */
const sharedSimulator = createSimulator()
const sharedMedia = createSimulatedMedia()

export const loginClient: Pick<BackendClientOptions, 'qy'> = playsClients
  ? { qy: () => clientWithServer(sharedSimulator) }
  : {}

export function DemoClient(props: DemoClientProps) {
  const { simulatorName, ownClient, ensureSession, hasSwitch = false, children } = props
  const { language } = usePreferences()
  const [simulator] = useState(() => (ownClient ? createSimulator(ownClient) : sharedSimulator))
  const login = useMemo(() => ensureSession && (() => ensureSession(simulator)), [ensureSession, simulator])
  useEffect(() => publishSimulator(simulatorName, simulator), [simulatorName, simulator])
  useEffect(() => tellCalls(simulator), [simulator])
  useFramedClient(simulator)

  return (
    <ShareKitProvider locale={KIT_LOCALES[language]} {...(login && { ensureSession: login })}>
      <SimulatedWecom
        simulator={simulator}
        locale={DEVTOOLS_LOCALES[language]}
        hasSwitch={hasSwitch}
        allowInProduction
      >
        {children}
      </SimulatedWecom>
    </ShareKitProvider>
  )
}

/** The shared simulator follows the catalogue's switch; one that a story brings is part of the story. */
function useFramedClient(simulator: Simulator): void {
  const client = useFrameSettings()?.client
  useEffect(() => {
    if (client !== undefined && simulator === sharedSimulator) simulator.configure(FRAME_CLIENTS[client])
  }, [client, simulator])
}

/** Tells the catalogue of each call that reaches `wx.qy` from now on. */
function tellCalls(simulator: Simulator): () => void {
  let last = simulator.calls.at(-1)?.id ?? 0
  return simulator.subscribe(() => {
    for (const { id, api, argument } of simulator.calls) {
      if (id > last) frameLink.tell('wecom', `wx.qy.${api}`, argument)
      last = Math.max(last, id)
    }
  })
}

export function ClientPanel() {
  const panel = usePanel()
  return playsClients ? <SimulatorPanel simulator={sharedSimulator} {...panel} /> : null
}

export function ClientSwitch() {
  return playsClients ? <ClientChoice simulator={sharedSimulator} /> : null
}

export function DemoMedia({ children }: PropsWithChildren) {
  return <ShareKitProvider {...sharedMedia.ports}>{children}</ShareKitProvider>
}

export function UploadsPanel() {
  return <MediaPanel media={sharedMedia} {...usePanel()} />
}

/** Unfolded where it stands beside the page and not above it. */
function usePanel() {
  const { language } = usePreferences()
  const [defaultOpen] = useState(() => getSystemInfoSync().windowWidth >= 900)
  return { locale: DEVTOOLS_LOCALES[language], defaultOpen }
}
