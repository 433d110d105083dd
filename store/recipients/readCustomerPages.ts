import type { ClockPort } from '../../ports/ClockPort.ts'
import type { Customer, CustomerPage, CustomerPort } from '../../ports/CustomerPort.ts'
import { toError } from '../../protocol/failures/toError.ts'
import { createMediaFailure, type MediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import { readCustomers } from './readCustomers.ts'
import { createTagCounter } from './TagFilter.ts'

/** A list as far as it has come. */
export interface CustomersSoFar {
  /** Each id once, in the order in which they came. */
  readonly customers: readonly Customer[]
  /** The most frequent first. */
  readonly tags: readonly string[]
  /** Rows without an id, which nobody can write to. */
  readonly skipped: number
}

/** A list on its way. */
export interface CustomerPages {
  /** How many customers have come. */
  readonly count: number
  readonly hasNextPage: boolean
  /** A copy, because the list grows. */
  read(): CustomersSoFar
  /**
   * Adds the next page. Rejects with anything that `toMediaFailure` takes; called again, it asks for the same page. Whoever calls while a
   * page is under way waits for that one.
   */
  next(): Promise<void>
}

/** How long a page may take. */
export interface PageLimit {
  readonly clock: ClockPort
  readonly timeoutMs: number
}

export function readCustomerPages(port: CustomerPort, limit?: PageLimit): CustomerPages {
  const all: Customer[] = []
  const ids = new Set<string>()
  const cursors = new Set<string>()
  const countTags = createTagCounter()
  let skipped = 0
  let cursor: string | undefined
  let underWay: Promise<void> | undefined
  const pages = {
    count: 0,
    hasNextPage: true,
    read: () => ({ customers: all.slice(), tags: countTags(all), skipped }),
    next: () => (underWay ??= fetchPage()),
  }
  const fetchPage = async (): Promise<void> => {
    try {
      const { customers: rows, nextCursor } = Object(
        await within(limit, port(cursor)),
      ) as Partial<CustomerPage>
      if (!Array.isArray(rows)) throw badAnswer('no customers')
      // Else a backend that turns in a circle would never be done.
      if (nextCursor && cursors.has(nextCursor)) throw badAnswer('the same cursor again')
      const page = readCustomers(rows, ids)
      for (const customer of page.customers) all.push(customer)
      pages.count = all.length
      skipped += page.skipped
      if (nextCursor) cursors.add(nextCursor)
      else pages.hasNextPage = false
      cursor = nextCursor
    } finally {
      underWay = undefined
    }
  }
  return pages
}

/** Rejects with `timeout` when the time is over; a later answer is dropped. */
function within<Value>(limit: PageLimit | undefined, answer: Promise<Value>): Promise<Value> {
  if (!limit) return answer
  const { clock, timeoutMs } = limit
  return new Promise<Value>((resolve, reject) => {
    const timer = clock.setTimeout(() => reject(toError(createMediaFailure('timeout'))), timeoutMs)
    const settle = (): void => {
      clock.clearTimeout(timer)
      resolve(answer)
    }
    // A host's function may answer with no promise.
    Promise.resolve(answer).then(settle, settle)
  })
}

function badAnswer(message: string): Error & MediaFailure {
  return toError(createMediaFailure('bad-answer', { message }))
}
