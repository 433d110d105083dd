import { readContract, type Operation } from './readContract.ts'
import type { SampleFile } from './sampleFiles.ts'

/** Where a backend falls short of the contract: a sentence for its developer. */
export class Shortfall extends Error {
  override readonly name = 'Shortfall'
}

export interface ProbeAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: Readonly<Record<string, unknown>>
}

export interface CallOptions {
  /** Absent: the member's. `null`: none. */
  readonly token?: string | null
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | FormData
}

/** Calls the backend, and holds every response against the contract. */
export interface Probe {
  call(operation: Operation, options?: CallOptions): Promise<ProbeAnswer>
  /** The answer must be a success. */
  succeed(operation: Operation, options?: CallOptions): Promise<ProbeAnswer>
  /** The answer must be this problem. */
  refuse(operation: Operation, options: CallOptions, status: number, ...codes: string[]): Promise<ProbeAnswer>
  useToken(token: string): void
  /** The member's token. */
  readonly token: string
}

/** Names of secrets that no answer may hold. */
const SECRET_KEYS = /"(access_token|ticket|jsapi_ticket|suite_access_token|session_key|corpsecret|errmsg)"/
const TIMEOUT_MS = 60_000

export function createProbe(base: string): Probe {
  const contract = readContract()
  let memberToken: string | undefined

  async function call(operation: Operation, options: CallOptions = {}): Promise<ProbeAnswer> {
    const url = new URL(base.replace(/\/$/, '') + operation.path)
    for (const [name, value] of Object.entries(options.query ?? {})) url.searchParams.set(name, value)
    const token = options.token === undefined ? memberToken : options.token
    const response = await fetch(url, {
      method: operation.method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(typeof options.body === 'string' ? { 'content-type': 'application/json' } : {}),
        ...options.headers,
      },
      body: options.body ?? null,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((error: unknown) => {
      throw new Shortfall(`no answer: ${error instanceof Error ? error.message : String(error)}`)
    })
    const text = await response.text()
    const leaked = SECRET_KEYS.exec(text)?.[1]
    if (leaked) throw new Shortfall(`the response holds "${leaked}", which must not leave the server`)
    const body = parseJson(text)
    const contentType = response.headers.get('content-type') ?? ''
    const faults = contract.bodyFaults(operation, response.status, contentType, body)
    if (faults.length > 0) throw new Shortfall(`${response.status}: ${faults.join('; ')}`)
    return { status: response.status, headers: response.headers, body }
  }

  return {
    call,
    useToken: (token) => void (memberToken = token),
    get token() {
      return memberToken ?? ''
    },
    async succeed(operation, options) {
      const answer = await call(operation, options)
      if (answer.status === 200) return answer
      throw new Shortfall(`answers ${answer.status} ${String(answer.body['code'])} instead of 200`)
    },
    async refuse(operation, options, status, ...codes) {
      const answer = await call(operation, options)
      const code = String(answer.body['code'])
      if (answer.status === status && codes.includes(code)) return answer
      throw new Shortfall(`answers ${answer.status} ${code} instead of ${status} ${codes.join(' or ')}`)
    },
  }
}

export function formOf(...files: readonly SampleFile[]): FormData {
  const form = new FormData()
  for (const file of files)
    form.append('media', new Blob([file.bytes], { type: file.contentType }), file.name)
  return form
}

function parseJson(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
