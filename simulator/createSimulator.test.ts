import fc from 'fast-check'
import { createManualClock, createSimulator, type Fault, type Simulator } from 'taro-wecom-share/simulator'
import { ANSWERING_APIS, listen, memberAgrees, simulatorOn, TEXT_MESSAGE } from './testSupport.ts'

describe('the bridge', () => {
  it('carries a copy: what the caller does to the message later changes nothing', () => {
    const { sim } = simulatorOn()
    const message = { text: { content: '甲' }, attachments: [{ msgtype: 'video', video: { mediaid: 'V1' } }] }
    sim.qy?.shareToExternalContact?.(message)
    message.text.content = '乙'
    message.attachments.length = 0
    const received = {
      text: { content: '甲' },
      attachments: [{ msgtype: 'video', video: { mediaid: 'V1' } }],
    }
    expect(sim.assistant.pending?.message).toEqual(received)
    expect(sim.assistant.confirm().message).toEqual(received)
  })

  it('drops functions and undefined, and leaves the callbacks out of the record', () => {
    const { sim } = simulatorOn()
    listen(sim, 'shareToExternalContact', { ...TEXT_MESSAGE, onDone: () => undefined, note: undefined })
    expect(Object.keys(sim.calls[0]?.argument ?? {})).toEqual(['text', 'attachments'])
  })

  it('throws for an argument that is not JSON, as the real one does', () => {
    const { sim } = simulatorOn()
    const circular: { text?: unknown } = {}
    circular.text = circular
    expect(() => sim.qy?.shareToExternalContact?.(circular)).toThrow(TypeError)
    expect(sim.calls).toEqual([])
  })

  it.each([['text'], [7], [[]], [null]])('refuses the argument %j', (argument) => {
    const { sim, clock } = simulatorOn()
    for (const api of ANSWERING_APIS) {
      const call = sim.qy?.[api]
      if (call) Reflect.apply(call, undefined, [argument])
    }
    clock.advance(0)
    expect(sim.calls).toHaveLength(ANSWERING_APIS.length)
    for (const { api, answers } of sim.calls)
      expect(answers[0]).toEqual({ via: 'fail', value: { errMsg: `${api}:fail invalid param` } })
  })

  it('needs no callback and passes over what is no function', () => {
    const { sim, clock } = simulatorOn()
    const notFunctions: object = { success: 'yes', fail: null, complete: {} }
    sim.qy?.login?.()
    sim.qy?.login?.(notFunctions)
    clock.advance(0)
    expect(sim.calls.map(({ answers }) => answers.length)).toEqual([2, 2])
  })

  it('gives every callback an answer of its own, apart from the record', () => {
    const { sim, clock } = simulatorOn()
    const spoil = (answer: object) => void Object.assign(answer, { errMsg: 'spoiled' })
    const complete = jest.fn()
    sim.qy?.checkSession?.({ success: spoil, complete })
    clock.advance(0)
    expect(complete).toHaveBeenCalledWith({ errMsg: 'checkSession:ok' })
    expect(sim.calls[0]?.answers[0]?.value).toEqual({ errMsg: 'checkSession:ok' })
  })

  it('calls complete even when success throws, and does not swallow the error', () => {
    const { sim, clock } = simulatorOn()
    const complete = jest.fn()
    sim.qy?.login?.({
      success() {
        throw new Error('of the caller')
      },
      complete,
    })
    expect(() => clock.advance(0)).toThrow('of the caller')
    expect(complete).toHaveBeenCalledTimes(1)
  })
})

describe('answers', () => {
  it('arrive after the latency, through the clock given', () => {
    const { sim, clock } = simulatorOn({ latencyMs: 300 })
    const heard = listen(sim, 'login')
    clock.advance(299)
    expect(heard).toEqual([])
    clock.advance(1)
    expect(heard).toHaveLength(2)
  })

  it('arrive through global timers by default, never synchronously', async () => {
    const sim = createSimulator()
    let isSynchronous = true
    const heard = await new Promise((resolve) => {
      sim.qy?.checkSession?.({ success: () => resolve(isSynchronous ? 'at once' : 'later') })
      isSynchronous = false
    })
    expect(heard).toBe('later')
  })

  it('are recorded beside their call, in the order of the calls', () => {
    const { sim, clock } = simulatorOn()
    sim.qy?.getContext?.()
    sim.qy?.canIUse?.('login')
    clock.advance(0)
    expect(sim.calls).toMatchObject([
      { id: 1, api: 'getContext', answers: [{ via: 'success' }, { via: 'complete' }] },
      { id: 2, api: 'canIUse', argument: 'login', answers: [{ via: 'return', value: true }] },
    ])
  })
})

describe('a subscriber', () => {
  it('hears of every change, and sees the same snapshot until the next', () => {
    const { sim, clock } = simulatorOn()
    const listener = jest.fn()
    sim.subscribe(listener)
    const changes: readonly (() => void)[] = [
      () => sim.qy?.shareToExternalContact?.(TEXT_MESSAGE),
      () => sim.assistant.confirm(),
      () => clock.advance(0),
      () => sim.qy?.selectExternalContact?.(),
      () => sim.picker.cancel(),
      () => sim.configure({ platform: 'mac' }),
    ]
    for (const change of changes) {
      listener.mockClear()
      const before = sim.getSnapshot()
      expect(sim.getSnapshot()).toBe(before)
      change()
      expect(listener).toHaveBeenCalled()
      expect(sim.getSnapshot()).not.toBe(before)
    }
    expect(sim.getSnapshot()).toEqual({
      options: sim.options,
      pendingShare: null,
      pendingSelection: null,
      sent: sim.sent,
      calls: sim.calls,
    })
  })

  it('may play the member and answer as soon as a message is pending', () => {
    const { sim, clock } = simulatorOn()
    sim.subscribe(() => memberAgrees(sim))
    const heard = listen(sim, 'shareToExternalContact', TEXT_MESSAGE)
    clock.advance(0)
    expect(heard[0]).toEqual(['success', { errMsg: 'shareToExternalContact:ok' }])
    expect(sim.sent).toHaveLength(1)
  })

  it('hears nothing more once it left', () => {
    const { sim } = simulatorOn()
    const listener = jest.fn()
    sim.subscribe(listener)()
    sim.qy?.login?.()
    expect(listener).not.toHaveBeenCalled()
  })

  it('keeps the lists it was given: they do not grow under its hands', () => {
    const { sim } = simulatorOn()
    sim.qy?.login?.()
    const { calls } = sim
    sim.qy?.login?.()
    expect([calls.length, sim.calls.length]).toEqual([1, 2])
  })
})

describe('dispose', () => {
  it('leaves no timer, and what was not answered never is', () => {
    const { sim, clock } = simulatorOn({ latencyMs: 10 })
    const heard = ANSWERING_APIS.map((api) => listen(sim, api, TEXT_MESSAGE))
    expect(clock.timerCount).toBeGreaterThan(0)
    sim.dispose()
    sim.dispose()
    expect(clock.timerCount).toBe(0)
    clock.advance(1000)
    expect(heard.flat()).toEqual([])
  })

  it('ends its use with a clear error', () => {
    const { sim } = simulatorOn()
    const { qy } = sim
    qy?.shareToExternalContact?.(TEXT_MESSAGE)
    sim.dispose()
    const uses = [
      () => qy?.login?.(),
      () => qy?.canIUse?.('login'),
      () => sim.configure({}),
      () => sim.assistant.confirm(),
      () => sim.exchange('x'),
    ]
    for (const use of uses) expect(use).toThrow('Simulator: it was disposed of')
  })

  it('leaves no timer even when a listener disposes in the middle of a call', () => {
    const { sim, clock } = simulatorOn()
    sim.subscribe(() => {
      sim.dispose()
    })
    sim.qy?.checkSession?.()
    expect(clock.timerCount).toBe(0)
  })

  it('clears only timers that still wait', () => {
    const clearTimeout = jest.fn()
    const clock = createManualClock()
    const sim = createSimulator({ clock: { ...clock, clearTimeout } })
    sim.qy?.checkSession?.()
    clock.advance(0)
    sim.dispose()
    expect(clearTimeout).not.toHaveBeenCalled()
  })
})

it('knows nothing of another simulator', () => {
  const [one, other] = [simulatorOn(), simulatorOn()]
  one.sim.qy?.shareToExternalContact?.(TEXT_MESSAGE)
  one.sim.configure({ version: '3.0.0' })
  expect([other.sim.calls, other.sim.assistant.pending]).toEqual([[], null])
  expect(other.sim.options.version).toBe('4.1.36')
})

describe('any sequence of calls and member acts', () => {
  const fault = fc.constantFrom<Fault | null>(
    null,
    { kind: 'silent' },
    { kind: 'twice', once: true },
    { kind: 'late', delayMs: 500 },
    { kind: 'complete-only', saying: 'nothing' },
    { kind: 'success-and-fail' },
    { kind: 'fail', errMsg: 'x:fail' },
  )
  const step = fc.record({
    api: fc.constantFrom(...ANSWERING_APIS),
    fault,
    act: fc.constantFrom<(sim: Simulator) => void>(
      memberAgrees,
      ({ assistant, picker }) => [assistant, picker].forEach((screen) => screen.pending && screen.cancel()),
      ({ assistant, picker }) => [assistant, picker].forEach((screen) => screen.pending && screen.dismiss()),
      () => undefined,
    ),
    argument: fc.oneof(fc.constant(TEXT_MESSAGE), fc.object()),
    waitMs: fc.nat(800),
  })
  /** The most callbacks that one call may get. */
  const mostHeard = (given: Fault | null) => (given?.kind === 'silent' ? 0 : given?.kind === 'twice' ? 4 : 3)

  it('answers no call more than its fault says, changes no argument and leaves no timer', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { sim, clock } = simulatorOn({ latencyMs: 100 })
        const done = steps.map(({ api, fault: given, act, argument, waitMs }) => {
          const before = JSON.stringify(argument)
          sim.configure({ faults: { [api]: given } })
          const heard = listen(sim, api, argument)
          act(sim)
          clock.advance(waitMs)
          expect(JSON.stringify(argument)).toBe(before)
          return { heard, most: given ? mostHeard(given) : 2 }
        })
        clock.advance(1000)
        for (const { heard, most } of done) expect(heard.length).toBeLessThanOrEqual(most)
        listen(sim, 'login')
        sim.dispose()
        expect(clock.timerCount).toBe(0)
      }),
    )
  })
})
