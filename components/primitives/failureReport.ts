import type { RawFailure } from '../../protocol/failures/Failure.ts'
import type { ShareFailureDetails } from '../../protocol/failures/toShareFailure.ts'
import type { MediaFailureDetails } from '../../protocol/failures/toMediaFailure.ts'
import type { ClientDescription } from '../../ports/WecomPort.ts'

/** Of sharing, of a medium, of a list of customers. */
export interface ReportedFailure {
  readonly code: string
  readonly raw: RawFailure
  readonly details: ShareFailureDetails & MediaFailureDetails
}

/** What a member sends to an administrator: short, without a sentence, nothing of the message itself. */
export function failureReport(failure: ReportedFailure, client: ClientDescription, shareId?: string): string {
  const { code, raw, details } = failure
  const lines = {
    code,
    errMsg: raw.message,
    errCode: raw.errCode,
    status: details.status,
    wecom: client.version || details.actualVersion,
    platform: client.platform || details.platform,
    shareId,
  }
  return Object.entries(lines)
    .flatMap(([name, value]) => (value ? `${name}: ${value}` : []))
    .join('\n')
}
