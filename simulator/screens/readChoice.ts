import { asArray, asText, refuse } from '../settings/optionReaders.ts'

/** Document 93571. */
const CHOICE_MAX = 20000

/** The customers that a member chose, each once. @throws TypeError where WeCom's screens would not let them go on */
export function readChoice(customerIds: unknown): readonly string[] {
  const given = asArray(customerIds, 'customerIds')
  const ids = Array.from(new Set(given.map((id, index) => asText(id, `customerIds[${index}]`))))
  return ids.length > 0 && ids.length <= CHOICE_MAX
    ? ids
    : refuse('customerIds', `1 to ${CHOICE_MAX} customers`, ids.length)
}
