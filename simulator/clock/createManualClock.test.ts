import { createManualClock } from 'taro-wecom-share/simulator'

it('stands still until it is told to move, and runs what falls due in order', () => {
  const clock = createManualClock(1000)
  const ran: string[] = []
  clock.setTimeout(() => ran.push(`late at ${clock.now()}`), 20)
  clock.setTimeout(() => ran.push(`soon at ${clock.now()}`), 10)
  clock.setTimeout(() => ran.push(`soon too at ${clock.now()}`), 10)
  clock.advance(9)
  expect(ran).toEqual([])
  clock.advance(16)
  expect(ran).toEqual(['soon at 1010', 'soon too at 1010', 'late at 1020'])
  expect(clock.now()).toBe(1025)
})

it('runs timers that other timers set, if they fall due on the way', () => {
  const clock = createManualClock()
  const ran: number[] = []
  clock.setTimeout(() => clock.setTimeout(() => ran.push(clock.now()), 5), 5)
  clock.advance(10)
  expect(ran).toEqual([10])
})

it('forgets a timer that was cleared', () => {
  const clock = createManualClock()
  const run = jest.fn()
  clock.clearTimeout(clock.setTimeout(run, 1))
  expect(clock.timerCount).toBe(0)
  clock.advance(10)
  expect(run).not.toHaveBeenCalled()
})
