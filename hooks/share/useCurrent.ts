import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { askCurrent, type CurrentAnswer, type CurrentQuestion } from '../../platform/wecom/askCurrent.ts'
import type { WecomPort } from '../../ports/WecomPort.ts'
import { useShareKit } from '../ShareKitContext.ts'
import { useLatest } from '../useLatest.ts'

const TIMEOUT_MS = 3000

/** Asks when the page is there, and each time that it is shown again, because WeCom may show it for another chat then. */
export function useCurrent(question: CurrentQuestion): CurrentAnswer | undefined {
  const kit = useShareKit()
  const { wecom } = kit
  const latest = useLatest(kit)
  const [told, setTold] = useState<{ readonly by: WecomPort; readonly answer: CurrentAnswer }>()
  const [turn, setTurn] = useState(0)

  useDidShow(() => {
    // The first show comes with the first question.
    if (told) setTurn((before) => before + 1)
  })
  useEffect(() => {
    let isCurrent = true
    const { clock, ensureSession } = latest.current
    const ask = () => askCurrent(wecom, question, { ms: TIMEOUT_MS, clock })
    const tell = (answer: CurrentAnswer): void => {
      if (isCurrent) setTold({ by: wecom, answer })
    }
    void ask().then((answer) => {
      const isExpired = answer.type === 'none' && answer.failure.code === 'session-expired'
      if (!isExpired || !ensureSession) return tell(answer)
      return new Promise((resolve) => resolve(ensureSession())).then(ask).then(tell, () => tell(answer))
    })
    return () => {
      isCurrent = false
    }
  }, [wecom, question, turn, latest])
  return told && told.by === wecom ? told.answer : undefined
}
