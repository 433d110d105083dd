import { useContext } from 'react'
import { composeZhCN } from './zh-CN.ts'
import type { ComposeStrings, KitLocale } from './KitLocale.ts'
import { LocaleContext } from './LocaleContext.ts'

/** The strings of the component's own locale, or the provider's, or Chinese. */
export function useComposeStrings(own: Pick<KitLocale, 'compose'> | undefined): ComposeStrings {
  const provided = useContext(LocaleContext)
  return (own ?? provided)?.compose ?? composeZhCN
}
