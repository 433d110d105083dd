/**
 * Calls `onLate` after that time, and the result stops it. What has arrived by then is read first, because timers fire before
 * it when the process itself stood still, and the answer is not late then.
 */
export function startTimeLimit(ms: number, onLate: () => void): () => void {
  let grace: NodeJS.Immediate | undefined
  const timer = setTimeout(() => (grace = setImmediate(onLate)), ms)
  return () => {
    clearTimeout(timer)
    clearImmediate(grace)
  }
}
