import type { Failure } from './Failure.ts'

/** A chain of causes is short; one that a host made may turn in a circle. */
const CAUSES_MAX = 8

/** What a failure came of, the innermost last. */
export function causesOf({ cause }: Failure): Failure[] {
  const causes: Failure[] = []
  for (let next = cause; next && causes.length < CAUSES_MAX; next = next.cause) causes.push(next)
  return causes
}
