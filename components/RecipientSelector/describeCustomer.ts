import type { Customer } from '../../ports/CustomerPort.ts'
import type { FoundRange } from '../../store/recipients/CustomerFinder.ts'

/** A text with what was found in it: by turns plain and found, plain first. */
export type MarkedText = readonly string[]

const TAGS_SHOWN = 2

/** What the member calls them, and what they call themselves. */
export function titleOf({ name, remark }: Customer, unnamed: string): string {
  if (!remark) return name || unnamed
  return name && name !== remark ? `${remark} (${name})` : remark
}

export function markTitle(customer: Customer, unnamed: string, found: readonly FoundRange[]): MarkedText {
  const { name, remark } = customer
  const title = titleOf(customer, unnamed)
  const nameAt = remark && name !== remark ? remark.length + 2 : 0
  const ranges = found.flatMap(({ field, start, end }) => {
    if (field === 'corpName') return []
    const at = field === 'name' ? nameAt : 0
    return [{ start: at + start, end: at + end }]
  })
  return mark(title, ranges)
}

export function markCompany({ corpName = '' }: Customer, found: readonly FoundRange[]): MarkedText {
  return mark(
    corpName,
    found.filter(({ field }) => field === 'corpName'),
  )
}

/** The first few, and how many more there are; at a distance from the company before them. */
export function tagLine({ corpName, tags = [] }: Customer): string {
  const more = tags.length - TAGS_SHOWN
  const line = tags.slice(0, TAGS_SHOWN).join(' · ') + (more > 0 ? ` +${more}` : '')
  return corpName && line ? `\u2003${line}` : line
}

function mark(text: string, ranges: readonly Pick<FoundRange, 'start' | 'end'>[]): MarkedText {
  const parts: string[] = []
  let done = 0
  for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start)) {
    if (start < done) continue
    parts.push(text.slice(done, start), text.slice(start, end))
    done = end
  }
  return [...parts, text.slice(done)]
}
