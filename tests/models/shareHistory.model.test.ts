import fc from 'fast-check'
import type { BeforeShareAnswer } from '../../store/share/ShareRequest.ts'
import { CLIENT_ANSWERS, type ClientAnswerName, MAY_MEAN_NO_SESSION } from './clientAnswers.ts'
import { isBusy, openSharePage, type Shared, type SharePage, type Tap, type Told } from './openSharePage.ts'
import {
  APIS,
  createHistorySubject,
  type HandOver,
  type HistorySubject,
  HOST_ANSWERS,
  type HostAnswer,
} from './shareHistoryAdapter.ts'

const DAY = 24 * 60 * 60 * 1000
const names = Object.keys(CLIENT_ANSWERS) as ClientAnswerName[]
const words: readonly BeforeShareAnswer[] = [
  undefined,
  false,
  { text: { content: '改' } },
  {},
  { stop: '含有违禁词' },
]

const button = fc.nat({ max: 2 })
const tap = fc.record({
  do: fc.constant('tap' as const),
  button,
  shares: fc.constantFrom<Shared>('draft', 'draft', 'carelessDraft', 'message', 'nothing'),
  host: fc.constantFrom<HostAnswer>('nothing', 'nothing', ...HOST_ANSWERS),
  says: fc.constantFrom(...words),
  leavesAt: fc.constantFrom(0, 0, 0, 0, 1, 2, 3, 4),
})
const answer = fc.record({
  do: fc.constant('answer' as const),
  api: fc.constantFrom(...APIS),
  as: fc.constantFrom(...names),
})
const wait = fc.record({
  do: fc.constant('wait' as const),
  ms: fc.constantFrom(1, 500, 1600, 3100, 21_000),
})
const step = fc.oneof(
  ...[tap, tap, tap, tap, answer, answer, answer, wait, wait],
  fc.record({ do: fc.constant('reset' as const), button }),
  fc.record({ do: fc.constant('unmount' as const), button }),
  fc.record({ do: fc.constant('show page' as const) }),
  fc.record({ do: fc.constant('jump' as const), ms: fc.constantFrom(-DAY, -1, 4 * DAY) }),
  fc.record({ do: fc.constant('login' as const), as: fc.constantFrom(...HOST_ANSWERS) }),
  fc.record({ do: fc.constant('qy' as const), isThere: fc.boolean() }),
)
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never

const GOOD_TAP: Omit<Tap, 'button'> = { shares: 'draft', host: 'nothing', says: undefined, leavesAt: 0 }

function act(one: Step, subject: HistorySubject, page: SharePage): void {
  if (one.do === 'tap') void page.tap(one)
  else if (one.do === 'answer') subject.setAnswer(one.api, one.as)
  else if (one.do === 'reset') page.reset(one.button)
  else if (one.do === 'unmount') page.unmount(one.button)
  else if (one.do === 'show page') page.show()
  else if (one.do === 'wait') subject.advance(one.ms)
  else if (one.do === 'jump') subject.jump(one.ms)
  else if (one.do === 'login') subject.setLogin(one.as)
  else if (one.do === 'qy') subject.replaceQy(one.isThere)
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Fifty times faster than `expect` where it is kept, and there are a million of these. */
function hold(isKept: boolean, promise: string): void {
  if (!isKept) throw new Error(`Not kept: ${promise}`)
}

async function live(steps: readonly Step[], subject: HistorySubject, page: SharePage): Promise<void> {
  for (const one of steps) {
    const shown = page.statuses()
    act(one, subject, page)
    hold(page.statuses().filter(isBusy).length <= 1, 'one run at a time is under way')
    await settle()
    const busy = page.statuses().filter(isBusy).length
    hold(busy <= 1, 'one run at a time is under way')
    hold(busy > 0 || subject.timersOfRuns() === 0, 'no timer is left of a run that has ended')
    page.statuses().forEach((status, at) => {
      const before = shown[at]
      const isLeft = !('button' in one) || one.button !== at
      if (before?.phase === 'ended' && isLeft) hold(status === before, 'what has ended stays as it ended')
    })
  }
  // A member who comes back to the page, and the time that any answer may take.
  for (let round = 0; round < 12; round++) {
    page.show()
    subject.advance(25_000)
    await settle()
  }
  hold(!page.statuses().some(isBusy), 'a run ends though nobody answers, unless the host is asked')
}

async function shareByEach(subject: HistorySubject, page: SharePage): Promise<void> {
  for (let each = 0; each < page.statuses().length; each++) {
    void page.tap({ ...GOOD_TAP, button: each })
    await settle()
    const status = page.statuses()[each]
    const isShared = status?.phase === 'ended' && status.outcome.type === 'shared'
    hold(isShared, 'a good client is handed the message')
  }
  hold(subject.timersOfRuns() === 0, 'no timer is left of a run that has ended')
}

function checkHandOvers(handOvers: readonly HandOver[]): void {
  const byRun = new Map<string, HandOver[]>()
  for (const one of handOvers) {
    hold(one.shareId !== undefined, 'only a run that is in the assistant hands over')
    const shareId = one.shareId ?? ''
    byRun.set(shareId, [...(byRun.get(shareId) ?? []), one])
  }
  for (const [first, second, third] of byRun.values()) {
    hold(!third, 'nothing is handed over three times')
    if (!first || !second) continue
    hold(
      MAY_MEAN_NO_SESSION.includes(first.answer),
      'a message goes twice only where the session was refused',
    )
    hold(second.logins > first.logins, 'a message goes twice only after a login')
  }
}

function checkRuns(told: ReadonlyMap<string, Told>): void {
  for (const { phases, outcome, ended } of told.values()) {
    hold(phases.filter((phase) => phase === 'ended').length === 1, 'a run ends once')
    hold(phases.at(-1) === 'ended', 'nothing is told of a run that has ended')
    hold(ended === (outcome?.type === 'abandoned' ? 0 : 1), 'the host is told once of an end but its own')
    hold((outcome?.durationMs ?? -1) >= 0, 'no run takes less than no time')
  }
}

describe('one to three buttons, whatever member, host and client do', () => {
  const title =
    'end each run once, hand over again only after a login, leave no timer and no trace, and can share afterwards'
  it(
    title,
    async () => {
      const history = fc.array(step, { maxLength: 40, size: 'max' })
      const property = fc.asyncProperty(
        history,
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        async (steps, count, hasSession) => {
          const subject = createHistorySubject()
          const page = openSharePage(subject, count)
          const { draft } = subject
          const read = () => [draft.getState(), draft.recipients.snapshot(), draft.toMessage()]
          const before = read()
          const written = JSON.stringify([before, page.message])

          await live(steps, subject, page)
          subject.mend(hasSession)
          await shareByEach(subject, page)

          hold(subject.strays() === 0, 'a run that is over asks neither client nor host')
          checkHandOvers(subject.handOvers)
          checkRuns(page.told)
          const after = read()
          hold(
            after.every((part, index) => part === before[index]),
            'the draft is untouched',
          )
          hold(JSON.stringify([after, page.message]) === written, 'nothing in the message is changed')
        },
      )
      await fc.assert(property, { numRuns: process.env.DEEP ? 10_000 : 2000 })
    },
    600_000,
  )
})
