import { useEffect, useState } from 'react'
import type { ShareMessage } from '../../protocol/message/ShareMessage.ts'
import type { ClientNeeds, WecomPort } from '../../ports/WecomPort.ts'
import { askAvailability, type ShareAvailability } from '../../store/share/askAvailability.ts'
import { useShareKit } from '../ShareKitContext.ts'

/**
 * Whether such a message can be handed over here, before the member composes it: on a Mac, or with a client too old, they learn it first.
 * Asks the client (and the kit's `canShare`) once for each class of messages in the app's life. Not used by ShareButton, which asks when
 * it is tapped.
 *
 * @param message only whether it has a file and names customers counts. Default: a message without either
 */
export function useShareAvailability(message?: ShareMessage): ShareAvailability {
  const { wecom, canShare } = useShareKit()
  const [answer, setAnswer] = useState<Answer>()
  const file = message?.attachments?.some(({ msgtype }) => msgtype === 'file') ?? false
  const recipients = (message?.externalUserIds?.length ?? 0) > 0

  useEffect(() => {
    let current = true
    void askAvailability(wecom, { file, recipients }, canShare).then((availability) => {
      if (current) setAnswer({ wecom, file, recipients, availability })
    })
    return () => {
      current = false
    }
  }, [wecom, canShare, file, recipients])

  const isOurs = answer?.wecom === wecom && answer.file === file && answer.recipients === recipients
  return isOurs ? answer.availability : CHECKING
}

/** With its question: the answer to another says nothing. */
interface Answer extends ClientNeeds {
  readonly wecom: WecomPort
  readonly availability: ShareAvailability
}

const CHECKING: ShareAvailability = { phase: 'checking' }
