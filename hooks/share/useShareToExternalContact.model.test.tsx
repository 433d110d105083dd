import { act, render } from '@testing-library/react'
import fc from 'fast-check'
import { StrictMode } from 'react'
import {
  type ShareControls,
  ShareKitProvider,
  type ShareOutcome,
  useShareToExternalContact,
} from 'taro-wecom-share'
import { CLIENT_ANSWERS, type ClientAnswerName } from '../../tests/models/clientAnswers.ts'
import {
  APIS,
  createHistorySubject,
  type HistorySubject,
  HOST_ANSWERS,
  type HostAnswer,
} from '../../tests/models/shareHistoryAdapter.ts'
import { showPage } from '../../tests/support/taroH5.ts'

const names = Object.keys(CLIENT_ANSWERS) as ClientAnswerName[]
const button = fc.nat({ max: 2 })
const tap = fc.record({
  do: fc.constant('tap' as const),
  button,
  host: fc.constantFrom<HostAnswer>('nothing', ...HOST_ANSWERS),
})
const step = fc.oneof(
  ...[tap, tap, tap],
  fc.record({
    do: fc.constant('answer' as const),
    api: fc.constantFrom(...APIS),
    as: fc.constantFrom(...names),
  }),
  fc.record({ do: fc.constant('reset' as const), button }),
  fc.record({ do: fc.constantFrom('mount' as const, 'unmount' as const), button }),
  fc.record({ do: fc.constant('draw again' as const) }),
  fc.record({ do: fc.constant('show page' as const) }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(500, 1600, 3100, 21_000) }),
  fc.record({ do: fc.constant('login' as const), as: fc.constantFrom(...HOST_ANSWERS) }),
  fc.record({ do: fc.constant('qy' as const), isThere: fc.boolean() }),
)
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never

/** A page of buttons in React's strict mode, each of which comes and goes. What a button gave is kept, as a host may keep it. */
function openPage(subject: HistorySubject) {
  const controls: (ShareControls | undefined)[] = []
  const hosts: HostAnswer[] = []
  const outcomes: ShareOutcome[] = []
  let taps = 0
  const ended: string[] = []
  let shown: readonly number[] = [0, 1, 2]

  function Button({ at }: { readonly at: number }) {
    const onEnd = (outcome: ShareOutcome): void => void ended.push(outcome.shareId)
    const onFailed = (_failure: unknown, outcome: ShareOutcome): void => onEnd(outcome)
    controls[at] = useShareToExternalContact({
      draft: subject.draft,
      beforeShare: () => subject.answerAsHost(hosts[at] ?? 'nothing', undefined),
      ...{ onShared: onEnd, onCancelled: onEnd, onUnknown: onEnd, onFailed },
    })
    return null
  }
  const tree = () => (
    <StrictMode>
      <ShareKitProvider {...subject.ports()}>
        {shown.map((at) => (
          <Button key={at} at={at} />
        ))}
      </ShareKitProvider>
    </StrictMode>
  )
  const view = render(tree())
  return {
    outcomes,
    taps: () => taps,
    ended,
    show(next: (before: readonly number[]) => readonly number[]) {
      shown = next(shown)
      view.rerender(tree())
    },
    tap(at: number, host: HostAnswer) {
      hosts[at] = host
      const button = controls[at]
      taps += button ? 1 : 0
      void button?.share().then((outcome) => outcomes.push(outcome))
    },
    reset: (at: number) => controls[at]?.reset(),
    statusOf: (at: number) => controls[at]?.status,
    unmount: () => view.unmount(),
  }
}

function happen(one: Step, subject: HistorySubject, page: ReturnType<typeof openPage>): void {
  if (one.do === 'tap') page.tap(one.button, one.host)
  else if (one.do === 'answer') subject.setAnswer(one.api, one.as)
  else if (one.do === 'reset') page.reset(one.button)
  else if (one.do === 'mount') page.show((shown) => [...new Set([...shown, one.button])])
  else if (one.do === 'unmount') page.show((shown) => shown.filter((at) => at !== one.button))
  else if (one.do === 'draw again') page.show((shown) => shown)
  else if (one.do === 'show page') showPage()
  else if (one.do === 'wait') subject.advance(one.ms)
  else if (one.do === 'login') subject.setLogin(one.as)
  else if (one.do === 'qy') subject.replaceQy(one.isThere)
}

const soon = (happens: () => void): Promise<void> =>
  act(async () => {
    happens()
    await new Promise((resolve) => setTimeout(resolve))
  })

it('ends every run once, whatever comes and goes on a page in strict mode, and a button that comes later can share', async () => {
  const complained = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20, size: 'max' }), fc.boolean(), async (steps, alive) => {
      const subject = createHistorySubject()
      const page = openPage(subject)
      const before = subject.draft.getState()
      for (const one of steps) await soon(() => happen(one, subject, page))
      await soon(() => page.show(() => []))
      expect(subject.timersOfRuns()).toBe(0)
      expect(page.outcomes).toHaveLength(page.taps())
      const told = page.outcomes.filter(({ type }) => type !== 'abandoned').map(({ shareId }) => shareId)
      expect(new Set(page.ended)).toEqual(new Set(told))
      expect(page.ended).toHaveLength(new Set(told).size)

      subject.mend(alive)
      await soon(() => page.show(() => [1]))
      await soon(() => page.tap(1, 'nothing'))
      expect(page.statusOf(1)).toMatchObject({ phase: 'ended', outcome: { type: 'shared' } })
      page.unmount()
      expect(subject.timersOfRuns()).toBe(0)
      expect(subject.draft.getState()).toBe(before)
    }),
    // Each draws a page; the histories without React are many more.
    { numRuns: process.env.DEEP ? 1000 : 60 },
  )
  expect(complained).not.toHaveBeenCalled()
}, 600_000)
