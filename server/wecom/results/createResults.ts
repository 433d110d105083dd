import type { WecomCalls } from '../createWecomCalls.ts'
import type { Member } from '../Member.ts'
import {
  countMessage,
  eachRecipientPage,
  type MessageCounts,
  type MessageRecipient,
  type RecipientStatus,
} from './countMessage.ts'
import { countMoment, type MomentCounts } from './countMoment.ts'
import type { HandOver } from './HandOver.ts'
import { listRecords } from './listRecords.ts'
import { type Match, matchRecord } from './matchRecord.ts'

/** What became of a hand-over. */
export type Result =
  | Exclude<Match, { readonly state: 'matched' }>
  | (MatchedResult & {
      readonly target: 'customers' | 'groups'
      readonly counts: MessageCounts
      /** WeCom's msgid, which stays on this server. */
      readonly recordId: string
    })
  | (MatchedResult & { readonly target: 'moments'; readonly counts: MomentCounts })

interface MatchedResult {
  readonly state: 'matched'
  readonly by: 'token' | 'content'
  /** Milliseconds since 1970. */
  readonly createdAt: number
}

/** A place in the recipients of a message. */
export interface RecipientsCursor {
  readonly recordId: string
  /** WeCom's own; absent for the first page. */
  readonly cursor?: string | undefined
}

export interface RecipientPage {
  readonly recipients: readonly MessageRecipient[]
  readonly next?: RecipientsCursor
}

/** What WeCom knows of the member's own hand-overs. Nothing is stored: each answer is asked for. */
export interface Results {
  resultOf(member: Member, handOver: HandOver, signal: AbortSignal): Promise<Result>
  recipientsOf(
    member: Member,
    from: RecipientsCursor,
    status: RecipientStatus | undefined,
    signal: AbortSignal,
  ): Promise<RecipientPage>
}

/** Rows that one answer should have: of a rare status, several of WeCom's pages are read for them. */
const ROWS_WANTED = 200

export function createResults(calls: WecomCalls): Results {
  return {
    async resultOf(member, handOver, signal) {
      const { target } = handOver
      const match = matchRecord(handOver, await listRecords(calls, member, handOver, signal), Date.now())
      if (match.state !== 'matched') return match
      const { by, record } = match
      const matched = { state: match.state, by, createdAt: record.createdAt }
      if (target === 'moments')
        return { ...matched, target, counts: await countMoment(calls, member, record.id, signal) }
      const counts = await countMessage(calls, member, record.id, signal)
      return { ...matched, target, counts, recordId: record.id }
    },

    async recipientsOf(member, { recordId, cursor }, status, signal) {
      const from = { id: recordId, ...(cursor === undefined ? {} : { cursor }) }
      const recipients: MessageRecipient[] = []
      for await (const page of eachRecipientPage(calls, member, from, signal)) {
        recipients.push(...page.recipients.filter((one) => status === undefined || one.status === status))
        if (page.nextCursor !== '' && recipients.length >= ROWS_WANTED)
          return { recipients, next: { recordId, cursor: page.nextCursor } }
      }
      return { recipients }
    },
  }
}
