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

const ALL: Readonly<Record<FrequencyRule, true>> = {
  'one-a-day': true,
  'seven-a-week': true,
  'month-days': true,
  unlimited: true,
}

export const FREQUENCY_RULES = Object.keys(ALL) as readonly FrequencyRule[]
