import { accessSync, constants, statSync } from 'node:fs'
import { isIP } from 'node:net'
import { isPublic } from '../media/createImageFetcher.ts'

/** Digits alone: `1e3` and `0x50` are numbers to JavaScript, and typing errors here. */
export function isWholeNumber(value: string, max: number): boolean {
  return /^\d{1,9}$/.test(value) && Number(value) <= max
}

/** Empty where there is none. */
export function scheme(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : ''
}

export function isWebAddress(address: string): boolean {
  return ['http:', 'https:'].includes(scheme(address))
}

export function isOrigin(value: string): boolean {
  return isWebAddress(value) && new URL(value).origin === value
}

/** `host` or `host:port`. Pictures come by https from public addresses alone. */
export function isHost(value: string): boolean {
  if (!/^[^/@?#*\\]+$/.test(value) || !URL.canParse(`https://${value}`)) return false
  const literal = new URL(`https://${value}`).hostname.replace(/^\[|\]$/g, '')
  return isIP(literal) === 0 || isPublic(literal)
}

export function isWritableDirectory(path: string): boolean {
  try {
    accessSync(path, constants.W_OK | constants.X_OK)
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
