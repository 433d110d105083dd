import { usePreferences } from '../preferences/PreferencesContext.ts'
import type { DemoSentences } from './DemoSentences.ts'
import { DEMO_SENTENCES } from './locales.ts'

export function useSentences(): DemoSentences {
  return DEMO_SENTENCES[usePreferences().language]
}
