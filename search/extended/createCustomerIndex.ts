import { buildCustomerIndex } from '../buildCustomerIndex.ts'
import type { CustomerIndex, IndexOptions, SliceOptions } from '../CustomerIndex.ts'
import { decodeDictionary } from '../dictionary/decodeDictionary.ts'
import { EXTENDED } from '../dictionary/extended.generated.ts'
import { STANDARD } from '../dictionary/pinyin.generated.ts'
import { once, runSteps, runStepsInSlices } from '../runSteps.ts'
import type { SearchableCustomer } from '../SearchIndex.ts'
import { decodeForms } from './decodeForms.ts'

const dictionary = once(() => decodeDictionary([STANDARD, EXTENDED], decodeForms))

/**
 * Searches the list as it is now; build a new index when it changes. Entries that are no customers, and fields that are no strings, match nothing.
 *
 * @throws TypeError if `customers` is no array
 */
export function createCustomerIndex(
  customers: readonly SearchableCustomer[],
  options: IndexOptions = {},
): CustomerIndex {
  return runSteps(buildCustomerIndex(dictionary, customers, options))
}

/** The same, built a slice at a time so that the page stays alive meanwhile; rejects where the other throws. */
export function createCustomerIndexInSlices(
  customers: readonly SearchableCustomer[],
  options: SliceOptions = {},
): Promise<CustomerIndex> {
  return runStepsInSlices(buildCustomerIndex(dictionary, customers, options), options.sliceMs)
}
