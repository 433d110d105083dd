import assert from 'node:assert/strict'
import { once } from 'node:events'
import { describe, it } from 'node:test'
import { Worker } from 'node:worker_threads'
import { createCommandGuard } from './tokens/createCommandGuard.ts'

/** Answers, and tells by the shared number that the answer is on its way. */
const REDIS = `
  const { parentPort, workerData } = require('node:worker_threads')
  parentPort.postMessage('PONG')
  Atomics.store(workerData, 0, 1)
  Atomics.notify(workerData, 0)
`

describe('the guard of commands', () => {
  it('takes an answer that came in time while this process itself stood still', async () => {
    const timeoutMs = 20
    const guard = createCommandGuard({ timeoutMs, restMs: 1000 })
    const hasAnswered = new Int32Array(new SharedArrayBuffer(4))
    // Begin where timers are the next that the event loop looks at.
    await new Promise((resolve) => setImmediate(resolve))
    const answer = guard(() => once(new Worker(REDIS, { eval: true, workerData: hasAnswered }), 'message'))
    // The command is given in a microtask.
    await Promise.resolve()
    Atomics.wait(hasAnswered, 0, 0)
    standStill(timeoutMs + 1)
    assert.deepEqual(await answer, ['PONG'])
  })

  it('fails at once for a while after a silence, and no longer once an answer comes', async () => {
    const guard = createCommandGuard({ timeoutMs: 1, restMs: 60_000 })
    let answerLate = (_answer: string): void => undefined
    const late: string[] = []
    const silent = guard(
      () => new Promise<string>((resolve) => (answerLate = resolve)),
      (answer) => late.push(answer),
    )
    await assert.rejects(silent, /did not answer within 1 ms/)
    await assert.rejects(
      guard(async () => assert.fail('nothing is asked')),
      /a moment ago/,
    )
    answerLate('PONG')
    await new Promise((resolve) => setImmediate(resolve))
    assert.deepEqual(late, ['PONG'])
    assert.equal(await guard(async () => 'again'), 'again')
  })
})

function standStill(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}
