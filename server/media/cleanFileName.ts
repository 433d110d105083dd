import { Problem } from '../errors/Problem.ts'
import type { FileKind } from './mediaRules.ts'

/** Bytes, UTF-8: what every file system takes. */
const NAME_MAX_BYTES = 255

/** Path separators, and control characters, which could end a multipart header. */
const FORBIDDEN = /[\p{Cc}\p{Zl}\p{Zp}/\\]/u

/** Marks of writing direction, which make `gpj.exe` read as `exe.jpg`, and lone surrogates, which UTF-8 cannot encode. */
const MISLEADING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu

/**
 * The name that customers will see: the original one, unless it would mislead or break something. An extension that
 * says something else than what WeCom takes here is refused; a picture named .png that is a JPG passes.
 */
export function cleanFileName(original: string, kinds: readonly FileKind[] | undefined): string {
  if (FORBIDDEN.test(original)) throw new Problem('bad-file-name')
  const name = original.replace(MISLEADING, '').normalize('NFC').trim().replace(/^\.+/, '')
  const { stem, extension } = splitName(name)
  const known = extension.slice(1).toLowerCase()
  if (kinds && known !== '' && !kinds.some((kind) => kind.extensions.includes(known))) {
    throw new Problem('wrong-file-type', `Named ${extension}, and WeCom takes ${namesOf(kinds)} here.`)
  }
  return shorten(stem || 'file', extension)
}

/** Adds the extension that the first bytes call for, to a name that has none. */
export function nameWithExtension(name: string, kind: FileKind | undefined): string {
  const missing = kind && splitName(name).extension === ''
  return missing ? shorten(name, `.${kind.extensions[0]}`) : name
}

export function namesOf(kinds: readonly FileKind[]): string {
  return kinds.map((kind) => kind.name).join(' or ')
}

function splitName(name: string): { stem: string; extension: string } {
  const dot = name.lastIndexOf('.')
  const isExtension = dot > 0 && /^\.[\p{L}\p{N}_-]{1,16}$/u.test(name.slice(dot))
  return isExtension
    ? { stem: name.slice(0, dot), extension: name.slice(dot) }
    : { stem: name, extension: '' }
}

/** Cuts the stem between characters, so that the extension stays. */
function shorten(stem: string, extension: string): string {
  const room = NAME_MAX_BYTES - Buffer.byteLength(extension)
  if (Buffer.byteLength(stem) <= room) return stem + extension
  let kept = ''
  for (const character of stem) {
    if (Buffer.byteLength(kept + character) > room) break
    kept += character
  }
  return kept.trimEnd() + extension
}
