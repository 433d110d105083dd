import { createShareStore } from '../../store/share/createShareStore.ts'
import type { BeforeShareAnswer } from '../../store/share/ShareRequest.ts'
import type { ShareOutcome, ShareStatus } from '../../store/share/ShareStatus.ts'
import type { HistorySubject, HostAnswer } from './shareHistoryAdapter.ts'

/** A tap, what it shares, and what the host does with the run. */
export interface Tap {
  readonly button: number
  readonly shares: Shared
  /** How `beforeShare` answers; `nothing`: there is none. */
  readonly host: HostAnswer
  readonly says: BeforeShareAnswer
  /** The status of the run, counted from 1, at which a listener of the host's resets the button; 0: at none. */
  readonly leavesAt: number
}

export type Shared = 'draft' | 'carelessDraft' | 'message' | 'nothing'

/** What was told of one run. */
export interface Told {
  readonly phases: ShareStatus['phase'][]
  outcome?: ShareOutcome
  ended: number
}

export type SharePage = ReturnType<typeof openSharePage>

/** A page of buttons on one client, and what each run told. */
export function openSharePage(subject: HistorySubject, count: number) {
  const told = new Map<string, Told>()
  const toldOf = (shareId: string): Told => {
    const known = told.get(shareId) ?? { phases: [], ended: 0 }
    told.set(shareId, known)
    return known
  }
  const leavesAt = Array.from({ length: count }, () => 0)
  const mount = (at: number) => {
    const store = createShareStore(() => ({
      ...subject.ports(),
      onStatus({ shareId }, { phase }) {
        if (toldOf(shareId).phases.push(phase) === leavesAt[at]) store.getState().reset()
      },
    }))
    return store
  }
  const buttons = Array.from({ length: count }, (_, at) => mount(at))
  const statuses = (): readonly ShareStatus[] => buttons.map((store) => store.getState().status)
  const message = { text: { content: '您好' }, externalUserIds: ['wmA'] }
  const requests = {
    draft: { draft: subject.draft },
    carelessDraft: { draft: subject.carelessDraft },
    message: { message },
    nothing: {},
  }
  subject.watch({
    runInAssistant() {
      const inside = statuses().find(({ phase }) => phase === 'in-assistant')
      return inside && 'shareId' in inside ? inside.shareId : undefined
    },
    isBusy: () => statuses().some(isBusy),
  })

  return {
    told,
    message,
    statuses,
    async tap({ button, shares, host, says, leavesAt: status }: Tap): Promise<void> {
      leavesAt[button] = status
      const outcome = await buttons[button]?.getState().share({
        ...requests[shares],
        ...(host !== 'nothing' && { beforeShare: () => subject.answerAsHost(host, says) }),
        onEnded: ({ shareId }) => void (toldOf(shareId).ended += 1),
      })
      if (outcome) toldOf(outcome.shareId).outcome = outcome
    },
    reset: (button: number) => buttons[button]?.getState().reset(),
    /** The component goes, and another one comes in its place. */
    unmount(button: number) {
      buttons[button]?.getState().reset()
      if (button < count) buttons[button] = mount(button)
    },
    show: () => buttons.forEach((store) => store.getState().pageShown()),
  }
}

/** A run is under way, and keeps others from the assistant. */
export function isBusy({ phase }: ShareStatus): boolean {
  return !['idle', 'ended', 'asking'].includes(phase)
}
