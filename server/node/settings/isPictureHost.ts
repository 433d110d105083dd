import { isIP } from 'node:net'
import { isPublic } from '../../media/createImageFetcher.ts'
import { isHost } from './isHost.ts'

/** Whether pictures may come from this host, which they do by https from public addresses alone. */
export function isPictureHost(value: string): boolean {
  if (!isHost(value)) return false
  const literal = new URL(`https://${value}`).hostname.replace(/^\[|\]$/g, '')
  return isIP(literal) === 0 || isPublic(literal)
}
