import type { MediaFailure } from '../../protocol/failures/toMediaFailure.ts'

/** Long enough apart for a lift ride or a busy WeCom, short enough for a member who watches. */
const DELAYS_MS = [1000, 3000, 9000]

/** @returns how long to wait before the next try by itself; undefined: none */
export function retryDelayMs({ retryable }: MediaFailure, failures: number): number | undefined {
  return retryable ? DELAYS_MS[failures - 1] : undefined
}
