import type { MediaType } from '../media/mediaRules.ts'
import type { ReceivedFile } from '../media/receiveUpload.ts'
import type { Member } from '../middleware/Member.ts'

/** What the routes ask of WeCom. */
export interface WecomPort {
  /** Whether this backend works for the member's company. */
  serves(member: Member): Promise<boolean>
  exchangeCode(code: string, suiteId: string | undefined, signal: AbortSignal): Promise<Member>
  uploadMedia(
    member: Member,
    type: MediaType,
    file: FileToUpload,
    signal: AbortSignal,
  ): Promise<{
    readonly mediaId: string
    /** Milliseconds since 1970. */
    readonly uploadedAt: number
  }>
  /** Gives a link. */
  uploadImage(member: Member, file: FileToUpload, signal: AbortSignal): Promise<string>
  customersOf(
    member: Member,
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<{ readonly customers: readonly object[]; readonly nextCursor?: string }>
}

export type FileToUpload = Omit<ReceivedFile, 'close'>
