import type { Customer } from '../../ports/CustomerPort.ts'

/** Whose tags let them be shown; without tags everyone. */
export interface TagFilter {
  readonly tags: readonly string[]
  /** Whether one of the tags is enough. */
  readonly match: 'any' | 'all'
}

export const noTagFilter: TagFilter = { tags: [], match: 'any' }

/** The tags of a list, the most frequent first. */
export function tagsOf(customers: readonly Customer[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { tags = [] } of customers) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one).map(([tag]) => tag)
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
