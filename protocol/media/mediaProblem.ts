import { createMediaFailure, type MediaFailure } from '../failures/toMediaFailure.ts'
import { MEDIA_LIMITS } from './mediaLimits.ts'
import type { MediaKind } from './MediaKind.ts'

/** What is known of a file before it is uploaded. */
export interface FileFacts {
  /** Bytes. */
  readonly size: number
  /** Its first 12, where the client lets them be read. They tell what a file is; its name may lie. */
  readonly firstBytes?: Uint8Array | undefined
}

/** Why WeCom would refuse a file: WeCom document 96484. Undefined: it would take it, as far as can be seen. */
export function mediaProblem(kind: MediaKind, { size, firstBytes }: FileFacts): MediaFailure | undefined {
  const format = firstBytes && formatOf(firstBytes)
  const types: readonly (string | undefined)[] | undefined = TYPES[kind]
  if (firstBytes && types && !types.includes(format))
    return createMediaFailure('wrong-type', undefined, format === undefined ? {} : { format })
  const { minBytes, maxBytes } = MEDIA_LIMITS[kind]
  if (size < minBytes)
    return createMediaFailure('too-small', undefined, { bytes: size, limitBytes: minBytes })
  if (size > maxBytes)
    return createMediaFailure('too-large', undefined, { bytes: size, limitBytes: maxBytes })
  return undefined
}

/** Absent: any. */
const TYPES: Partial<Record<MediaKind, readonly string[]>> = { image: ['jpg', 'png'], video: ['mp4'] }

/** By the first bytes. MP4 and its kin name themselves at byte 8, after `ftyp`. */
function formatOf(bytes: Uint8Array): string | undefined {
  const text = String.fromCharCode(...Array.from(bytes.slice(0, 12)))
  if (text.slice(4, 8) === 'ftyp') {
    const brand = text.slice(8, 12)
    return Object.entries(BRANDS).find(([, brands]) => brands.test(brand))?.[0] ?? 'mp4'
  }
  if (text.startsWith('RIFF')) return RIFF_FORMS[text.slice(8, 12)]
  return Object.entries(SIGNATURES).find(([, signature]) => text.startsWith(signature))?.[0]
}

/** What is of MP4's kin and no MP4 video: pictures, QuickTime, and audio alone. The backend judges alike (server/media/mediaRules). */
const BRANDS: Readonly<Record<string, RegExp>> = {
  heic: /^(hei|hev|mif1|msf1)/,
  avif: /avi[fs]/,
  mov: /^qt/,
  m4a: /^[MF]4[ABP]/,
}

/** Pictures, sound and films in one kind of container, which says at byte 8 what it holds. */
const RIFF_FORMS: Readonly<Record<string, string>> = { WEBP: 'webp', WAVE: 'wav', 'AVI ': 'avi' }

const SIGNATURES: Readonly<Record<string, string>> = {
  jpg: '\u00ff\u00d8\u00ff',
  png: '\u0089PNG\r\n\u001a\n',
  gif: 'GIF8',
  bmp: 'BM',
  pdf: '%PDF',
  zip: 'PK\u0003\u0004',
}
