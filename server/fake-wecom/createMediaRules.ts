import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Busboy } from '@fastify/busboy'
import { OK, refusal, type Answer } from './createAccessRules.ts'
import type { ReceivedFile } from './FakeWecomOptions.ts'

/** The rules of document 96484. They are written apart from the backend's, so that each can catch a mistake of the other. */
const PICTURE_NAME = /\.(jpe?g|png)$/i
const RULES = {
  image: { over: 5, max: 10 * 1024 * 1024, names: PICTURE_NAME },
  video: { over: 5, max: 10 * 1024 * 1024, names: /\.mp4$/i },
  file: { over: 5, max: 20 * 1024 * 1024, names: /./ },
  imageLink: { over: 4, max: 2 * 1024 * 1024, names: PICTURE_NAME },
} as const satisfies Record<ReceivedFile['type'], object>

const DAY_MS = 24 * 60 * 60_000
const MEDIA_LIFE_MS = 3 * DAY_MS

export interface MediaRules {
  readonly received: readonly ReceivedFile[]
  /** Document 96484. */
  upload(request: IncomingMessage, type: string, corpId: string): Promise<Answer>
  /** Document 90256. */
  uploadImageLink(request: IncomingMessage, corpId: string): Promise<Answer>
  /** Document 90254: bytes, or a refusal. */
  fetchMedia(mediaId: string): Buffer | Answer
}

interface ArrivedPart {
  readonly fileName: string
  readonly contentType: string
  readonly size: number
  readonly sha256: string
  readonly bytes: Buffer | undefined
}

export interface MediaRulesOptions {
  readonly keepBytes: boolean
  readonly imageLinksADay: number
  readonly now: () => number
}

export function createMediaRules({ keepBytes, imageLinksADay, now }: MediaRulesOptions): MediaRules {
  const received: ReceivedFile[] = []
  const kept = new Map<string, Buffer>()

  function refuse(part: ArrivedPart, type: ReceivedFile['type']): Answer | undefined {
    const rule = RULES[type]
    if (!rule.names.test(part.fileName)) return refusal(40004, 'invalid media type')
    if (part.size <= rule.over || part.size > rule.max) return refusal(40006, 'invalid meida size')
    const today = received.filter((file) => file.type === 'imageLink' && file.receivedAt > now() - DAY_MS)
    if (type === 'imageLink' && today.length >= imageLinksADay) return refusal(45009, 'api freq out of limit')
    return undefined
  }

  async function take(
    request: IncomingMessage,
    { type, id, corpId, receivedAt }: Pick<ReceivedFile, 'type' | 'id' | 'corpId' | 'receivedAt'>,
  ): Promise<Answer | undefined> {
    // WeCom reads no body without a content-length.
    if (request.headers['content-length'] === undefined) return refusal(44001, 'empty media data')
    const part = await readPart(request, keepBytes)
    if (!part) return refusal(44001, 'empty media data')
    const refused = refuse(part, type)
    if (refused) return refused
    const { bytes, ...rest } = part
    if (bytes) kept.set(id, bytes)
    received.push({ id, corpId, type, ...rest, receivedAt })
    return undefined
  }

  return {
    received,
    async upload(request, type, corpId) {
      if (type !== 'image' && type !== 'video' && type !== 'file') {
        return refusal(40004, 'invalid media type')
      }
      const media_id = `3${randomBytes(24).toString('base64url')}`
      // One reading of the clock, so that created_at and the record never differ by a second.
      const receivedAt = now()
      const created_at = String(Math.floor(receivedAt / 1000))
      return (
        (await take(request, { type, id: media_id, corpId, receivedAt })) ?? {
          ...OK,
          type,
          media_id,
          created_at,
        }
      )
    },
    async uploadImageLink(request, corpId) {
      const url = `https://wework.qpic.cn/wwpic/${randomBytes(12).toString('hex')}/0`
      return (
        (await take(request, { type: 'imageLink', id: url, corpId, receivedAt: now() })) ?? { ...OK, url }
      )
    },
    fetchMedia(mediaId) {
      const file = received.find((candidate) => candidate.id === mediaId)
      if (!file || file.receivedAt + MEDIA_LIFE_MS <= now()) return refusal(40007, 'invalid media_id')
      return kept.get(mediaId) ?? Buffer.alloc(0)
    },
  }
}

function readPart(request: IncomingMessage, keepBytes: boolean): Promise<ArrivedPart | undefined> {
  return new Promise((resolve, reject) => {
    let part: ArrivedPart | undefined
    const contentType = request.headers['content-type'] ?? ''
    const parser = new Busboy({ headers: { 'content-type': contentType } })
    parser.on('file', (field, stream, fileName, _encoding, partType) => {
      const hash = createHash('sha256')
      const chunks: Buffer[] = []
      let size = 0
      stream.on('error', reject)
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        hash.update(chunk)
        if (keepBytes) chunks.push(chunk)
      })
      stream.on('end', () => {
        const bytes = keepBytes ? Buffer.concat(chunks) : undefined
        if (field === 'media')
          part = { fileName, contentType: partType, size, sha256: hash.digest('hex'), bytes }
      })
    })
    parser.on('finish', () => resolve(part))
    parser.on('error', reject)
    request.on('error', reject)
    request.on('aborted', () => reject(new Error('aborted')))
    request.pipe(parser)
  })
}
