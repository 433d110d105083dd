import { causesOf } from '../../protocol/failures/causesOf.ts'
import type { Failure } from '../../protocol/failures/Failure.ts'
import type { MediaFailureDetails } from '../../protocol/failures/toMediaFailure.ts'
import type { ShareFailureDetails } from '../../protocol/failures/toShareFailure.ts'
import type { SharePayload } from '../../protocol/message/ShareMessage.ts'
import type { ClientDescription } from '../../ports/WecomPort.ts'

/**
 * The text that a member sends to an administrator. It is short and tells nothing of the message.
 *
 * @param payload what was handed over; it is taken out of the client's text, in case the client repeats it
 */
export function failureReport(
  failure: Failure,
  client: ClientDescription,
  shareId?: string,
  payload?: SharePayload,
): string {
  const { code, raw } = failure
  const causes = causesOf(failure)
  const details = [failure, ...causes].reduce<ShareFailureDetails & MediaFailureDetails>(
    (all, one) => ({ ...all, ...one.details }),
    {},
  )
  const lines = {
    code,
    cause: causes.map((cause) => cause.code).join(' < '),
    errMsg: payload ? withoutContents(raw.message, payload) : raw.message,
    errCode: raw.errCode,
    status: details.status,
    wecom: client.version || details.actualVersion,
    platform: client.platform || details.platform,
    shareId,
  }
  const names = Object.keys(lines) as (keyof typeof lines)[]
  return names
    .filter((name) => lines[name])
    .map((name) => `${name}: ${lines[name]}`)
    .join('\n')
}

function withoutContents(said: string, { text, externalUserIds = [] }: SharePayload): string {
  const contents = text ? [text.content, ...externalUserIds] : externalUserIds
  return contents.reduce(
    (rest, content) => (rest.includes(content) ? rest.split(content).join('…') : rest),
    said,
  )
}
