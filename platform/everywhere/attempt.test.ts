import { attempt } from './attempt.ts'

/** Jest fails a test that waits while a rejection is unhandled. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

describe('attempt', () => {
  it('gives what the function answers', () => {
    expect(attempt(() => ({ platform: 'ios' }))).toEqual({ platform: 'ios' })
  })

  it('gives undefined when the function throws', () => {
    const call = (): string => {
      throw new Error('not here')
    }
    expect(attempt(call)).toBeUndefined()
  })

  it('ignores the rejection when the function answers with a promise', async () => {
    void attempt(() => Promise.reject(new Error('not supported')))
    await turn()
  })
})
