import { useContext } from 'react'
import { composeZhCN } from './compose.zh-CN.ts'
import type { ComposeStrings } from './ComposeStrings.ts'
import { LocaleContext } from './LocaleContext.ts'
import type { KitLocale } from './ShareStrings.ts'

/** A component's own language, else the provider's, else Chinese. */
export function useComposeStrings(own: Pick<KitLocale, 'compose'> | undefined): ComposeStrings {
  const provided = useContext(LocaleContext)
  return (own ?? provided)?.compose ?? composeZhCN
}
