import { type PropsWithChildren, useContext, useMemo } from 'react'
import { type ShareKit, ShareKitContext } from '../../hooks/ShareKitContext.ts'
import type { AnyTarget } from '../../protocol/targets/ShareTarget.ts'
import { amendTarget, type ClientRuleOverrides } from '../../store/share/amendTarget.ts'
import { type ShareEvent, toStatusListener } from '../../store/share/ShareEvent.ts'
import { LocaleContext } from '../locales/LocaleContext.ts'
import type { KitLocale } from '../locales/KitLocale.ts'
import { useUnknownPlatformLog } from './useUnknownPlatformLog.ts'

/** Props of ShareKitProvider. Each one that is absent stays as the provider above has it. */
export interface ShareKitProviderProps extends Partial<Omit<ShareKit, 'onStatus' | 'amendTarget'>> {
  /** Rows in place of the kit's tables of clients, by target, for a client that changed: `{ moments: { platforms: { ohos: false } } }`. */
  readonly clientRules?: ClientRuleOverrides
  /** `zhCN` (default) or `enUS`. */
  readonly locale?: KitLocale
  /** Called for each step of each run, for statistics. What it throws is logged and changes nothing. */
  readonly onEvent?: (event: ShareEvent) => void
}

/**
 * Gives all kit components below it one client, clock, login and language. Without it they use the real client and Chinese. Inside another
 * provider it changes only what it is given.
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
    clientRules,
    addHtmlSuffix,
    answerTimeoutMs,
    loginTimeoutMs,
  } = props
  const { upload, resolveMedia, uploadCover, pick } = props
  const [outerKit, outerLocale] = [useContext(ShareKitContext), useContext(LocaleContext)]
  const kit = useMemo(() => {
    const onStatus = onEvent && toStatusListener(onEvent)
    const given = {
      wecom,
      clock,
      ensureSession,
      canShare,
      onStatus,
      amendTarget: clientRules && ((target: AnyTarget) => amendTarget(target, clientRules)),
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
    clientRules,
    addHtmlSuffix,
    answerTimeoutMs,
    loginTimeoutMs,
    upload,
    resolveMedia,
    uploadCover,
    pick,
  ])
  useUnknownPlatformLog(kit.wecom)
  return (
    <ShareKitContext.Provider value={kit}>
      <LocaleContext.Provider value={locale ?? outerLocale}>{children}</LocaleContext.Provider>
    </ShareKitContext.Provider>
  )
}
