import type { ReceiptAnswer, ReceiptPort, RecipientPage } from '../../ports/ReceiptPort.ts'
import type { ClockPort } from '../../ports/ClockPort.ts'
import { toError } from '../../protocol/failures/toError.ts'
import { createMediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import { toPagePath } from '../../protocol/message/PageQuery.ts'
import type { Answer } from './readAnswer.ts'

/** What of WeCom's records the backend tells: `/results` of server/contract/openapi.yaml. */
export function createReceiptPort(get: (path: string) => Promise<Answer>, clock: ClockPort): ReceiptPort {
  return {
    async read({ target, token, startedAt, endedAt, textDigest, msgtypes }) {
      const now = clock.now()
      // Told as so long ago, because the backend's clock is another one.
      const answer = await get(
        toPagePath('/results', {
          target,
          token,
          startedAgo: agoOf(startedAt, now),
          endedAgo: agoOf(endedAt, now),
          textDigest,
          msgtypes: msgtypes.join() || undefined,
        }),
      )
      if (typeof answer['state'] !== 'string') throw noResult()
      return answer as unknown as ReceiptAnswer
    },
    async recipients(cursor, status) {
      const answer = await get(toPagePath('/results/recipients', { cursor, status }))
      if (!Array.isArray(answer['recipients'])) throw noResult()
      return answer as unknown as RecipientPage
    },
  }
}

function agoOf(at: number, now: number): number {
  return Math.max(0, Math.round(now - at))
}

function noResult(): Error {
  return toError(createMediaFailure('bad-answer', { message: 'no result' }))
}
