import { createMediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import { toError } from '../../protocol/failures/toError.ts'

/** Rejects with `source-gone` for an object URL that has no file, as after a reload of the page. */
export async function assertFileExists(url: string): Promise<void> {
  try {
    await fetch(url)
  } catch {
    throw toError(createMediaFailure('source-gone'))
  }
}

// The kit is compiled without a browser's types.
declare const fetch: (url: string) => Promise<unknown>
