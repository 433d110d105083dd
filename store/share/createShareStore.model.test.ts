import fc from 'fast-check'
import { createManualClock, createSimulator } from 'taro-wecom-share/simulator'
import { createWecomClient } from '../../platform/wecom/createWecomClient.ts'
import { createShareStore } from './createShareStore.ts'
import type { ShareOutcome } from './ShareStatus.ts'

/** What a member and a client may do, in any order, on a page with three buttons. */
const step = fc.oneof(
  fc.record({ do: fc.constant('tap' as const), button: fc.nat({ max: 2 }) }),
  fc.record({ do: fc.constant('reset' as const), button: fc.nat({ max: 2 }) }),
  fc.record({ do: fc.constantFrom('confirm', 'cancel', 'dismiss', 'show-page') }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(1, 500, 1600, 3100) }),
)

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('three buttons, whatever member and client do', () => {
  it('never have two runs at a time, end every run once, and leave no timer behind', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 40 }),
        fc.constantFrom(0, 300, 2000),
        async (steps, latencyMs) => {
          const clock = createManualClock()
          const simulator = createSimulator({ clock, latencyMs })
          const wecom = createWecomClient(() => simulator.qy, { clock })
          const buttons = [0, 1, 2].map(() => createShareStore(() => ({ wecom, clock })))
          const ended = new Map<string, ShareOutcome>()
          const told: string[] = []
          const begun: Promise<unknown>[] = []
          const running = (): number =>
            buttons.filter((button) => !['idle', 'ended'].includes(button.getState().status.phase)).length

          const member: Record<string, () => void> = {
            confirm: () => void (simulator.assistant.pending && simulator.assistant.confirm()),
            cancel: () => simulator.assistant.pending && simulator.assistant.cancel(),
            dismiss: () => simulator.assistant.pending && simulator.assistant.dismiss(),
            'show-page': () => buttons.forEach((button) => button.getState().pageShown()),
          }
          for (const one of steps) {
            if (one.do === 'tap') {
              const outcome = buttons[one.button]?.getState().share({
                message: { text: { content: String(one.button) } },
                onEnded: ({ shareId }) => told.push(shareId),
              })
              begun.push(Promise.resolve(outcome).then((end) => end && ended.set(end.shareId, end)))
            } else if (one.do === 'reset') buttons[one.button]?.getState().reset()
            else if (one.do === 'wait') clock.advance(one.ms)
            else member[one.do]?.()
            expect(running()).toBeLessThanOrEqual(1)
            await settle()
            expect(running()).toBeLessThanOrEqual(1)
          }

          buttons.forEach((button) => button.getState().reset())
          await Promise.all(begun)
          simulator.dispose()
          await settle()
          // The platform's own helper time-outs run out with the client's answers.
          clock.advance(10_000)
          expect(clock.timerCount).toBe(0)
          expect(new Set(told).size).toBe(told.length)
          for (const [shareId, { type: outcome }] of ended)
            expect(told.includes(shareId)).toBe(outcome !== 'abandoned')
          expect(simulator.sent.length).toBeGreaterThanOrEqual(
            [...ended.values()].filter(({ type: outcome }) => outcome === 'shared').length,
          )
        },
      ),
      { numRuns: process.env.DEEP ? 3000 : 150 },
    )
  })
})
