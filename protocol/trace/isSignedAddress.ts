import { splitAddress } from './splitAddress.ts'

/** `sign`, `signature`, `x-amz-signature`, `q-signature`, `sig` and the like, in a query or in that of a `#` route. */
const SIGNATURE = /[?&](?:[^=&#]*[-_])?sig(?:n|nature)?=/i

/** Whether an address has a signature over its query, which another parameter would break. */
export function isSignedAddress(address: string): boolean {
  const { query, hash } = splitAddress(address)
  return SIGNATURE.test(query) || SIGNATURE.test(hash)
}
