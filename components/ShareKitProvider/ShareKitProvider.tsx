import { type PropsWithChildren, useContext, useMemo } from 'react'
import { type ShareKit, ShareKitContext } from '../../hooks/ShareKitContext.ts'
import { type ShareEvent, toStatusListener } from '../../store/share/ShareEvent.ts'
import { LocaleContext } from '../locales/LocaleContext.ts'
import type { KitLocale } from '../locales/KitLocale.ts'

export interface ShareKitProviderProps extends Partial<Omit<ShareKit, 'onStatus'>> {
  /** `zhCN` (default) or `enUS`. */
  readonly locale?: KitLocale
  /** Told of every step of every run, for the business to count. What it throws goes to the console and nowhere else. */
  readonly onEvent?: (event: ShareEvent) => void
}

/**
 * Gives every kit component below it the same client, clock, login and language. Optional: without it the real client, in Chinese.
 * Inside another provider it changes only what it is given.
 */
export function ShareKitProvider(props: PropsWithChildren<ShareKitProviderProps>) {
  const {
    children,
    locale,
    wecom,
    clock,
    ensureSession,
    canShare,
    onEvent,
    addHtmlSuffix,
    answerTimeoutMs,
    loginTimeoutMs,
  } = props
  const { upload, resolveMedia, uploadCover, pick } = props
  const outerKit = useContext(ShareKitContext)
  const outerLocale = useContext(LocaleContext)
  const kit = useMemo(() => {
    const onStatus = onEvent && toStatusListener(onEvent)
    const given = {
      wecom,
      clock,
      ensureSession,
      canShare,
      onStatus,
      addHtmlSuffix,
      answerTimeoutMs,
      loginTimeoutMs,
      upload,
      resolveMedia,
      uploadCover,
      pick,
    } satisfies Record<keyof ShareKit, unknown>
    return {
      ...outerKit,
      ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    }
  }, [
    outerKit,
    wecom,
    clock,
    ensureSession,
    canShare,
    onEvent,
    addHtmlSuffix,
    answerTimeoutMs,
    loginTimeoutMs,
    upload,
    resolveMedia,
    uploadCover,
    pick,
  ])
  return (
    <ShareKitContext.Provider value={kit}>
      <LocaleContext.Provider value={locale ?? outerLocale}>{children}</LocaleContext.Provider>
    </ShareKitContext.Provider>
  )
}
