import type { PropsWithChildren } from 'react'
import { ShareKitProvider } from 'taro-wecom-share'
import './app.css'
import { PreferencesProvider } from './preferences/PreferencesProvider.tsx'
import { eventLog } from './tracking/eventLog.ts'

export default function App({ children }: PropsWithChildren) {
  return (
    <PreferencesProvider>
      <ShareKitProvider onEvent={eventLog.record}>{children}</ShareKitProvider>
    </PreferencesProvider>
  )
}
