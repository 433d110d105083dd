import { randomUUID } from 'node:crypto'
import type { OutgoingFile } from './OutgoingFile.ts'

export interface MultipartFile {
  readonly headers: Readonly<Record<string, string>>
  readonly body: AsyncIterable<Uint8Array>
}

/** Makes a streamed multipart body with a content-length, because WeCom reads no chunked upload. Document 96484. */
export function multipartFile(file: OutgoingFile): MultipartFile {
  const boundary = `share-${randomUUID()}`
  // Replace quotation marks, because it is not documented whether WeCom unescapes them.
  const quotable = file.name.replaceAll('"', "'")
  const head = Buffer.from(
    `--${boundary}\r\n` +
      `Content-Disposition: form-data; name="media"; filename="${quotable}"; filelength=${file.size}\r\n` +
      `Content-Type: ${file.contentType}\r\n\r\n`,
  )
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`)
  return {
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': String(head.length + file.size + tail.length),
    },
    body: (async function* () {
      yield head
      yield* file.chunks()
      yield tail
    })(),
  }
}
