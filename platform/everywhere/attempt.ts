/**
 * Calls a function of the client and gives its answer; undefined if the function throws. Look at each field of an answer
 * before use, because it may be anything: on H5 Taro answers with a promise where it lacks a `…Sync` function. That promise
 * is rejected, which no `try` catches, so it is ignored here.
 */
export function attempt<Answer>(call: () => Answer): Answer | undefined {
  try {
    const answer = call()
    void Promise.resolve(answer).catch(() => undefined)
    return answer
  } catch {
    return undefined
  }
}
