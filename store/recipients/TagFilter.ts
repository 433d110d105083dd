import type { Customer } from '../../ports/CustomerPort.ts'

/** Whose tags let them be shown; without tags everyone. */
export interface TagFilter {
  readonly tags: readonly string[]
  /** Whether one of the tags is enough. */
  readonly match: 'any' | 'all'
}

export const noTagFilter: TagFilter = { tags: [], match: 'any' }

/** Counts the tags of a list that only grows, each customer once, and answers them, the most frequent first. */
export function createTagCounter(): (customers: readonly Customer[]) => readonly string[] {
  const counts = new Map<string, number>()
  let counted = 0
  return (customers) => {
    for (; counted < customers.length; counted++)
      for (const tag of customers[counted]?.tags ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1)
    return Array.from(counts)
      .sort(([, one], [, other]) => other - one)
      .map(([tag]) => tag)
  }
}

/** The same array where nothing is filtered. */
export function filterByTags(
  indexes: ArrayLike<number>,
  customers: readonly Customer[],
  { tags, match }: TagFilter,
): ArrayLike<number> {
  if (tags.length === 0) return indexes
  return Array.from(indexes).filter((position) => {
    const own = customers[position]?.tags ?? []
    return match === 'any' ? tags.some((tag) => own.includes(tag)) : tags.every((tag) => own.includes(tag))
  })
}
