/** `retry`: again after a while. `refresh`: once more with a new access_token. `none`: asking again changes nothing. */
export type Remedy = 'retry' | 'refresh' | 'none'

export type WecomErrorCode =
  | 'bad-code'
  | 'corp-not-served'
  | 'no-api-permission'
  | 'no-customer-permission'
  | 'no-customer-relation'
  | 'no-rights'
  | 'store-unavailable'
  | 'too-large'
  | 'unknown-suite'
  | 'wecom-busy'
  | 'wecom-failed'
  | 'wecom-misconfigured'
  | 'wecom-quota'
  | 'wecom-timeout'
  | 'wrong-file-type'

export interface Errcode {
  readonly code: WecomErrorCode
  readonly remedy: Remedy
  readonly retryAfterSeconds?: number
}

/** WeCom's global return codes that these calls can meet. Document 90313. */
const ERRCODES: ReadonlyMap<number, Errcode> = new Map<number, Errcode>([
  [-1, { code: 'wecom-busy', remedy: 'retry', retryAfterSeconds: 5 }],
  // A wrong secret. Never ask again, because WeCom blocks addresses that do.
  [40001, { code: 'wecom-misconfigured', remedy: 'none' }],
  [40004, { code: 'wrong-file-type', remedy: 'none' }],
  [40006, { code: 'too-large', remedy: 'none' }],
  [40013, { code: 'wecom-misconfigured', remedy: 'none' }],
  [40014, { code: 'wecom-failed', remedy: 'refresh' }],
  [40029, { code: 'bad-code', remedy: 'none' }],
  [42001, { code: 'wecom-failed', remedy: 'refresh' }],
  [45009, { code: 'wecom-quota', remedy: 'retry', retryAfterSeconds: 60 }],
  [45033, { code: 'wecom-busy', remedy: 'retry', retryAfterSeconds: 5 }],
  [48002, { code: 'no-api-permission', remedy: 'none' }],
  [60011, { code: 'no-rights', remedy: 'none' }],
  [60020, { code: 'wecom-misconfigured', remedy: 'none' }],
  [84061, { code: 'no-customer-relation', remedy: 'none' }],
  [84074, { code: 'no-customer-permission', remedy: 'none' }],
])

const UNKNOWN: Errcode = { code: 'wecom-failed', remedy: 'none' }

export function lookUpErrcode(errcode: number): Errcode {
  return ERRCODES.get(errcode) ?? UNKNOWN
}
