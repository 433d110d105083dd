import type { BackendClient } from 'taro-wecom-share'
import { makeCustomers } from '../recipients/makeCustomers.ts'

/** In place of the backend that the README's composer asks for customers: 300 of them, made up. */
export const backend: Pick<BackendClient, 'listCustomers'> = {
  listCustomers: () => Promise.resolve({ customers: makeCustomers(300) }),
}
