import { useCallback, useSyncExternalStore } from 'react'
import type { Customer } from '../../ports/CustomerPort.ts'
import type { ShareDraft } from '../../store/draft/ShareDraft.ts'

/** Fills in the draft's variables, and follows who is chosen, because some of them name the customer. */
export function useFill(draft: ShareDraft | undefined): (text: string) => string {
  const { recipients } = draft ?? {}
  const read = (): Customer | undefined => recipients?.onlyCustomer()
  const subscribe = useCallback(
    (listener: () => void) => recipients?.subscribeSummary(listener) ?? doNothing,
    [recipients],
  )
  useSyncExternalStore(subscribe, read, read)
  return draft?.fill ?? identity
}

function doNothing(): void {
  // Nothing is followed.
}

function identity(text: string): string {
  return text
}
