import { errMsgOf, listen, simulatorOn, type TestedSimulator } from '../testSupport.ts'

const FIVE_MINUTES_MS = 5 * 60 * 1000

function loggedIn({ sim, clock }: TestedSimulator, argument = {}): string {
  const heard = listen(sim, 'login', argument)
  clock.advance(0)
  const answer = heard[0]?.[1]
  return typeof answer === 'object' && answer !== null && 'code' in answer ? String(answer.code) : ''
}

function checked({ sim, clock }: TestedSimulator): unknown {
  const heard = listen(sim, 'checkSession')
  clock.advance(0)
  return errMsgOf(heard)
}

it('is alive once the server exchanged the code of a login, not before', () => {
  const tested = simulatorOn({ session: 'never' })
  const code = loggedIn(tested)
  expect(tested.sim.options.session).toBe('never')
  expect(checked(tested)).toBe('checkSession:fail no session or expired')
  expect(tested.sim.exchange(code)).toEqual({ errcode: 0, errmsg: 'ok' })
  expect(tested.sim.options.session).toBe('alive')
  expect(checked(tested)).toBe('checkSession:ok')
})

it('takes a code once', () => {
  const tested = simulatorOn({ session: 'never' })
  const code = loggedIn(tested)
  tested.sim.exchange(code)
  tested.sim.configure({ session: 'expired' })
  expect(tested.sim.exchange(code)).toEqual({ errcode: 40029, errmsg: 'invalid code' })
  expect(tested.sim.options.session).toBe('expired')
})

it('takes a code for five minutes', () => {
  const tested = simulatorOn({ session: 'never' })
  const [early, late] = [loggedIn(tested), loggedIn(tested)]
  expect(early).not.toBe(late)
  tested.clock.advance(FIVE_MINUTES_MS - 1)
  expect(tested.sim.exchange(early).errcode).toBe(0)
  tested.clock.advance(1)
  expect(tested.sim.exchange(late).errcode).toBe(40029)
})

it('knows no code that it did not give', () => {
  expect(simulatorOn().sim.exchange('simulated-code-1').errcode).toBe(40029)
})

it('ends with the next login, until that one is exchanged too', () => {
  const tested = simulatorOn({ session: 'alive' })
  const code = loggedIn(tested)
  expect(checked(tested)).toBe('checkSession:fail no session or expired')
  tested.sim.exchange(code)
  expect(checked(tested)).toBe('checkSession:ok')
})

it('passes the suite of a third-party app through to the server', () => {
  const tested = simulatorOn()
  const code = loggedIn(tested, { suiteId: 'suite1' })
  expect(tested.sim.calls[0]?.argument).toEqual({ suiteId: 'suite1' })
  expect(tested.sim.exchange(code)).toMatchObject({ suiteId: 'suite1' })
})

it('refuses a suite that is not a string, and gives no code', () => {
  const { sim, clock } = simulatorOn()
  const heard = listen(sim, 'login', { suiteId: 7 })
  clock.advance(0)
  expect(errMsgOf(heard)).toBe('login:fail invalid param')
  expect(sim.options.session).toBe('alive')
})
