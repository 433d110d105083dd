import { isAddress } from './isAddress.ts'

/** Whether this is a scheme and a host without a path, as a browser writes it. */
export function isOrigin(value: string): boolean {
  return isAddress(value, 'http:', 'https:') && new URL(value).origin === value
}
