import type { FrequencyRule } from 'taro-wecom-share/simulator'
import {
  errMsgOf,
  listen,
  MAY_DAY_NOON,
  simulatorOn,
  TEXT_MESSAGE,
  type TestedSimulator,
} from '../testSupport.ts'

const DAY_MS = 24 * 60 * 60 * 1000

function opened(message: object = TEXT_MESSAGE, tested: TestedSimulator = simulatorOn()) {
  const heard = listen(tested.sim, 'shareToExternalContact', message)
  return { ...tested, heard }
}

describe('a member who confirms', () => {
  it('hands the message over, exactly as it was received, and the caller hears success', () => {
    const message = { ...TEXT_MESSAGE, externalUserIds: ['wm1'], extra: { kept: true } }
    const { sim, clock, heard } = opened(message)
    expect(sim.assistant.pending).toEqual({
      callId: 1,
      form: 'message',
      message,
      recipients: ['wm1'],
      pagesThatWillNotOpen: [],
    })
    const handedOver = sim.assistant.confirm()
    clock.advance(0)

    expect(handedOver).toMatchObject({ message, customers: ['wm1'], at: MAY_DAY_NOON })
    expect(sim.sent).toEqual([handedOver])
    expect(sim.assistant.pending).toBeNull()
    const answer = { errMsg: 'shareToExternalContact:ok' }
    expect(heard).toEqual([
      ['success', answer],
      ['complete', answer],
    ])
  })

  it('may change the preselection, and the caller is not told', () => {
    const { sim, clock, heard } = opened({ ...TEXT_MESSAGE, externalUserIds: ['wm1'] })
    sim.assistant.confirm(['wm7', 'wm8', 'wm7'])
    clock.advance(0)
    expect(sim.sent[0]).toMatchObject({ recipients: ['wm1'], customers: ['wm7', 'wm8'] })
    expect(heard[0]?.[1]).toEqual({ errMsg: 'shareToExternalContact:ok' })
  })

  it('chooses all customers when none is preselected and none named', () => {
    const { sim } = opened()
    sim.assistant.confirm()
    expect(sim.sent[0]?.customers).toEqual(sim.options.customers.map(({ id }) => id))
  })

  it('needs a customer: without one the assistant stays open and nothing is handed over', () => {
    const { sim } = opened(TEXT_MESSAGE, simulatorOn({ customers: [] }))
    expect(() => sim.assistant.confirm()).toThrow('customerIds must be 1 to 20000 customers, but is 0')
    expect(() => sim.assistant.confirm([' '])).toThrow('customerIds[0]')
    expect(sim.assistant.pending).not.toBeNull()
    expect(sim.sent).toEqual([])
  })

  it('of an empty message leaves a trace of the old form', () => {
    const { sim } = opened({})
    sim.assistant.confirm()
    expect(sim.sent[0]).toMatchObject({ form: 'legacy', message: {} })
  })

  it('of a page that will not open leaves a mark', () => {
    const card = { appid: 'wx1', title: '新品', imgUrl: 'https://x', page: 'pages/index' }
    const { sim } = opened({ attachments: [{ msgtype: 'miniprogram', miniprogram: card }] })
    sim.assistant.confirm()
    expect(sim.sent[0]?.pagesThatWillNotOpen).toEqual([0])
  })
})

describe('a member who does not', () => {
  it('cancels, and the caller hears it as a failure', () => {
    const { sim, clock, heard } = opened()
    sim.assistant.cancel()
    clock.advance(0)
    const answer = { errMsg: 'shareToExternalContact:fail cancel' }
    expect(heard).toEqual([
      ['fail', answer],
      ['complete', answer],
    ])
    expect(sim.sent).toEqual([])
  })

  it('closes the assistant, and the caller never hears of it', () => {
    const { sim, clock, heard } = opened()
    sim.assistant.dismiss()
    clock.advance(DAY_MS)
    expect(heard).toEqual([])
    expect(sim.assistant.pending).toBeNull()
  })

  it('cannot act where nothing is pending', () => {
    const { assistant } = simulatorOn().sim
    for (const act of [() => assistant.confirm(), () => assistant.cancel(), () => assistant.dismiss()])
      expect(act).toThrow('Simulator: nothing is pending in the assistant')
  })
})

it('refuses a second message while the first is open, and the first goes on', () => {
  const { sim, clock, heard } = opened()
  const second = listen(sim, 'shareToExternalContact', TEXT_MESSAGE)
  clock.advance(0)
  expect(errMsgOf(second)).toBe('shareToExternalContact:fail busy')
  sim.assistant.confirm()
  clock.advance(0)
  expect(errMsgOf(heard)).toBe('shareToExternalContact:ok')
})

describe('the frequency rule', () => {
  /** Confirms one message for one customer; whether they get it. */
  function reaches({ sim }: TestedSimulator, customer = 'wm1'): boolean {
    sim.qy?.shareToExternalContact?.(TEXT_MESSAGE)
    return sim.assistant.confirm([customer]).customersInRule.includes(customer)
  }

  const reachesIn = (tested: TestedSimulator, times: number) =>
    Array.from({ length: times }, () => reaches(tested)).filter(Boolean).length

  it('leaves out who had a message today, and only them; the caller hears success', () => {
    const tested = simulatorOn()
    reaches(tested)
    const { sim, clock, heard } = opened(TEXT_MESSAGE, tested)
    sim.assistant.confirm(['wm1', 'wm2'])
    clock.advance(0)
    expect(sim.sent[1]).toMatchObject({ customersInRule: ['wm2'], customersOverLimit: ['wm1'] })
    expect(errMsgOf(heard)).toBe('shareToExternalContact:ok')
  })

  it("begins a new day at Beijing's midnight", () => {
    const tested = simulatorOn()
    expect(reaches(tested)).toBe(true)
    tested.clock.advance(DAY_MS / 2 - 1)
    expect(reaches(tested)).toBe(false)
    tested.clock.advance(1)
    expect(reaches(tested)).toBe(true)
  })

  it('allows seven a week, which begins on Monday', () => {
    const tested = simulatorOn({ frequency: 'seven-a-week' })
    expect(reachesIn(tested, 9)).toBe(7)
    tested.clock.advance(2.5 * DAY_MS - 1)
    expect(reaches(tested)).toBe(false)
    tested.clock.advance(1)
    expect(reachesIn(tested, 9)).toBe(7)
  })

  it('allows as many a month as it has days: 31 in May, 30 in June', () => {
    const tested = simulatorOn({ frequency: 'month-days' })
    expect(reachesIn(tested, 40)).toBe(31)
    tested.clock.advance(30.5 * DAY_MS)
    expect(reachesIn(tested, 40)).toBe(30)
  })

  it.each<[FrequencyRule, number]>([
    ['one-a-day', 1],
    ['unlimited', 40],
  ])('%s allows %d in one day', (frequency, times) => {
    expect(reachesIn(simulatorOn({ frequency }), 40)).toBe(times)
  })

  it('does not count a message that was cancelled or over the limit', () => {
    const tested = simulatorOn()
    opened(TEXT_MESSAGE, tested).sim.assistant.cancel()
    expect(reachesIn(tested, 3)).toBe(1)
    tested.sim.configure({ frequency: 'seven-a-week' })
    expect(reachesIn(tested, 9)).toBe(6)
  })
})
