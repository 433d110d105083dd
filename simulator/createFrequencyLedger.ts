/**
 * How many mass messages one customer may get from one member. Document 93571 names the first as the default and
 * lets a corp change it to the others; document 92135 (2025-11-17) has `month-days` as the default.
 */
export type FrequencyRule =
  | 'one-a-day'
  | 'seven-a-week'
  /** As many a month as the month has days. */
  | 'month-days'
  | 'unlimited'

export interface FrequencySplit {
  readonly customersInRule: readonly string[]
  readonly customersOverLimit: readonly string[]
}

export interface FrequencyLedger {
  /** Splits the customers by the rule and enters those in the rule as having had one more message. */
  enter(customerIds: readonly string[], rule: FrequencyRule, now: number): FrequencySplit
}

const DAY_MS = 24 * 60 * 60 * 1000
/** WeCom counts days where it is at home; China has one zone and no summer time. */
const BEIJING_MS = 8 * 60 * 60 * 1000

/** Calendar periods, each told from the next by a number. */
const PERIODS: {
  readonly [rule in FrequencyRule]: {
    readonly period: (time: number) => number
    readonly max: (time: number) => number
  }
} = {
  'one-a-day': { period: dayOf, max: () => 1 },
  // Day 0 of 1970 was a Thursday; weeks begin on Monday.
  'seven-a-week': { period: (time) => Math.floor((dayOf(time) + 3) / 7), max: () => 7 },
  'month-days': { period: monthOf, max: daysInMonthOf },
  unlimited: { period: dayOf, max: () => Infinity },
}

export const FREQUENCY_RULES = Object.keys(PERIODS) as readonly FrequencyRule[]

export function createFrequencyLedger(): FrequencyLedger {
  const timesOf = new Map<string, number[]>()

  return {
    enter(customerIds, rule, now) {
      const { period, max } = PERIODS[rule]
      const current = period(now)
      const customersInRule: string[] = []
      const customersOverLimit: string[] = []
      for (const id of customerIds) {
        const times = timesOf.get(id) ?? []
        const had = times.filter((time) => period(time) === current).length
        if (had < max(now)) {
          customersInRule.push(id)
          timesOf.set(id, [...times, now])
        } else customersOverLimit.push(id)
      }
      return { customersInRule, customersOverLimit }
    },
  }
}

function dayOf(time: number): number {
  return Math.floor((time + BEIJING_MS) / DAY_MS)
}

function monthOf(time: number): number {
  const date = new Date(time + BEIJING_MS)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

function daysInMonthOf(time: number): number {
  const date = new Date(time + BEIJING_MS)
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
}
