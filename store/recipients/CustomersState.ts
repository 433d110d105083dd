import type { MediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import type { Alphabet } from './Alphabet.ts'
import type { CustomerFinder } from './CustomerFinder.ts'
import type { CustomersSoFar } from './readCustomerPages.ts'

/** The customers that are there by now. */
export interface CustomersState extends CustomersSoFar {
  readonly finder: CustomerFinder
  /** Undefined until names can be read. */
  readonly alphabet: Alphabet | undefined
  readonly loading: CustomersLoading
}

/** How far the list of customers has come. */
export type CustomersLoading =
  /** More are coming, or the index is being built. */
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready' }
  /** What came before is there; `retry` goes on from the page that failed. */
  | { readonly phase: 'failed'; readonly failure: MediaFailure }
