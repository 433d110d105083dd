import type { PickedFile } from '../../ports/PickPort.ts'
import type { MediaSource } from '../../ports/UploadPort.ts'
import { createMediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import type { AttachmentType } from '../../protocol/message/ShareMessage.ts'
import type { DraftMaterial } from '../draft/DraftMaterial.ts'
import type { ShareDraftState } from '../draft/ShareDraft.ts'
import type { DraftAttachment, NewAttachment } from '../draft/DraftAttachment.ts'
import type { UploadState } from '../draft/UploadState.ts'

/** What is stored of a draft besides its recipients. */
export interface StoredContent {
  readonly text: string
  readonly attachments: readonly NewAttachment[]
  readonly isTextLocked: boolean
  readonly materials: readonly DraftMaterial[]
  readonly handedOverAt?: number | undefined
}

/** Raised with each change of what is stored, together with a migration from the version before. */
const VERSION = 2

/** By the version that they start from. */
const MIGRATIONS: Readonly<Record<number, (stored: Fields) => Fields>> = {
  // Drafts knew neither materials nor that they had been handed over.
  1: (stored) => ({ ...stored, materials: [], isTextLocked: false }),
}

export function writeContent(state: ShareDraftState): string {
  const { text, attachments, materials, isTextLocked, handedOverAt } = state
  const stored = { text, materials, isTextLocked, handedOverAt, attachments: attachments.map(toStored) }
  return JSON.stringify({ version: VERSION, ...stored })
}

/** @returns undefined for what is no content, or of a version that is not known yet */
export function readContent(json: string): StoredContent | undefined {
  const { version, ...stored } = fieldsOf(parse(json))
  const { text, attachments, materials, isTextLocked, handedOverAt } = migrate(version, stored) ?? {}
  if (!isText(text) || !isListOf(attachments, isObject) || !isListOf(materials, isMaterial)) return undefined
  if (typeof isTextLocked !== 'boolean' || !isOptional(handedOverAt, 'number')) return undefined
  const read = attachments.map(readAttachment)
  if (!read.every(isThere)) return undefined
  return {
    text,
    attachments: read,
    materials,
    isTextLocked,
    handedOverAt: handedOverAt as number | undefined,
  }
}

export function readRecipients(json: string): readonly string[] | undefined {
  const ids = parse(json)
  return isListOf(ids, isText) ? ids : undefined
}

/** Whether its file has to be looked for before it is uploaded. */
export function isUnsure({ file, source, upload }: NewAttachment): boolean {
  return file !== undefined && source === undefined && upload?.phase === 'failed'
}

type Fields = Readonly<Record<string, unknown>>

/** What was under way or has failed begins anew; only what is on WeCom is there already. */
function toStored({ upload, ...attachment }: DraftAttachment): Fields {
  return { ...attachment, ...(isKept(upload) && { upload }) }
}

function isKept({ phase }: UploadState): boolean {
  return phase === 'ready' || phase === 'cancelled' || phase === 'none'
}

function migrate(version: unknown, stored: Fields): Fields | undefined {
  if (version === VERSION) return stored
  const step = typeof version === 'number' ? MIGRATIONS[version] : undefined
  return step && migrate(Number(version) + 1, step(stored))
}

const MSGTYPES: readonly unknown[] = [
  'image',
  'video',
  'file',
  'link',
  'miniprogram',
] satisfies AttachmentType[]

function readAttachment(stored: unknown): NewAttachment | undefined {
  const { id, msgtype, body, file, source, upload, locked, materialId } = fieldsOf(stored)
  if (!isText(id) || !MSGTYPES.includes(msgtype) || typeof body !== 'object' || body === null)
    return undefined
  if (file !== undefined && !isFile(file)) return undefined
  if (source !== undefined && !isSource(source)) return undefined
  if (upload !== undefined && !isUpload(upload)) return undefined
  const isLost = file !== undefined && source === undefined && upload === undefined
  return {
    ...{ id, msgtype: msgtype as AttachmentType, body: body as Fields },
    ...(file && { file }),
    ...(source && { source }),
    ...(locked === true && { locked }),
    ...(isText(materialId) && { materialId }),
    // Until somebody has looked whether its temporary file outlived the app.
    ...(isLost ? { upload: GONE } : upload && { upload }),
  }
}

const GONE: UploadState = { phase: 'failed', failure: createMediaFailure('source-gone') }

function isFile(file: unknown): file is PickedFile {
  const { path, name, size } = fieldsOf(file)
  return isText(path) && isText(name) && typeof size === 'number'
}

function isSource(source: unknown): source is MediaSource {
  const { url, key } = fieldsOf(source)
  return isText(url) || isText(key)
}

function isUpload(upload: unknown): upload is UploadState {
  const { phase, mediaid, imgUrl, uploadedAt } = fieldsOf(upload)
  if (phase === 'none' || phase === 'cancelled') return true
  return phase === 'ready' && typeof uploadedAt === 'number' && (isText(mediaid) || isText(imgUrl))
}

function isMaterial(material: unknown): material is DraftMaterial {
  const { id, version, title, text, validUntil } = fieldsOf(material)
  return [id, version, title, text].every(isText) && isOptional(validUntil, 'number')
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every(isItem)
}

function isOptional(value: unknown, type: 'number'): boolean {
  return value === undefined || typeof value === type
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function fieldsOf(value: unknown): Fields {
  return Object(value) as Fields
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isThere<Value>(value: Value | undefined): value is Value {
  return value !== undefined
}
