/** What WeCom takes, by where it goes. Document 96484, and 90256 for image links. */
export interface MediaRule {
  /** Bytes. */
  readonly minBytes: number
  readonly maxBytes: number
  /** Absent: any type of file. */
  readonly kinds?: readonly FileKind[]
}

export interface FileKind {
  readonly name: string
  readonly contentType: string
  /** The first is the one to add where a name has none. */
  readonly extensions: readonly [string, ...string[]]
  matches(firstBytes: Uint8Array): boolean
}

const MIB = 1024 * 1024

const JPEG: FileKind = {
  name: 'JPG',
  contentType: 'image/jpeg',
  extensions: ['jpg', 'jpeg'],
  matches: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]),
}

const PNG: FileKind = {
  name: 'PNG',
  contentType: 'image/png',
  extensions: ['png'],
  matches: (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
}

/** Major brands of MP4's kin that are no MP4 video: HEIC and AVIF pictures, QuickTime, and audio alone. The kit judges alike (protocol/media). */
const NOT_MP4 = /^(hei|hev|mif1|msf1|avi[fs]|qt|[MF]4[ABP])/

const MP4: FileKind = {
  name: 'MP4',
  contentType: 'video/mp4',
  extensions: ['mp4'],
  matches: (bytes) =>
    Buffer.from(bytes.subarray(4, 8)).toString('latin1') === 'ftyp' &&
    !NOT_MP4.test(Buffer.from(bytes.subarray(8, 12)).toString('latin1')),
}

/** What a medium can be in a message. */
export type MediaType = 'image' | 'video' | 'file'

/** "More than 5 bytes" for temporary media; "5 B to 2 MB" for image links. */
export const MEDIA_RULES = {
  image: { minBytes: 6, maxBytes: 10 * MIB, kinds: [JPEG, PNG] },
  video: { minBytes: 6, maxBytes: 10 * MIB, kinds: [MP4] },
  file: { minBytes: 6, maxBytes: 20 * MIB },
  imageLink: { minBytes: 5, maxBytes: 2 * MIB, kinds: [JPEG, PNG] },
} as const satisfies Record<MediaType | 'imageLink', MediaRule>

/** Enough first bytes to tell every kind. */
export const FIRST_BYTES = 12

export function isMediaType(value: string | undefined): value is MediaType {
  return value === 'image' || value === 'video' || value === 'file'
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte)
}
