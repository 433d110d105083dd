import { readRaw } from './readRaw.ts'
import { toError } from './toError.ts'
import { toShareFailure } from './toShareFailure.ts'

describe('what was said', () => {
  it('is what a failure of ours keeps, thrown or not', () => {
    const failure = toShareFailure({ errMsg: 'x:fail no permission', errCode: 7 })
    expect(readRaw(failure)).toBe(failure.raw)
    expect(readRaw(toError(failure))).toBe(failure.raw)
  })

  it('is empty where nothing was', () => {
    for (const nothing of [undefined, null, {}, []]) expect(readRaw(nothing)).toStrictEqual({ message: '' })
  })

  it('has a number only where there is one', () => {
    expect(readRaw(new Error('no'))).toStrictEqual({ message: 'no' })
    expect(readRaw({ errmsg: 'no', errcode: 0 })).toStrictEqual({ message: 'no', errCode: 0 })
  })

  it('may be the title of a problem that has no detail', () => {
    expect(readRaw({ title: 'Payload Too Large', status: 413 })).toStrictEqual({
      message: 'Payload Too Large',
    })
  })
})
