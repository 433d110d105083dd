import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { Problem, PROBLEMS, RETRYABLE, type ProblemCode } from '../errors/Problem.ts'
import { toProblem } from '../app/toProblem.ts'
import { ERRCODES_BY_CODE } from '../wecom/lookUpErrcode.ts'
import { WecomError } from '../wecom/WecomError.ts'
import { loadKit, type Kit } from './support/loadKit.ts'

// Only the log of the server knows it; no client is there to be told.
const CODES = Object.keys(PROBLEMS).filter((code) => code !== 'client-gone') as ProblemCode[]

describe('the kit in front of this backend', () => {
  let kit: Kit
  before(async () => void (kit = await loadKit()))

  for (const code of CODES) {
    const retryable = RETRYABLE.includes(code)
    it(`tries ${code} ${retryable ? 'again' : 'once'}`, () => {
      const { status } = new Problem(code)
      const failure = kit.toMediaFailure({ code, status })
      assert.equal(failure.retryable, retryable)
    })
  }

  it("judges WeCom's errcodes as this backend does, where it knows them", () => {
    for (const errcode of Object.values(ERRCODES_BY_CODE).flat()) {
      const bare = kit.toMediaFailure({ errcode, errmsg: 'as WeCom answers' })
      const { code, status } = toProblem(WecomError.answered('/path', errcode, ''))
      const told = kit.toMediaFailure({ code, status })
      if (bare.code !== 'unknown') assert.equal(bare.code, told.code, String(errcode))
    }
  })
})
