import type { Customer } from '../../ports/CustomerPort.ts'
import type { FoundRange } from '../../store/recipients/CustomerFinder.ts'

/** A text in parts that alternate between plain and matched. The first is plain. */
export type MarkedText = readonly string[]

const TAGS_SHOWN = 2

/** The member's remark for the customer, and the customer's own name. */
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

/** The first tags and the number of the others, after a space if a company stands before them. */
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
