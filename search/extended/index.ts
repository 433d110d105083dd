// The entry `taro-wecom-share/customer-search/extended`: the same, with traditional and rare characters.
export { createCustomerIndex, createCustomerIndexInSlices } from './createCustomerIndex.ts'
export type { CustomerIndex, IndexOptions, SliceOptions } from '../CustomerIndex.ts'
export type { MatchRange } from '../findRanges.ts'
export type { SearchableCustomer, SearchedField } from '../SearchIndex.ts'
