import { crc32, deflateSync } from 'node:zlib'

/** A file for a trial upload. */
export interface SampleFile {
  readonly name: string
  readonly contentType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** One white pixel. */
const JPEG_BASE64 =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////' +
  '////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA='

export function sampleJpeg(size = 0): SampleFile {
  return {
    name: 'check.jpg',
    contentType: 'image/jpeg',
    bytes: padded(Buffer.from(JPEG_BASE64, 'base64'), size),
  }
}

/** A square of one colour. */
export function samplePng(side = 64): SampleFile {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 2], 8)
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(side * 3, Buffer.of(0x2f, 0x7d, 0xc8))])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: side }, () => row)))
  const chunks = [pngChunk('IHDR', header), pngChunk('IDAT', pixels), pngChunk('IEND', Buffer.alloc(0))]
  const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  return {
    name: 'check.png',
    contentType: 'image/png',
    bytes: padded(Buffer.concat([signature, ...chunks]), 0),
  }
}

export function sampleMp4(size = 0): SampleFile {
  const type = Buffer.from('\0\0\0\u0018ftypisom\0\0\u0002\0isommp42', 'latin1')
  const free = Buffer.from('\0\0\0\u0008free', 'latin1')
  return { name: 'check.mp4', contentType: 'video/mp4', bytes: padded(Buffer.concat([type, free]), size) }
}

export function samplePdf(size = 0): SampleFile {
  const text =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n'
  const end = 'trailer<</Root 1 0 R>>\n%%EOF\n'
  return { name: 'check.pdf', contentType: 'application/pdf', bytes: padded(Buffer.from(text + end), size) }
}

function pngChunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const chunk = Buffer.alloc(typed.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  chunk.set(typed, 4)
  chunk.writeUInt32BE(crc32(typed), typed.length + 4)
  return chunk
}

/** Fills up with zeros to a size, if it is more. */
function padded(bytes: Buffer, size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(Math.max(size, bytes.length))
  whole.set(bytes)
  return whole
}
