import assert from 'node:assert/strict'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, it } from 'node:test'
import { WecomError } from '../wecom/WecomError.ts'
import { toProblem } from './toProblem.ts'

describe('toProblem', () => {
  const pause = (signal: AbortSignal): Promise<unknown> =>
    delay(60_000, undefined, { signal }).catch((error: unknown) => error)

  it('tells a refresh that took too long from a client that went away', async () => {
    assert.equal(toProblem(await pause(AbortSignal.timeout(1))).code, 'wecom-timeout')
    assert.equal(
      toProblem(AbortSignal.abort(new DOMException('late', 'TimeoutError')).reason).code,
      'wecom-timeout',
    )
    assert.equal(toProblem(await pause(AbortSignal.abort())).code, 'client-gone')
  })

  it('names the lost lock that ended a pause between two tries', async () => {
    const lost = new WecomError('store-unavailable', 'the lock was lost')
    assert.equal(toProblem(await pause(AbortSignal.abort(lost))).code, 'store-unavailable')
  })

  it('says nothing of what it does not know', () => {
    const { code, message, detail } = toProblem(new Error('password is hunter2'))
    assert.equal(code, 'internal')
    assert.ok(!`${message}${detail ?? ''}`.includes('hunter2'))
  })
})
