import type { PropsWithChildren } from 'react'
import './app.css'
import { PreferencesProvider } from './preferences/PreferencesProvider.tsx'

export default function App({ children }: PropsWithChildren) {
  return <PreferencesProvider>{children}</PreferencesProvider>
}
