import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Language } from '../locale/Language.ts'
import { type Address, readAddress, writeAddress } from './Address.ts'

export interface AddressControls {
  readonly address: Address
  /** Opens something else, which "back" leads back from. */
  readonly open: (path: string) => void
  /** Sets what is open otherwise, in the place of the address that is shown. */
  readonly set: (settings: Partial<Address['settings']>) => void
}

/** The address that the browser shows. */
export function useAddress(): AddressControls {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  const address = useMemo(() => readAddress(hash, languageOfReader()), [hash])
  const go = useCallback((next: Address, how: 'pushState' | 'replaceState') => {
    window.history[how](null, '', writeAddress(next))
    window.dispatchEvent(new Event(CHANGED))
  }, [])
  return {
    address,
    // Knobs are those of a component, so another story starts without.
    open: (path) => go({ path, settings: { ...address.settings, knobs: {} } }, 'pushState'),
    set: (settings) =>
      go({ path: address.path, settings: { ...address.settings, ...settings } }, 'replaceState'),
  }
}

/** Browsers tell of back and forward, not of what a page itself pushes. */
const CHANGED = 'catalogue:address'

function subscribe(listener: () => void): () => void {
  const events = ['popstate', 'hashchange', CHANGED]
  events.forEach((event) => window.addEventListener(event, listener))
  return () => events.forEach((event) => window.removeEventListener(event, listener))
}

function languageOfReader(): Language {
  return navigator.language.startsWith('zh') ? 'zh-CN' : 'en-US'
}
