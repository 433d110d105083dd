import type { PropsWithChildren } from 'react'
import { type ShareEvent, ShareKitProvider } from 'taro-wecom-share'
import './app.css'
import { PreferencesProvider } from './preferences/PreferencesProvider.tsx'
import { frameLink } from './frame/createFrameLink.ts'
import { eventLog } from './tracking/eventLog.ts'

export default function App({ children }: PropsWithChildren) {
  return (
    <PreferencesProvider>
      <ShareKitProvider onEvent={record}>{children}</ShareKitProvider>
    </PreferencesProvider>
  )
}

function record(event: ShareEvent): void {
  eventLog.record(event)
  frameLink.tell('callback', 'onEvent', event)
}
