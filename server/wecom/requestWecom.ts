import { Readable } from 'node:stream'
import { request, type Dispatcher } from 'undici'
import { WecomError } from './WecomError.ts'

export interface WecomCall {
  readonly method: 'GET' | 'POST'
  /** Path below the origin, such as `/cgi-bin/…`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | AsyncIterable<Uint8Array>
  readonly signal?: AbortSignal | undefined
}

export interface WecomTransport {
  readonly origin: string
  readonly dispatcher: Dispatcher
  /** Milliseconds that WeCom may stay silent. */
  readonly timeoutMs: number
}

/** WeCom's answer, with errcode 0. */
export type WecomAnswer = Readonly<Record<string, unknown>>

/** WeCom's answers are far smaller. */
const ANSWER_MAX_BYTES = 4 * 1024 * 1024

/** Makes one call. Rejects with a WecomError whose message holds no secret of the query. */
export async function requestWecom(transport: WecomTransport, call: WecomCall): Promise<WecomAnswer> {
  const url = new URL(call.path, transport.origin)
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value)
  const text = await readAnswer(transport, call, url)
  const answer = parseObject(text)
  if (!answer) throw WecomError.unanswered(call.path, 'the answer is not a JSON object')
  const errcode = Number(answer['errcode'] ?? 0)
  if (!Number.isInteger(errcode)) throw WecomError.unanswered(call.path, 'errcode is not a number')
  if (errcode !== 0) {
    throw WecomError.answered(call.path, errcode, withoutSecrets(answer['errmsg'], call))
  }
  return answer
}

async function readAnswer(transport: WecomTransport, call: WecomCall, url: URL): Promise<string> {
  const { timeoutMs, dispatcher } = transport
  try {
    const answer = await request(url, {
      dispatcher,
      method: call.method,
      headers: call.headers ?? {},
      body:
        call.body === undefined || typeof call.body === 'string'
          ? (call.body ?? null)
          : Readable.from(call.body),
      signal: call.signal ?? null,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    })
    if (answer.statusCode !== 200) {
      await answer.body.dump()
      throw WecomError.status(call.path, answer.statusCode)
    }
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of answer.body as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > ANSWER_MAX_BYTES) throw WecomError.unanswered(call.path, 'the answer is too long')
      chunks.push(chunk)
    }
    return Buffer.concat(chunks).toString('utf8')
  } catch (error) {
    if (error instanceof WecomError || call.signal?.aborted) throw error
    const reason = error instanceof Error ? (codeOf(error) ?? error.name) : 'unknown'
    throw WecomError.unanswered(call.path, reason, /TIMEOUT/.test(reason))
  }
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

function parseObject(text: string): WecomAnswer | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}

/** Masks values of the query, because WeCom's errmsg may quote them. */
function withoutSecrets(errmsg: unknown, call: WecomCall): string {
  if (typeof errmsg !== 'string') return ''
  return Object.values(call.query ?? {}).reduce(
    (text, value) => (value.length > 4 ? text.replaceAll(value, '***') : text),
    errmsg,
  )
}
