import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { ShareIssue } from '../../protocol/message/ShareIssue.ts'
import { isSameButForUploads } from '../../store/draft/editAttachments.ts'
import type { ShareDraft, ShareDraftState } from '../../store/draft/ShareDraft.ts'

/** All that keeps a draft from being shared, as it is edited. The same array while neither text, attachments nor recipients change. */
export function useDraftErrors(draft: ShareDraft): readonly ShareIssue[] {
  const { subscribe, recipients } = draft
  const known = useRef<{
    readonly draft: ShareDraft
    readonly state: ShareDraftState
    readonly rest: readonly unknown[]
    readonly errors: readonly ShareIssue[]
  }>()
  const read = (): readonly ShareIssue[] => {
    const state = draft.getState()
    const rest = [draft.fill(state.text), state.materials, recipients.snapshot(), recipients.onlyCustomer()]
    const { current } = known
    const isSame =
      current?.draft === draft &&
      isSameButForUploads(current.state.attachments, state.attachments) &&
      rest.every((part, at) => part === current.rest[at])
    if (!isSame) {
      const errors = draft.validate().filter(({ severity }) => severity === 'error')
      known.current = { draft, state, rest, errors }
    }
    return known.current?.errors ?? []
  }
  const follow = useCallback(
    (listener: () => void) => {
      const stops = [subscribe(listener), recipients.subscribeSummary(listener)]
      return () => stops.forEach((stop) => stop())
    },
    [subscribe, recipients],
  )
  return useSyncExternalStore(follow, read, read)
}
