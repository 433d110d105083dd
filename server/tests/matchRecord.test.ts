import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { digestText } from '../wecom/results/digestText.ts'
import type { HandOver } from '../wecom/results/HandOver.ts'
import { matchRecord } from '../wecom/results/matchRecord.ts'
import type { MessageRecord } from '../wecom/results/MessageRecord.ts'
import { tokensIn } from '../wecom/results/tokensIn.ts'

const NOW = 1_790_000_000_000
const MINUTE = 60_000

interface Sent {
  readonly handOver: HandOver
  /** Its own record; WeCom may not have it yet. */
  readonly record: MessageRecord
  readonly hasAppeared: boolean
}

/** Hand-overs of one member, of few texts and close in time, as those that can be taken for each other are. */
const sentArbitrary: fc.Arbitrary<readonly Sent[]> = fc
  .array(
    fc.record({
      // From one confirmation to the next tap, and from a tap to its confirmation.
      pauseMs: fc.integer({ min: 3000, max: 20 * MINUTE }),
      lastsMs: fc.integer({ min: 2000, max: 3 * MINUTE }),
      // From the client's clock to the server's: the way of the request.
      delayMs: fc.integer({ min: 0, max: 3000 }),
      // Until WeCom dates it.
      datedAfterMs: fc.integer({ min: -500, max: 500 }),
      text: fc.constantFrom('早上好', '春茶上新'),
      isTraced: fc.boolean(),
      isStripped: fc.boolean(),
      hasAppeared: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((drawn) => {
    let endedAt = NOW
    return drawn.map(
      ({ pauseMs, lastsMs, delayMs, datedAfterMs, text, isTraced, isStripped, hasAppeared }, at) => {
        endedAt -= pauseMs
        const startedAt = endedAt - lastsMs
        const times = { startedAt: startedAt + delayMs, endedAt: endedAt + delayMs }
        const createdAt = Math.floor((endedAt + datedAfterMs) / 1000) * 1000
        endedAt = startedAt
        const token = `token-${at}`
        const msgtypes = isTraced ? ['link'] : []
        const digest = digestText(text)
        const handOver = {
          target: 'customers' as const,
          ...(isTraced && { token }),
          ...times,
          textDigest: digest,
          msgtypes,
        }
        // WeCom may cut the query off.
        const tokens = isTraced && !isStripped ? [token] : []
        const record = { id: String(at), createdAt, text, msgtypes, tokens }
        return { handOver, record, hasAppeared }
      },
    )
  })

describe('the match of a hand-over to a record', () => {
  it('is never the record of another hand-over, whatever has appeared by then', () => {
    fc.assert(
      fc.property(sentArbitrary, (sent) => {
        const records = sent.filter(({ hasAppeared }) => hasAppeared).map(({ record }) => record)
        for (const { handOver, record } of sent) {
          const match = matchRecord(handOver, records, NOW)
          if (match.state === 'matched') assert.equal(match.record.id, record.id)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('is certain for each hand-over whose token came back', () => {
    fc.assert(
      fc.property(sentArbitrary, (sent) => {
        const records = sent.map(({ record }) => record)
        for (const { handOver, record } of sent) {
          if (record.tokens.length === 0) continue
          const match = matchRecord(handOver, records, NOW)
          assert.ok(match.state === 'matched' && match.by === 'token')
        }
      }),
    )
  })

  it('is ambiguous where a token is in two records', () => {
    const record = { id: '1', createdAt: NOW, text: '', msgtypes: ['link'], tokens: ['t'] }
    const handOver = {
      target: 'customers',
      token: 't',
      startedAt: NOW,
      endedAt: NOW,
      msgtypes: ['link'],
    } as const
    const match = matchRecord(handOver, [record, { ...record, id: '2' }], NOW)
    assert.deepEqual(match, { state: 'ambiguous', candidates: 2 })
  })

  it('waits, and later doubts, where the one record of its words is some minutes off', () => {
    const record = { id: '1', createdAt: NOW - 5 * MINUTE, text: '早', msgtypes: [], tokens: [] }
    const handOver = {
      target: 'customers',
      startedAt: NOW - MINUTE,
      endedAt: NOW,
      textDigest: digestText('早'),
      msgtypes: [],
    } as const
    assert.deepEqual(matchRecord(handOver, [record], NOW), { state: 'pending' })
    const later = NOW + 120 * MINUTE
    assert.deepEqual(matchRecord(handOver, [record], later), { state: 'ambiguous', candidates: 1 })
  })
})

describe('the tokens in an address', () => {
  it('are those of its query, not of its path or hash', () => {
    assert.deepEqual(tokensIn('https://a.example.com/p?x=1&wqs_t=abc#wqs_t=no'), ['abc'])
    assert.deepEqual(tokensIn('/pages/a.html?wqs_t=abc'), ['abc'])
    assert.deepEqual(tokensIn('https://a.example.com/wqs_t=abc'), [])
    assert.deepEqual(tokensIn('https://a.example.com/#/p?wqs_t=abc'), [])
    assert.deepEqual(tokensIn(''), [])
  })
})
