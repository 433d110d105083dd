import { createShareFailure, type ShareFailure } from '../../protocol/failures/toShareFailure.ts'
import { featuresOf } from '../../protocol/targets/featuresOf.ts'
import type { ClientNeeds, WecomPort } from '../../ports/WecomPort.ts'

/** Whether a message can be handed over in this client. */
export type ShareAvailability =
  | { readonly phase: 'checking' }
  /** Nothing speaks against it; only WeCom itself has the last word. */
  | { readonly phase: 'available' }
  | { readonly phase: 'unavailable'; readonly failure: ShareFailure }

/** Whether the host's server knows this member to have customer contact (客户联系); only it can know. */
export type CanShare = () => boolean | Promise<boolean>

/** Asks the client, and then the host, once for each class of messages in the app's life. Never rejects. */
export function askAvailability(
  wecom: WecomPort,
  needs: ClientNeeds,
  canShare?: CanShare,
): Promise<ShareAvailability> {
  const availability = answers.get(wecom) ?? new Map<string, Promise<ShareAvailability>>()
  answers.set(wecom, availability)
  const messageClass = classOf(needs)
  const known = availability.get(messageClass)
  if (known) return known
  const asked = ask(wecom, needs, canShare)
  availability.set(messageClass, asked)
  return asked
}

/** Messages that need the same have the same answer. */
export function classOf({ target, payload }: ClientNeeds): string {
  return JSON.stringify([target.name, target.client, Array.from(new Set(featuresOf(payload))).sort()])
}

/** By client, and by class of messages. */
const answers = new WeakMap<WecomPort, Map<string, Promise<ShareAvailability>>>()

async function ask(wecom: WecomPort, needs: ClientNeeds, canShare?: CanShare): Promise<ShareAvailability> {
  try {
    const failure = await wecom.preflight(needs)
    if (failure) return { phase: 'unavailable', failure }
    const allowed = (await canShare?.()) ?? true
    return allowed
      ? { phase: 'available' }
      : { phase: 'unavailable', failure: createShareFailure('no-permission') }
  } catch {
    // A host that cannot tell is no reason to stop.
    return { phase: 'available' }
  }
}
