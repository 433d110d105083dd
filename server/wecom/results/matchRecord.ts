import { digestText } from './digestText.ts'
import type { HandOver } from './HandOver.ts'
import type { MessageRecord } from './MessageRecord.ts'

export type Match =
  | { readonly state: 'matched'; readonly by: 'token' | 'content'; readonly record: MessageRecord }
  /** More than one record may be it, or one that is not certainly it. */
  | { readonly state: 'ambiguous'; readonly candidates: number }
  /** Not there, and it may still come. */
  | { readonly state: 'pending' }
  | { readonly state: 'none' }

/** Milliseconds after the hand-over in which a record may still appear. How long WeCom takes is not documented. */
export const APPEARS_WITHIN_MS = 60 * 60_000
/** Milliseconds before and after the hand-over in which a record of the same content puts a match in doubt. */
export const NEARBY_MS = 10 * 60_000
/** WeCom cuts its times to whole seconds. No more than that, because the record of an equal message may be seconds away. */
const RESOLUTION_MS = 1000

/**
 * Finds the record of a hand-over among those of its member. The token is certain. Without one, time, text and kinds together must
 * leave exactly one record, because a wrong answer tells a member that customers have a message that they do not have.
 */
export function matchRecord(handOver: HandOver, records: readonly MessageRecord[], now: number): Match {
  const { token, startedAt, endedAt } = handOver
  if (token !== undefined) {
    const named = records.filter(({ tokens }) => tokens.includes(token))
    if (named[0] && named.length === 1) return { state: 'matched', by: 'token', record: named[0] }
    if (named.length > 1) return { state: 'ambiguous', candidates: named.length }
  }
  const nearby = records.filter(
    (record) => isNear(record, handOver, NEARBY_MS) && hasContentOf(handOver, record),
  )
  const [only] = nearby
  const isRecent = now - endedAt < APPEARS_WITHIN_MS
  if (!only) return { state: isRecent ? 'pending' : 'none' }
  if (nearby.length > 1) return { state: 'ambiguous', candidates: nearby.length }
  const isInside = only.createdAt > startedAt - RESOLUTION_MS && only.createdAt <= endedAt
  if (isInside) return { state: 'matched', by: 'content', record: only }
  // An equal message of some minutes ago, whose own record may be all that is there yet.
  return isRecent ? { state: 'pending' } : { state: 'ambiguous', candidates: 1 }
}

function isNear({ createdAt }: MessageRecord, { startedAt, endedAt }: HandOver, marginMs: number): boolean {
  return createdAt >= startedAt - marginMs && createdAt <= endedAt + marginMs
}

/** A record with a token is that of another hand-over, whatever it says. */
function hasContentOf({ textDigest, msgtypes }: HandOver, record: MessageRecord): boolean {
  const text = record.text.trim()
  return (
    record.tokens.length === 0 &&
    (text === '' ? undefined : digestText(text)) === textDigest &&
    record.msgtypes.join() === msgtypes.join()
  )
}
