import { useContext } from 'react'
import { composeZhCN } from './compose.zh-CN.ts'
import type { ComposeSentences } from './ComposeSentences.ts'
import { LocaleContext } from './LocaleContext.ts'
import type { KitLocale } from './ShareSentences.ts'

/** A component's own language, else the provider's, else Chinese. */
export function useComposeSentences(own: Pick<KitLocale, 'compose'> | undefined): ComposeSentences {
  const provided = useContext(LocaleContext)
  return (own ?? provided)?.compose ?? composeZhCN
}
