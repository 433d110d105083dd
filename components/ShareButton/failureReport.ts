import type { ShareFailure } from '../../protocol/failure.ts'
import type { ClientDescription } from '../../protocol/ports.ts'

/** What a member sends to an administrator: short, without a sentence, nothing of the message itself. */
export function failureReport(
  { code, raw, details }: ShareFailure,
  shareId: string,
  client: ClientDescription,
): string {
  const lines = {
    code,
    errMsg: raw.message,
    errCode: raw.errCode,
    wecom: client.version ?? details.actualVersion,
    platform: client.platform ?? details.platform,
    shareId,
  }
  return Object.entries(lines)
    .flatMap(([name, value]) => (value ? `${name}: ${value}` : []))
    .join('\n')
}
