import type { ShareFailure } from '../../protocol/failure.ts'
import type { ClientDescription } from '../../protocol/ports.ts'

/** What a member sends to an administrator: short, without a sentence, nothing of the message itself. */
export function failureReport(failure: ShareFailure, shareId: string, client: ClientDescription): string {
  const lines: readonly (readonly [string, string | number | undefined])[] = [
    ['code', failure.code],
    ['errMsg', failure.raw.message],
    ['errCode', failure.raw.errCode],
    ['wecom', client.version ?? failure.details.actualVersion],
    ['platform', client.platform ?? failure.details.platform],
    ['shareId', shareId],
  ]
  return lines
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
}
