import { request } from '@tarojs/taro'
import { toError } from '../../protocol/failures/toError.ts'
import { createMediaFailure, toMediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import type { PageSignature, SignPage } from '../jssdk/WecomSdk.ts'
import { type Answer, readAnswer } from './readAnswer.ts'

/** Options of `createPageSigner`: where the backend is, and for which app it signs. */
export interface PageSignerOptions {
  /** The address of a backend that keeps the contract of server/contract/openapi.yaml, without a slash at its end. */
  readonly baseUrl: string
  /** Of a third-party app. */
  readonly suiteId?: string
  /** Of a third-party app, the company whose member looks at the page. */
  readonly corpId?: string
  /** Milliseconds. Default 8000. */
  readonly timeoutMs?: number
}

/** The two functions of `ww.register` that sign a page, by a backend's `/signature`. */
export interface PageSigner {
  readonly getConfigSignature: SignPage
  readonly getAgentConfigSignature: SignPage
}

/** Makes what `register` signs by: `{ corpId, agentId, ...createPageSigner({ baseUrl }) }`. One request gives both signatures. */
export function createPageSigner({ baseUrl, timeoutMs = 8000, ...app }: PageSignerOptions): PageSigner {
  const underWay = new Map<string, Promise<Answer>>()

  const ask = (url: string): Promise<Answer> => {
    const known = underWay.get(url)
    if (known) return known
    const query = Object.entries({ url, ...app }).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
    )
    const asked = requestAnswer(`${baseUrl}/signature?${query.join('&')}`, timeoutMs).finally(() =>
      underWay.delete(url),
    )
    underWay.set(url, asked)
    return asked
  }
  const signBy =
    (name: 'config' | 'agentConfig'): SignPage =>
    (url) =>
      ask(url).then((answer) => answer[name] as PageSignature)

  return { getConfigSignature: signBy('config'), getAgentConfigSignature: signBy('agentConfig') }
}

async function requestAnswer(url: string, timeout: number): Promise<Answer> {
  let answer
  try {
    answer = await request<unknown>({ url, method: 'GET', timeout, credentials: 'omit' })
  } catch (error) {
    throw toError(toMediaFailure(error))
  }
  const fields = readAnswer(answer)
  if (fields['agentConfig']) return fields
  throw toError(createMediaFailure('bad-answer', { message: 'no signature' }))
}
