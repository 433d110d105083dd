import type { Uninferred } from './Uninferred.ts'
import { useEffect, useState } from 'react'
import type { WecomPort } from '../../ports/WecomPort.ts'
import { parseMessage } from '../../protocol/message/parseMessage.ts'
import type { ShareMessage } from '../../protocol/message/ShareMessage.ts'
import { customers } from '../../protocol/targets/customers.ts'
import type { ShareTarget } from '../../protocol/targets/ShareTarget.ts'
import { askAvailability, classOf, type ShareAvailability } from '../../store/share/askAvailability.ts'
import { useShareKit } from '../ShareKitContext.ts'
import { useLatest } from '../useLatest.ts'

/**
 * Whether such a message can be handed over here, before the member composes it: on a Mac, or with a client too old, they learn it first.
 * Asks the client (and the kit's `canShare`) once for each class of messages in the app's life. Not used by ShareButton, which asks when
 * it is tapped.
 *
 * @param message only its kinds of attachments and whether it names anybody count. Default: a message without either
 */
export function useShareAvailability<Message extends object = ShareMessage>(
  message?: Uninferred<Message>,
  target: ShareTarget<Message> = customers as ShareTarget<never>,
): ShareAvailability {
  const { wecom, canShare, amendTarget } = useShareKit()
  const [answer, setAnswer] = useState<Answer>()
  const { rules } = target
  // Read as a run reads it, because what is not whole yet may be anything.
  const { payload } = parseMessage(message, { rules })
  const needs = { target: amendTarget ? amendTarget(target) : target, payload }
  const messageClass = classOf(needs)
  const latest = useLatest(needs)

  useEffect(() => {
    let current = true
    void askAvailability(wecom, latest.current, canShare).then((availability) => {
      if (current) setAnswer({ wecom, messageClass, availability })
    })
    return () => {
      current = false
    }
  }, [wecom, canShare, messageClass, latest])

  const isOurs = answer?.wecom === wecom && answer.messageClass === messageClass
  return isOurs ? answer.availability : CHECKING
}

/** With its question: the answer to another says nothing. */
interface Answer {
  readonly wecom: WecomPort
  readonly messageClass: string
  readonly availability: ShareAvailability
}

const CHECKING: ShareAvailability = { phase: 'checking' }
