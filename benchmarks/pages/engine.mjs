// @ts-check
// What of the kit a list that comes in pages passes through, React apart.
export { createCustomerIndexInSlices } from '../../search/createCustomerIndex.ts'
export { createCustomerStore } from '../../store/recipients/createCustomerStore.ts'
export { createSelection } from '../../store/recipients/createSelection.ts'
