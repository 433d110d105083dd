import { createContext } from 'react'
import type { KitLocale } from './KitLocale.ts'

/** Undefined: each component speaks its own Chinese, so that a lone ShareButton carries one language and its own part of it. */
export const LocaleContext = createContext<KitLocale | undefined>(undefined)
