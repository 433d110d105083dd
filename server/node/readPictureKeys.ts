import { readFileSync } from 'node:fs'
import { isAddress } from './settings/isAddress.ts'

/** Reads web addresses by key from a JSON file. Gives none without a path, and undefined if the file is not valid. */
export function readPictureKeys(path: string | undefined): Readonly<Record<string, string>> | undefined {
  if (path === undefined) return {}
  try {
    const keys: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof keys !== 'object' || keys === null || Array.isArray(keys)) return undefined
    const entries = Object.entries(keys).flatMap(([key, address]) =>
      typeof address === 'string' && isAddress(address, 'http:', 'https:') ? [[key, address] as const] : [],
    )
    return entries.length === Object.keys(keys).length ? Object.fromEntries(entries) : undefined
  } catch {
    return undefined
  }
}
