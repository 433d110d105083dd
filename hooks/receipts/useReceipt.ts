import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ReceiptAnswer, ReceiptPort, ReceiptTarget } from '../../ports/ReceiptPort.ts'
import { type MediaFailure, toMediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import { toReceiptQuery } from '../../store/receipts/toReceiptQuery.ts'
import type { ShareOutcome } from '../../store/share/ShareStatus.ts'
import { useShareKit } from '../ShareKitContext.ts'
import { useLatest } from '../useLatest.ts'

/** Options of `useReceipt`: whom to ask, and what the outcome does not say. */
export interface UseReceiptOptions {
  /** `receipts` of `createBackendClient`. */
  readonly receipts: Pick<ReceiptPort, 'read'>
  /** For whom the message was. Default: customers. */
  readonly target?: ReceiptTarget | undefined
  /** When the outcome came, in milliseconds since 1970; of an outcome that was stored. Default: when the hook first saw it. */
  readonly endedAt?: number | undefined
}

/** Where a receipt stands. */
export type ReceiptStatus =
  /** Nobody asked yet. */
  | { readonly phase: 'closed' }
  /** `answer` is the one before. */
  | { readonly phase: 'loading'; readonly answer?: ReceiptAnswer }
  /** `askedAt` is in milliseconds since 1970. */
  | { readonly phase: 'ready'; readonly answer: ReceiptAnswer; readonly askedAt: number }
  | { readonly phase: 'failed'; readonly failure: MediaFailure; readonly answer?: ReceiptAnswer }

/** A receipt, and the verb that asks for it. */
export interface ReceiptControls {
  readonly status: ReceiptStatus
  /** Something was handed over, so that there may be a record. */
  readonly isAskable: boolean
  /** Asks, or asks again. It is for a member's tap: WeCom allows so many calls, and nothing asks by itself. */
  readonly read: () => void
}

/** What WeCom's server knows of a hand-over, once somebody asks. Of another outcome it begins anew. */
export function useReceipt(outcome: ShareOutcome | undefined, options: UseReceiptOptions): ReceiptControls {
  const { receipts, target, endedAt } = options
  const { clock } = useShareKit()
  const [firstSeen, setFirstSeen] = useState(() => ({ outcome, at: clock.now() }))
  if (firstSeen.outcome !== outcome) setFirstSeen({ outcome, at: clock.now() })
  const seenAt = firstSeen.at
  const query = useMemo(
    () => outcome && toReceiptQuery(outcome, { target, endedAt: endedAt ?? seenAt }),
    [outcome, target, endedAt, seenAt],
  )
  const [state, setState] = useState<{ readonly query: typeof query; readonly status: ReceiptStatus }>()
  const status = state && state.query === query ? state.status : CLOSED
  const latest = useLatest({ receipts, clock, status })
  const runs = useRef(0)
  // A late answer to an older question is dropped, and one after the component has gone.
  useEffect(() => () => void (runs.current += 1), [query])

  const read = useCallback(() => {
    if (!query || latest.current.status.phase === 'loading') return
    const run = (runs.current += 1)
    const { receipts, clock, status: before } = latest.current
    const answer = 'answer' in before && before.answer ? { answer: before.answer } : {}
    const update = (status: ReceiptStatus): void => {
      if (run === runs.current) setState({ query, status })
    }
    update({ phase: 'loading', ...answer })
    new Promise<ReceiptAnswer>((resolve) => resolve(receipts.read(query))).then(
      (answer) => update({ phase: 'ready', answer, askedAt: clock.now() }),
      (error: unknown) => update({ phase: 'failed', failure: toMediaFailure(error), ...answer }),
    )
  }, [query, latest])

  return { status, isAskable: query !== undefined, read }
}

const CLOSED: ReceiptStatus = { phase: 'closed' }
