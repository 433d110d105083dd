import { createManualClock } from 'taro-wecom-share/simulator'
import type { ClockPort } from '../../ports/ClockPort.ts'
import { createWecomClient } from '../../platform/wecom/createWecomClient.ts'
import type { QyFunction, WecomQy } from '../../platform/wecom/WecomQy.ts'
import { createShareDraft } from '../../store/draft/createShareDraft.ts'
import type { ShareRunPorts } from '../../store/share/RunContext.ts'
import type { ShareableDraft } from '../../store/share/ShareableDraft.ts'
import { CLIENT_ANSWERS, type ClientAnswerName } from './clientAnswers.ts'

/** The functions of `wx.qy` that a run calls. */
export const APIS = ['getSystemInfo', 'checkSession', 'shareToExternalContact'] as const
export type Api = (typeof APIS)[number]

/** How a host answers: a login, `beforeShare`. */
export const HOST_ANSWERS = [
  'nothing',
  'at once',
  'later',
  'never',
  'throw',
  'reject',
  'late rejection',
] as const
export type HostAnswer = (typeof HOST_ANSWERS)[number]

/** What the assistant was asked by which run, and how it answered. */
export interface HandOver {
  readonly shareId: string | undefined
  readonly answer: ClientAnswerName
  /** How many logins had begun by then. */
  readonly logins: number
}

/** Where the runs of a page stand as client or host are asked. */
export interface WatchedPage {
  readonly runInAssistant: () => string | undefined
  readonly isBusy: () => boolean
}

/** One client and one host that do as they are told, with what a draft holds. All that the model knows of what it tests is here. */
export function createHistorySubject() {
  const manual = createManualClock(1_800_000_000_000)
  let jumped = 0
  const clock: ClockPort = { ...manual, now: () => manual.now() + jumped }
  const timersOfRuns = new Set<unknown>()
  const clockOfRuns: ClockPort = {
    ...clock,
    setTimeout(happens, ms) {
      const timer: unknown = manual.setTimeout(() => {
        timersOfRuns.delete(timer)
        happens()
      }, ms)
      timersOfRuns.add(timer)
      return timer
    },
    clearTimeout(timer) {
      timersOfRuns.delete(timer)
      manual.clearTimeout(timer)
    },
  }
  const later = (ms: number, happens: () => void): void => void manual.setTimeout(happens, ms)
  const answers = new Map<Api, ClientAnswerName>()
  const handOvers: HandOver[] = []
  let page: WatchedPage = { runInAssistant: () => undefined, isBusy: () => false }
  let strays = 0
  let isSessionAlive = true
  let isMended = false
  let login: HostAnswer = 'nothing'
  let logins = 0

  const noteStray = (): void => void (strays += page.isBusy() ? 0 : 1)
  const answerOf = (api: Api): ClientAnswerName => {
    if (!isMended) return answers.get(api) ?? 'success'
    return api === 'getSystemInfo' || isSessionAlive ? 'success' : 'refusal of the session'
  }
  const answerAs =
    (api: Api): QyFunction =>
    (call) => {
      noteStray()
      const answer = answerOf(api)
      if (api === 'shareToExternalContact') handOvers.push({ shareId: page.runInAssistant(), answer, logins })
      return CLIENT_ANSWERS[answer](call, api, later)
    }
  const createQy = (): WecomQy => Object.fromEntries(APIS.map((api) => [api, answerAs(api)]))
  let qy: WecomQy | undefined = createQy()
  const wecom = createWecomClient(() => qy, { clock })

  const answerAsHost = <Value>(answer: HostAnswer, value: Value): Value | Promise<Value> => {
    const timed = (ms: number, isGood: boolean): Promise<Value> =>
      new Promise((resolve, reject) => later(ms, () => (isGood ? resolve(value) : reject(new Error('late')))))
    switch (answer) {
      case 'throw':
        throw new Error('thrown')
      case 'reject':
        return Promise.reject(new Error('rejected'))
      case 'late rejection':
        return timed(1500, false)
      case 'later':
        return timed(1500, true)
      case 'never':
        return new Promise(() => undefined)
      default:
        return value
    }
  }
  const ensureSession = (): unknown => {
    noteStray()
    logins += 1
    if (isMended) isSessionAlive = true
    return answerAsHost(isMended ? 'at once' : login, undefined)
  }
  const url = 'https://shop.example/tea'
  const draft = createShareDraft({
    clock,
    defaultValue: {
      text: '您好',
      attachments: [{ id: 'link', msgtype: 'link', body: { title: '春茶', url, imgUrl: url } }],
      externalUserIds: ['wmA', 'wmB'],
    },
  })

  /** A draft of the host's own, which tells on of its upload whether or not anybody waits. */
  const carelessDraft: ShareableDraft = {
    ...draft,
    async whenReady({ report }) {
      for (const sent of [1, 2, 3]) {
        report({ sent, total: 3 })
        await new Promise<void>((resolve) => later(700, resolve))
      }
      report({ sent: 3, total: 3 })
      return undefined
    },
  }

  return {
    draft,
    carelessDraft,
    handOvers,
    answerAsHost,
    /** Those of the client and the host aside. */
    timersOfRuns: () => timersOfRuns.size,
    advance: (ms: number) => manual.advance(ms),
    /** The clock of the phone is set. */
    jump: (ms: number) => void (jumped += ms),
    setAnswer: (api: Api, answer: ClientAnswerName) => void answers.set(api, answer),
    /** The client puts another object in its place, or none. */
    replaceQy: (isThere: boolean) => void (qy = isThere ? createQy() : undefined),
    setLogin: (answer: HostAnswer) => void (login = answer),
    /** Client and host are good from now on. @param hasSession whether the member is logged in */
    mend(hasSession: boolean) {
      isMended = true
      isSessionAlive = hasSession
      qy = createQy()
    },
    watch: (watched: WatchedPage) => void (page = watched),
    /** Questions to client or host while no run is under way. */
    strays: () => strays,
    ports: (): ShareRunPorts => ({
      wecom,
      clock: clockOfRuns,
      ...((isMended || login !== 'nothing') && { ensureSession: () => Promise.resolve(ensureSession()) }),
    }),
  }
}

export type HistorySubject = ReturnType<typeof createHistorySubject>
