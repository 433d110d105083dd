import { type PropsWithChildren, useMemo } from 'react'
import { type ShareKit, ShareKitContext } from '../../hooks/ShareKitContext.ts'
import { type ShareEvent, toStatusListener } from '../../store/shareEvent.ts'
import { LocaleContext } from '../locale/LocaleContext.ts'
import type { KitLocale } from '../locale/ShareSentences.ts'

export interface ShareKitProviderProps extends Partial<Omit<ShareKit, 'onStatus'>> {
  /** `zhCN` (default) or `enUS`. */
  readonly locale?: KitLocale
  /** Told of every step of every run, for the business to count. What it throws goes to the console and nowhere else. */
  readonly onEvent?: (event: ShareEvent) => void
}

/** Gives every kit component below it the same client, clock, login and language. Optional: without it the real client, in Chinese. */
export function ShareKitProvider({ children, locale, ...props }: PropsWithChildren<ShareKitProviderProps>) {
  const { wecom, clock, ensureSession, canShare, onEvent, addHtmlSuffix, silenceMs } = props
  const kit = useMemo(
    () => ({
      ...(wecom && { wecom }),
      ...(clock && { clock }),
      ensureSession,
      canShare,
      onStatus: onEvent && toStatusListener(onEvent),
      addHtmlSuffix,
      silenceMs,
    }),
    [wecom, clock, ensureSession, canShare, onEvent, addHtmlSuffix, silenceMs],
  )
  return (
    <ShareKitContext.Provider value={kit}>
      <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>
    </ShareKitContext.Provider>
  )
}
