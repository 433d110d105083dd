import { causesOf } from './causesOf.ts'
import type { Failure } from './Failure.ts'
import { createMediaFailure } from './toMediaFailure.ts'
import { createShareFailure } from './toShareFailure.ts'

describe('the causes of a failure', () => {
  it('are none where there is none', () => {
    expect(causesOf(createMediaFailure('timeout'))).toEqual([])
  })

  it('are told from the nearest to the innermost', () => {
    const innermost = createMediaFailure('network')
    const nearest = createShareFailure('upload-failed', undefined, {}, innermost)
    expect(causesOf(createShareFailure('unknown', undefined, {}, nearest))).toEqual([nearest, innermost])
  })

  it('are eight at most, because those of a host may turn in a circle', () => {
    const circle: { -readonly [Part in keyof Failure]: Failure[Part] } = createShareFailure('unknown')
    circle.cause = circle
    expect(causesOf(circle)).toHaveLength(8)
  })
})
