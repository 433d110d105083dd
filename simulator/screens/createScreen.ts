import type { Core } from '../core/createCore.ts'
import type { Outcome } from '../bridge/Outcome.ts'

/** A native screen of WeCom's that waits for the member: at most one thing is pending on it. */
export interface Screen<Pending> {
  readonly pending: Pending | null
  open(pending: Pending, answer: (outcome: Outcome) => void): void
  /** @throws Error when nothing is pending */
  demandPending(): Pending
  /** Closes it; without an outcome the call is never answered. @throws Error when nothing is pending */
  close(outcome?: Outcome): void
}

/** @param name as an error names it */
export function createScreen<Pending>(core: Core, name: string): Screen<Pending> {
  let current: { readonly pending: Pending; readonly answer: (outcome: Outcome) => void } | null = null

  function demandCurrent() {
    core.assertInUse()
    if (!current) throw new Error(`Simulator: nothing is pending in ${name}`)
    return current
  }

  return {
    get pending() {
      return current && current.pending
    },
    open(pending, answer) {
      current = { pending, answer }
      core.changed()
    },
    demandPending: () => demandCurrent().pending,
    close(outcome) {
      const { answer } = demandCurrent()
      current = null
      if (outcome) answer(outcome)
      core.changed()
    },
  }
}
