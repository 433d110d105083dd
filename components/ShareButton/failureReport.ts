import type { ClientDescription } from '../../protocol/ports.ts'
import type { ShareOutcome } from '../../store/shareStatus.ts'

/** What a member sends to an administrator: short, without a sentence, nothing of the message itself. */
export function failureReport(outcome: ShareOutcome, client: ClientDescription): string {
  if (outcome.outcome !== 'failed') return ''
  const { code, raw, details } = outcome.failure
  const lines = {
    code,
    errMsg: raw.message,
    errCode: raw.errCode,
    wecom: client.version || details.actualVersion,
    platform: client.platform || details.platform,
    shareId: outcome.shareId,
  }
  return Object.entries(lines)
    .flatMap(([name, value]) => (value ? `${name}: ${value}` : []))
    .join('\n')
}
