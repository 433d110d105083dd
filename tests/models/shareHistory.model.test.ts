import fc from 'fast-check'
import { createShareStore } from '../../store/share/createShareStore.ts'
import type { BeforeShareAnswer } from '../../store/share/ShareRequest.ts'
import type { ShareOutcome, ShareStatus } from '../../store/share/ShareStatus.ts'
import { CLIENT_ANSWERS, type ClientAnswerName, MAY_MEAN_NO_SESSION } from './clientAnswers.ts'
import {
  APIS,
  createHistorySubject,
  type HistorySubject,
  type HandOver,
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
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('tap' as const),
      button,
      shares: fc.constantFrom('draft', 'draft', 'message', 'nothing'),
      host: fc.constantFrom<HostAnswer>('nothing', 'nothing', ...HOST_ANSWERS),
      says: fc.constantFrom(...words),
      /** Where a listener of the host's resets the button. */
      leaves: fc.constantFrom<ShareStatus['phase']>('idle', 'idle', 'idle', 'preparing', 'in-assistant'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      api: fc.constantFrom(...APIS),
      as: fc.constantFrom(...names),
    }),
  },
  fc.record({ do: fc.constant('reset' as const), button }),
  fc.record({ do: fc.constant('unmount' as const), button }),
  fc.record({ do: fc.constant('show page' as const) }),
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(1, 500, 1600, 3100, 21_000),
    }),
  },
  fc.record({ do: fc.constant('jump' as const), ms: fc.constantFrom(-DAY, -1, 4 * DAY) }),
  fc.record({ do: fc.constant('login' as const), as: fc.constantFrom(...HOST_ANSWERS) }),
  fc.record({ do: fc.constant('qy' as const), isThere: fc.boolean() }),
)
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** What was told of one run. */
interface Told {
  readonly phases: ShareStatus['phase'][]
  outcome?: ShareOutcome
  ended: number
}

/** A page of buttons, and what each run told. */
function openPage(subject: HistorySubject, count: number) {
  const told = new Map<string, Told>()
  const toldOf = (shareId: string): Told => {
    const known = told.get(shareId) ?? { phases: [], ended: 0 }
    told.set(shareId, known)
    return known
  }
  const leaves = Array.from({ length: count }, (): ShareStatus['phase'] => 'idle')
  const mount = (at: number) => {
    const store = createShareStore(() => ({
      ...subject.ports(),
      onStatus({ shareId }, { phase }) {
        toldOf(shareId).phases.push(phase)
        if (phase === leaves[at]) store.getState().reset()
      },
    }))
    return store
  }
  const buttons = Array.from({ length: count }, (_, at) => mount(at))
  const statusOf = (at: number): ShareStatus | undefined => buttons[at]?.getState().status
  const statuses = (): readonly ShareStatus[] => buttons.map((store) => store.getState().status)
  const message = { text: { content: '您好' }, externalUserIds: ['wmA'] }
  subject.watch(() => {
    const inside = statuses().filter(({ phase }) => phase === 'in-assistant')
    return inside.length === 1 && inside[0] && 'shareId' in inside[0] ? inside[0].shareId : undefined
  })

  return {
    told,
    message,
    statuses,
    statusOf,
    async tap(at: number, { shares, host, says, leaves: phase }: Tap): Promise<void> {
      leaves[at] = phase
      const request = shares === 'draft' ? { draft: subject.draft } : shares === 'message' ? { message } : {}
      const outcome = await buttons[at]?.getState().share({
        ...request,
        ...(host !== 'nothing' && { beforeShare: () => subject.answerAsHost(host, says) }),
        onEnded: ({ shareId }) => void (toldOf(shareId).ended += 1),
      })
      if (outcome) toldOf(outcome.shareId).outcome = outcome
    },
    reset: (at: number) => buttons[at]?.getState().reset(),
    /** The component goes, and another one comes in its place. */
    unmount(at: number) {
      buttons[at]?.getState().reset()
      if (at < count) buttons[at] = mount(at)
    },
    show: () => buttons.forEach((store) => store.getState().pageShown()),
  }
}
type Tap = Extract<Step, { do: 'tap' }>
type Page = ReturnType<typeof openPage>

const GOOD_TAP: Tap = {
  do: 'tap',
  button: 0,
  shares: 'draft',
  host: 'nothing',
  says: undefined,
  leaves: 'idle',
}

function act(one: Step, subject: HistorySubject, page: Page): Promise<void> | void {
  if (one.do === 'tap') return page.tap(one.button, one)
  if (one.do === 'answer') subject.setAnswer(one.api, one.as)
  else if (one.do === 'reset') page.reset(one.button)
  else if (one.do === 'unmount') page.unmount(one.button)
  else if (one.do === 'show page') page.show()
  else if (one.do === 'wait') subject.advance(one.ms)
  else if (one.do === 'jump') subject.jump(one.ms)
  else if (one.do === 'login') subject.setLogin(one.as)
  else if (one.do === 'qy') subject.replaceQy(one.isThere)
}

function hold(isKept: boolean, promise: string): void {
  if (!isKept) throw new Error(`Not kept: ${promise}`)
}

const isUnderWay = ({ phase }: ShareStatus): boolean => !['idle', 'ended', 'asking'].includes(phase)

function checkHandOvers(handOvers: readonly HandOver[]): void {
  const byRun = new Map<string, HandOver[]>()
  for (const one of handOvers) {
    hold(one.shareId !== undefined, 'only a run that is in the assistant hands over, and one at a time')
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
    hold(
      ended === (outcome?.type === 'abandoned' ? 0 : 1),
      'the host is told once of an end that is none of its own',
    )
    hold((outcome?.durationMs ?? -1) >= 0, 'no run takes less than no time')
  }
}

describe('one to three buttons, whatever member, host and client do', () => {
  it('end each run once, hand over again only after a login, leave no timer and no trace, and can share afterwards', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 40, size: 'max' }),
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        async (steps, count, hasSession) => {
          const subject = createHistorySubject()
          const page = openPage(subject, count)
          const { draft } = subject
          const before = [draft.getState(), draft.recipients.snapshot(), draft.toMessage()]
          const written = JSON.stringify([before, page.message])

          for (const one of steps) {
            const shown = page.statuses()
            void act(one, subject, page)
            hold(page.statuses().filter(isUnderWay).length <= 1, 'one run at a time is under way')
            await settle()
            const busy = page.statuses().filter(isUnderWay).length
            hold(busy <= 1, 'one run at a time is under way')
            hold(busy > 0 || subject.timersOfRuns() === 0, 'no timer is left of a run that has ended')
            page.statuses().forEach((status, at) => {
              const old = shown[at]
              const isLeft = !('button' in one) || one.button !== at
              if (old?.phase === 'ended' && isLeft) hold(status === old, 'what has ended stays as it ended')
            })
          }

          // A member who comes back to the page, and the time that any answer may take.
          for (let round = 0; round < 3; round++) {
            page.show()
            subject.advance(25_000)
            await settle()
          }
          hold(
            !page.statuses().some(isUnderWay),
            'a run ends though nobody answers, unless the host is asked',
          )
          page.statuses().forEach((_, at) => page.reset(at))
          subject.mend(hasSession)
          for (let at = 0; at < count; at++) {
            void page.tap(at, GOOD_TAP)
            await settle()
            const status = page.statusOf(at)
            hold(
              status?.phase === 'ended' && status.outcome.type === 'shared',
              'a good client is handed the message',
            )
          }
          hold(subject.timersOfRuns() === 0, 'no timer is left of a run that has ended')
          checkHandOvers(subject.handOvers)
          checkRuns(page.told)
          const after = [draft.getState(), draft.recipients.snapshot(), draft.toMessage()]
          hold(
            after.every((part, index) => part === before[index]),
            'the draft is untouched',
          )
          hold(JSON.stringify([after, page.message]) === written, 'nothing in the message is changed')
        },
      ),
      { numRuns: process.env.DEEP ? 10_000 : 2000 },
    )
  }, 600_000)
})
