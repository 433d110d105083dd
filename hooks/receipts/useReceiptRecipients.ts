import { useCallback, useEffect, useRef, useState } from 'react'
import type { MessageRecipient, ReceiptPort, RecipientStatus } from '../../ports/ReceiptPort.ts'
import { type MediaFailure, toMediaFailure } from '../../protocol/failures/toMediaFailure.ts'

/** Those of one status, as far as they are loaded. */
export interface ReceiptRecipients {
  readonly recipients: readonly MessageRecipient[]
  readonly phase: 'loading' | 'ready' | 'failed'
  readonly failure: MediaFailure | undefined
  readonly hasNextPage: boolean
  /** The next page; after a failure, the page that failed. */
  readonly fetchNextPage: () => void
}

/** Loads page after page, each when it is asked for. For another cursor or status make another one, by a key. */
export function useReceiptRecipients(
  { recipients: list }: Pick<ReceiptPort, 'recipients'>,
  cursor: string,
  status: RecipientStatus,
): ReceiptRecipients {
  const [loaded, setLoaded] = useState<Loaded>(() => begin(cursor))
  const isUnderWay = useRef(false)
  const runs = useRef(0)

  const fetchFrom = useCallback(
    (from: string) => {
      if (isUnderWay.current) return
      isUnderWay.current = true
      const run = (runs.current += 1)
      const update = (change: (before: Loaded) => Loaded): void => {
        if (run !== runs.current) return
        isUnderWay.current = false
        setLoaded(change)
      }
      setLoaded((before) => ({ ...before, phase: 'loading', failure: undefined }))
      new Promise<Awaited<ReturnType<typeof list>>>((resolve) => resolve(list(from, status))).then(
        (page) =>
          update(({ recipients }) => ({
            recipients: [...recipients, ...page.recipients],
            next: page.nextCursor,
            phase: 'ready',
            failure: undefined,
          })),
        (error: unknown) =>
          update((before) => ({ ...before, phase: 'failed', failure: toMediaFailure(error) })),
      )
    },
    [list, status],
  )

  useEffect(() => {
    fetchFrom(cursor)
    return () => {
      runs.current += 1
      isUnderWay.current = false
    }
  }, [cursor, fetchFrom])

  const { next, ...shown } = loaded
  const fetchNextPage = useCallback(() => {
    if (next !== undefined) fetchFrom(next)
  }, [next, fetchFrom])
  return { ...shown, hasNextPage: next !== undefined, fetchNextPage }
}

interface Loaded extends Omit<ReceiptRecipients, 'hasNextPage' | 'fetchNextPage'> {
  /** Where to go on; undefined: it is all. */
  readonly next: string | undefined
}

function begin(cursor: string): Loaded {
  return { recipients: [], next: cursor, phase: 'loading', failure: undefined }
}
