import { isIP } from 'node:net'
import { isPublic } from '../../media/createImageFetcher.ts'

/** Whether this is a `host` or `host:port` that pictures may come from, which they do by https from public addresses alone. */
export function isPictureHost(value: string): boolean {
  if (!/^[^/@?#*\\]+$/.test(value) || !URL.canParse(`https://${value}`)) return false
  const literal = new URL(`https://${value}`).hostname.replace(/^\[|\]$/g, '')
  return isIP(literal) === 0 || isPublic(literal)
}
