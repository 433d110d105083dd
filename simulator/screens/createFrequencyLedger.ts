import type { FrequencyRule } from '../settings/FrequencyRule.ts'

export interface FrequencySplit {
  readonly customersInRule: readonly string[]
  readonly customersOverLimit: readonly string[]
}

export interface FrequencyLedger {
  /** Splits the customers by the rule and counts one more message for those within it. */
  enter(customerIds: readonly string[], rule: FrequencyRule, now: number): FrequencySplit
}

const DAY_MS = 24 * 60 * 60 * 1000
/** WeCom counts days by Beijing's time. China has one time zone and no summer time. */
const BEIJING_MS = 8 * 60 * 60 * 1000

/** Calendar periods by their number, and how many messages each permits. */
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
