/** `retry`: again after a while. `refresh`: once more with a new access_token. `none`: asking again changes nothing. */
export type Remedy = 'retry' | 'refresh' | 'none'

export type WecomErrorCode =
  | keyof typeof ERRCODES_BY_CODE
  | 'corp-not-served'
  | 'store-unavailable'
  | 'unknown-suite'
  | 'wecom-refused'
  | 'wecom-timeout'

export interface Errcode {
  readonly code: WecomErrorCode
  readonly remedy: Remedy
  readonly retryAfterSeconds?: number
}

/** WeCom's global return codes that these calls can meet. Document 90313. */
export const ERRCODES_BY_CODE = {
  'bad-code': [40029],
  // 48004, 48005 and 48006: the company's authorization, the interface or the permission is gone. 50003: the app is disabled.
  'no-api-permission': [48002, 48004, 48005, 48006, 50003],
  'no-customer-permission': [84074],
  'no-customer-relation': [84061],
  // 40003 and 60111: there is no such member. 50002: the member is outside the app's visible range.
  'no-rights': [40003, 50002, 60011, 60111],
  'too-large': [40006, 40009, 40011, 45001],
  'too-small': [44001],
  'wecom-busy': [-1, 45033],
  'wecom-failed': [40014, 42001],
  // A wrong secret, corpid, suite_access_token or address. Never ask again, because WeCom blocks addresses that do.
  'wecom-misconfigured': [40001, 40013, 40082, 42009, 60020],
  'wecom-quota': [45009],
  'wrong-file-type': [40004, 40005],
} as const satisfies Record<string, readonly number[]>

const REMEDIES: Partial<Record<WecomErrorCode, Omit<Errcode, 'code'>>> = {
  'wecom-busy': { remedy: 'retry', retryAfterSeconds: 5 },
  'wecom-failed': { remedy: 'refresh' },
  'wecom-quota': { remedy: 'retry', retryAfterSeconds: 60 },
}

/** Tells what an errcode means. An unknown one is `wecom-refused`, because WeCom answered: it is no outage. */
export function lookUpErrcode(errcode: number): Errcode {
  const known = Object.entries(ERRCODES_BY_CODE).find(([, errcodes]) =>
    (errcodes as readonly number[]).includes(errcode),
  )
  const code = (known?.[0] ?? 'wecom-refused') as WecomErrorCode
  return { code, ...(REMEDIES[code] ?? { remedy: 'none' }) }
}
