import { usePreferences } from '../preferences/PreferencesContext.ts'
import type { DemoStrings } from './DemoStrings.ts'
import { DEMO_STRINGS } from './locales.ts'

export function useStrings(): DemoStrings {
  return DEMO_STRINGS[usePreferences().language]
}
