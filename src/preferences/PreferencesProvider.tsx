import { getStorageSync, setStorageSync } from '@tarojs/taro'
import { type PropsWithChildren, useMemo, useState } from 'react'
import { useFrameSettings } from '../frame/useFrameSettings.ts'
import { type Language, LANGUAGES } from '../locale/Language.ts'
import { PreferencesContext } from './PreferencesContext.ts'
import { type Theme, THEMES } from './Theme.ts'

/** Language and theme for all pages, kept over reloads. In the catalogue's frame it sets them. */
export function PreferencesProvider({ children }: PropsWithChildren) {
  const [language, setLanguage] = useKept<Language>('language', LANGUAGES)
  const [theme, setTheme] = useKept<Theme>('theme', THEMES)
  const framed = useFrameSettings()
  const preferences = useMemo(
    () => ({
      language: framed?.language ?? language,
      setLanguage,
      theme: framed?.theme ?? theme,
      setTheme,
    }),
    [framed, language, setLanguage, theme, setTheme],
  )
  return <PreferencesContext.Provider value={preferences}>{children}</PreferencesContext.Provider>
}

/** One of the choices, the first until another is made; anything else that storage holds counts for nothing. */
function useKept<Choice extends string>(key: string, choices: readonly [Choice, ...Choice[]]) {
  const [choice, setChoice] = useState<Choice>(() => {
    const kept: unknown = getStorageSync(key)
    return choices.find((known) => known === kept) ?? choices[0]
  })
  const choose = useMemo(
    () => (next: Choice) => {
      setStorageSync(key, next)
      setChoice(next)
    },
    [key],
  )
  return [choice, choose] as const
}
