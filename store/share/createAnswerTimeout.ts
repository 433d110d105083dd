import type { ClockPort, TimerId } from '../../ports/ClockPort.ts'
import type { ShareAnswer } from '../../ports/WecomPort.ts'

/** While the member is in the assistant nothing times out; once the page is shown again, WeCom has so long to answer. */
export interface AnswerTimeout {
  /** Answers for WeCom when it has been silent for too long after the member's return. */
  begin(): Promise<ShareAnswer>
  pageShown(): void
  /** The answer has come, or nobody waits for it any more. No timer is left. */
  end(): void
}

export function createAnswerTimeout(clock: ClockPort, answerTimeoutMs: number): AnswerTimeout {
  let timer: TimerId
  let giveUp: (() => void) | undefined
  return {
    begin: () =>
      new Promise((resolve) => {
        giveUp = () => resolve({ type: 'unknown' })
      }),
    pageShown: () => {
      if (giveUp) timer ??= clock.setTimeout(giveUp, answerTimeoutMs)
    },
    end: () => {
      clock.clearTimeout(timer)
      timer = giveUp = undefined
    },
  }
}
