import type { PropsWithChildren } from 'react'
import { type BackendClientOptions, createBackendClient, ShareKitProvider } from 'taro-wecom-share'
import { MEMBERS_BACKEND } from '../backend/useBackendAddress.ts'
import { KIT_LOCALES } from '../locale/locales.ts'
import { usePreferences } from '../preferences/PreferencesContext.ts'
import type { DemoClientProps } from './DemoClientProps.ts'

// The same names as simulatedClient.tsx has, over WeCom's own client.

export const playsClients: boolean = false

export function DemoClient({ children }: DemoClientProps) {
  const { language } = usePreferences()
  return <ShareKitProvider locale={KIT_LOCALES[language]}>{children}</ShareKitProvider>
}

export function ClientPanel() {
  return null
}

export function ClientSwitch() {
  return null
}

export const loginClient: Pick<BackendClientOptions, 'qy'> = {}

const backend = createBackendClient({ baseUrl: MEMBERS_BACKEND })

export function DemoMedia({ children }: PropsWithChildren) {
  return <ShareKitProvider {...backend}>{children}</ShareKitProvider>
}

export function UploadsPanel() {
  return null
}
