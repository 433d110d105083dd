import { Problem } from '../errors/Problem.ts'
import type { FileKind, MediaRule } from './mediaRules.ts'

/** Bytes, UTF-8: what every file system takes. */
const NAME_MAX_BYTES = 255

/** Path separators, and control characters, which could end a multipart header. */
const FORBIDDEN = /[\p{Cc}\p{Zl}\p{Zp}/\\]/u

/** Marks of writing direction, which make `gpj.exe` read as `exe.jpg`, and lone surrogates, which UTF-8 cannot encode. */
const MISLEADING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu

/** Gives the name that customers will see: the original one, without what would mislead or break something. */
export function cleanFileName(original: string): string {
  if (FORBIDDEN.test(original)) throw new Problem('bad-file-name')
  const name = original
    .replace(MISLEADING, '')
    .normalize('NFC')
    .trim()
    .replace(/^[.\s]+/, '')
  const { stem, extension } = splitName(name)
  return shorten(stem || 'file', extension)
}

/**
 * Gives the name an extension that WeCom takes under that rule. The first bytes say which, because a browser, a phone or a
 * picture host may have named the file wrongly, and nobody there can rename it.
 */
export function nameWithExtension(name: string, kind: FileKind | undefined, rule: MediaRule): string {
  const { stem, extension } = splitName(name)
  const isTaken = rule.kinds?.some(({ extensions }) => extensions.includes(extension.slice(1).toLowerCase()))
  return kind === undefined || isTaken ? name : shorten(stem, `.${kind.extensions[0]}`)
}

export function namesOf(kinds: readonly FileKind[]): string {
  return kinds.map((kind) => kind.name).join(' or ')
}

/** Splits at the last dot, unless only digits follow it, as in `v1.2`. */
function splitName(name: string): { stem: string; extension: string } {
  const dot = name.lastIndexOf('.')
  const isExtension = dot > 0 && /^\.(?!\d+$)[\p{L}\p{N}_-]{1,16}$/u.test(name.slice(dot))
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
