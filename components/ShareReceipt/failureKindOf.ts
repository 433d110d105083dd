import type { MediaFailure, MediaFailureCode } from '../../protocol/failures/toMediaFailure.ts'
import type { ReceiptFailureKind } from '../locales/ReceiptStrings.ts'

/** What a member can do about a receipt that could not be had. */
export function failureKindOf({ code }: Pick<MediaFailure, 'code'>): ReceiptFailureKind {
  return KINDS[code] ?? 'other'
}

const KINDS: Partial<Record<MediaFailureCode, ReceiptFailureKind>> = {
  'no-permission': 'refused',
  network: 'offline',
  'too-often': 'too-often',
  'wecom-busy': 'too-often',
  'session-expired': 'session',
}
