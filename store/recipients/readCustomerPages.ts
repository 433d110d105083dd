import type { Customer, CustomerPage, CustomerPort } from '../../ports/CustomerPort.ts'
import { toError } from '../../protocol/failures/toError.ts'
import { createMediaFailure, type MediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import { readCustomers } from './readCustomers.ts'

/** A list on its way, as far as it has come. */
export interface CustomerPages {
  /** Each id once. */
  readonly customers: readonly Customer[]
  /** Rows without an id. */
  readonly skipped: number
  readonly hasNextPage: boolean
  /** Adds the next page. Rejects with anything that `toMediaFailure` takes; called again, it asks for the same page. */
  next(): Promise<void>
}

export function readCustomerPages(port: CustomerPort): CustomerPages {
  const ids = new Set<string>()
  const cursors = new Set<string>()
  let cursor: string | undefined
  const pages = {
    customers: [] as readonly Customer[],
    skipped: 0,
    hasNextPage: true,
    async next() {
      const { customers: rows, nextCursor } = Object(await port(cursor)) as Partial<CustomerPage>
      if (!Array.isArray(rows)) throw badAnswer('no customers')
      // Else a backend that turns in a circle would never be done.
      if (nextCursor && cursors.has(nextCursor)) throw badAnswer('the same cursor again')
      const { customers, skipped } = readCustomers(rows, ids)
      pages.customers = pages.customers.concat(customers)
      pages.skipped += skipped
      if (nextCursor) cursors.add(nextCursor)
      else pages.hasNextPage = false
      cursor = nextCursor
    },
  }
  return pages
}

function badAnswer(message: string): Error & MediaFailure {
  return toError(createMediaFailure('bad-answer', { message }))
}
