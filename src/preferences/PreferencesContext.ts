import { createContext, useContext } from 'react'
import type { Language } from '../locale/Language.ts'
import type { Theme } from './Theme.ts'

export interface Preferences {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  readonly theme: Theme
  readonly setTheme: (theme: Theme) => void
}

export const PreferencesContext = createContext<Preferences | undefined>(undefined)

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext)
  if (!preferences) throw new Error('PreferencesProvider is missing')
  return preferences
}
