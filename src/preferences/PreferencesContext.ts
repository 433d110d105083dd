import { createContext, useContext } from 'react'
import type { Language } from '../locale/languages.ts'

export const THEMES = ['auto', 'light', 'dark'] as const

export type Theme = (typeof THEMES)[number]

export interface Preferences {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  /** `auto` follows the system. */
  readonly theme: Theme
  readonly setTheme: (theme: Theme) => void
}

export const PreferencesContext = createContext<Preferences | undefined>(undefined)

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext)
  if (!preferences) throw new Error('PreferencesProvider is missing')
  return preferences
}
