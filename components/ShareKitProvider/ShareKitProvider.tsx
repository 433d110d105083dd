import { type PropsWithChildren, useMemo } from 'react'
import { type ShareKit, ShareKitContext } from '../../hooks/ShareKitContext.ts'
import { LocaleContext } from '../locale/LocaleContext.ts'
import type { KitLocale } from '../locale/ShareSentences.ts'

export interface ShareKitProviderProps extends Partial<ShareKit> {
  /** `zhCN` (default) or `enUS`. */
  readonly locale?: KitLocale
}

/** Gives every kit component below it the same client, clock, login and language. Optional: without it the real client, in Chinese. */
export function ShareKitProvider(props: PropsWithChildren<ShareKitProviderProps>) {
  const { children, locale, wecom, clock, ensureSession, canShare, onEvent, addHtmlSuffix, silenceMs } = props
  const kit = useMemo(
    () => ({
      ...(wecom && { wecom }),
      ...(clock && { clock }),
      ...(ensureSession && { ensureSession }),
      ...(canShare && { canShare }),
      ...(onEvent && { onEvent }),
      ...(addHtmlSuffix !== undefined && { addHtmlSuffix }),
      ...(silenceMs !== undefined && { silenceMs }),
    }),
    [wecom, clock, ensureSession, canShare, onEvent, addHtmlSuffix, silenceMs],
  )
  return (
    <ShareKitContext.Provider value={kit}>
      <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>
    </ShareKitContext.Provider>
  )
}
