import type { ApiCall, Simulator } from 'taro-wecom-share/simulator'
import { openGolden } from './openGolden.ts'

/**
 * Holds, test by test, every call of `wx.qy` with its parameters and answers.
 * @returns what a test tells its simulators to
 */
export function holdCalls(name: string): (simulator: Pick<Simulator, 'calls'>) => void {
  const golden = openGolden(name)
  const simulators: Pick<Simulator, 'calls'>[] = []

  afterEach(() => {
    const logs = simulators.splice(0).map(({ calls }) => calls.map(lineOf))
    if (logs.length === 0) return
    const lines = logs.flat()
    golden.hold(expect.getState().currentTestName ?? '', lines.length > 0 ? lines : ['no call'])
  })
  return (simulator) => void simulators.push(simulator)
}

/** Times count from the first call. */
function lineOf({ api, argument, at, answers }: ApiCall, _index: number, calls: readonly ApiCall[]): string {
  const since = at - (calls[0]?.at ?? at)
  return `+${since} ${api} ${JSON.stringify(argument)} → ${answersOf(answers)}`
}

/** What is told by two callbacks is written once: `success and complete {…}`. */
function answersOf(answers: ApiCall['answers']): string {
  const told = new Map<string, string[]>()
  for (const { via, value } of answers) {
    const said = JSON.stringify(value)
    told.set(said, [...(told.get(said) ?? []), via])
  }
  return (
    [...told].map(([value, callbacks]) => `${callbacks.join(' and ')} ${value}`).join(', ') || 'no answer'
  )
}
