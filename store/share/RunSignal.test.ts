import { createRunAborter } from './RunSignal.ts'

describe('a run that is over', () => {
  it('is told to each listener once', () => {
    const { signal, abort } = createRunAborter()
    const told = jest.fn()
    signal.onAbort(told)
    expect(signal.aborted).toBe(false)
    abort()
    abort()
    expect(signal.aborted).toBe(true)
    expect(told).toHaveBeenCalledTimes(1)
  })

  it('is told at once to whoever listens late', () => {
    const { signal, abort } = createRunAborter()
    abort()
    const told = jest.fn()
    signal.onAbort(told)
    expect(told).toHaveBeenCalledTimes(1)
  })

  it('is not told to who has left', () => {
    const { signal, abort } = createRunAborter()
    const told = jest.fn()
    const leave = signal.onAbort(told)
    leave()
    abort()
    expect(told).not.toHaveBeenCalled()
  })
})
