import type { Reason } from './reasons.ts'

/** How a call ended inside WeCom. */
export type Outcome =
  { readonly ok: true; readonly result: object } | { readonly ok: false; readonly reason: Reason }

export function succeeded(result: object = {}): Outcome {
  return { ok: true, result }
}

export function refused(reason: Reason): Outcome {
  return { ok: false, reason }
}
