import { createContext } from 'react'
import type { KitLocale } from './KitLocale.ts'

/** Undefined without a provider's locale. Each component then imports its own part of zh-CN, so that a lone ShareButton carries no other part. */
export const LocaleContext = createContext<KitLocale | undefined>(undefined)
