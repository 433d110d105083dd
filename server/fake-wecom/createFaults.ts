import type { Fault, FaultPlan } from './FakeWecomOptions.ts'

export interface Faults {
  plan(plan: FaultPlan): void
  clear(): void
  /** The fault that this call meets, if any. */
  next(path: string): Fault | undefined
}

const TOKEN_PATH = '/cgi-bin/gettoken'

export function createFaults(): Faults {
  let plans: { readonly plan: FaultPlan; left: number; readonly random: () => number }[] = []
  return {
    plan(plan) {
      plans.push({ plan, left: plan.times ?? Infinity, random: seededRandom(plan.seed ?? 1) })
    },
    clear() {
      plans = []
    },
    next(path) {
      const due = plans.find(
        ({ plan, left, random }) =>
          left > 0 && (plan.path ? plan.path === path : path !== TOKEN_PATH) && random() < (plan.chance ?? 1),
      )
      if (!due) return undefined
      due.left -= 1
      return due.plan.fault
    },
  }
}

/** Mulberry32: gives the same numbers on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
