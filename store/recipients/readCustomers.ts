import type { Customer } from '../../ports/CustomerPort.ts'

/**
 * Takes what a host gives as customers. A row without an id cannot be written to and is counted; a second row of an id is left out; a field that
 * is not what it should be is treated as missing, so that one careless row spoils no list.
 */
export function readCustomers(
  rows: readonly unknown[],
  seen = new Set<string>(),
): { readonly customers: readonly Customer[]; readonly skipped: number } {
  const customers: Customer[] = []
  let skipped = 0
  for (const row of rows) {
    const customer = readCustomer(row)
    if (!customer) skipped++
    else if (!seen.has(customer.externalUserId)) {
      seen.add(customer.externalUserId)
      customers.push(customer)
    }
  }
  return { customers, skipped }
}

/** The row itself where nothing is wrong with it. */
function readCustomer(row: unknown): Customer | undefined {
  const given = Object(row) as Readonly<Record<string, unknown>>
  const { externalUserId, name, tags } = given
  if (!isText(externalUserId) || externalUserId === '') return undefined
  const wrong = OPTIONAL_TEXTS.filter((field) => given[field] !== undefined && !isText(given[field]))
  const areTagsRight = tags === undefined || (Array.isArray(tags) && tags.every(isText))
  if (isText(name) && wrong.length === 0 && areTagsRight) return given as unknown as Customer
  const mended: Record<string, unknown> = { ...given, name: isText(name) ? name : '' }
  for (const field of wrong) mended[field] = undefined
  if (!areTagsRight) mended.tags = Array.isArray(tags) ? tags.filter(isText) : undefined
  return mended as unknown as Customer
}

const OPTIONAL_TEXTS = ['remark', 'corpName', 'avatar'] as const

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
