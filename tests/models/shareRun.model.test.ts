import fc from 'fast-check'
import { runsOf } from '../support/runsOf.ts'
import { createShareRunSubject, type Ending } from './shareRunAdapter.ts'

/** What a member and a client may do, in any order, on a page with three buttons. */
const step = fc.oneof(
  fc.record({ do: fc.constant('tap' as const), button: fc.nat({ max: 2 }) }),
  fc.record({ do: fc.constant('reset' as const), button: fc.nat({ max: 2 }) }),
  fc.record({ do: fc.constantFrom('confirm', 'cancel', 'dismiss', 'show-page') }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(1, 500, 1600, 3100) }),
)

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('three buttons, whatever member and client do', () => {
  const title = 'never have two runs at a time, end every run once, and leave no timer behind'
  it(
    title,
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { maxLength: 40 }),
          fc.constantFrom(0, 300, 2000),
          async (steps, latencyMs) => {
            const { clock, simulator, buttons } = createShareRunSubject({ buttons: 3, latencyMs })
            const ended = new Map<string, Ending>()
            const told: string[] = []
            const begun: Promise<unknown>[] = []
            const running = (): number => buttons.filter((button) => button.isRunning()).length

            const member: Record<string, () => void> = {
              confirm: () => void (simulator.assistant.pending && simulator.assistant.confirm()),
              cancel: () => simulator.assistant.pending && simulator.assistant.cancel(),
              dismiss: () => simulator.assistant.pending && simulator.assistant.dismiss(),
              'show-page': () => buttons.forEach((button) => button.pageShown()),
            }
            for (const one of steps) {
              if (one.do === 'tap') {
                const ending = buttons[one.button]?.tap(String(one.button), (shareId) => told.push(shareId))
                begun.push(Promise.resolve(ending).then((end) => end && ended.set(end.shareId, end)))
              } else if (one.do === 'reset') buttons[one.button]?.reset()
              else if (one.do === 'wait') clock.advance(one.ms)
              else member[one.do]?.()
              expect(running()).toBeLessThanOrEqual(1)
              await settle()
              expect(running()).toBeLessThanOrEqual(1)
            }

            buttons.forEach((button) => button.reset())
            await Promise.all(begun)
            simulator.dispose()
            await settle()
            // The platform's own helper time-outs run out with the client's answers.
            clock.advance(10_000)
            expect(clock.timerCount).toBe(0)
            expect(new Set(told).size).toBe(told.length)
            for (const [shareId, { how }] of ended) expect(told.includes(shareId)).toBe(how !== 'abandoned')
            expect(simulator.sent.length).toBeGreaterThanOrEqual(
              [...ended.values()].filter(({ how }) => how === 'shared').length,
            )
          },
        ),
        { numRuns: runsOf(2000, { deep: 10_000 }) },
      )
    },
    600_000,
  )
})
