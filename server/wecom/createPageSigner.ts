import { createHash, randomBytes } from 'node:crypto'
import { createAccessTokens, type AccessTokens } from './createAccessTokens.ts'
import type { AppOfCorp, WecomCalls, WecomOptions } from './createWecomCalls.ts'
import { textIn } from './textIn.ts'
import { WecomError } from './WecomError.ts'

/** What `ww.register` asks for. */
export interface PageSignature {
  /** Seconds since 1970. */
  readonly timestamp: number
  readonly nonceStr: string
  readonly signature: string
}

/** Signs a page's address for the company's identity (`config`) and for the app's (`agentConfig`). */
export type SignPage = (url: string, app: AppOfPage) => Promise<Readonly<Record<TicketKind, PageSignature>>>

export interface AppOfPage {
  /** Of a third-party app. */
  readonly suiteId?: string | undefined
  /** The company whose member looks at the page. Default: the own one. */
  readonly corpId?: string | undefined
}

type TicketKind = keyof typeof TICKETS

/** Document 90506. A ticket lives 7200 s, and WeCom gives a company's at most 400 times an hour, at most 100 times to each app. */
const TICKETS = {
  config: { path: '/cgi-bin/get_jsapi_ticket', query: {} },
  agentConfig: { path: '/cgi-bin/ticket/get', query: { type: 'agent_config' } },
} as const

export function createPageSigner(
  calls: WecomCalls,
  { store, corpId: ownCorpId }: Pick<WecomOptions, 'store' | 'corpId'>,
): SignPage {
  // Tickets are kept as access_tokens are: for all instances, and fetched by one of them.
  const tickets = new Map<string, AccessTokens>()

  function ticketsOf(app: AppOfCorp, kind: TicketKind): AccessTokens {
    const key = `${calls.keyOf(app)}:${kind}`
    const { path, query } = TICKETS[kind]
    const fetchToken = async (signal: AbortSignal) => {
      const answer = await calls.as(app, () => ({ method: 'GET', path, query, signal }))
      return { accessToken: textIn(answer, 'ticket', path), expiresInSeconds: Number(answer['expires_in']) }
    }
    const kept = tickets.get(key) ?? createAccessTokens({ key, store, fetchToken })
    tickets.set(key, kept)
    return kept
  }

  return async (url, { suiteId, corpId = ownCorpId }) => {
    // Throws for a suite that is not configured.
    if (suiteId !== undefined) calls.suite(suiteId)
    const app = { corpId, suiteId }
    if (!(await calls.serves(app))) throw new WecomError('corp-not-served', `a page of ${corpId}`)
    const [config, agentConfig] = await Promise.all([
      ticketsOf(app, 'config').obtain(),
      ticketsOf(app, 'agentConfig').obtain(),
    ])
    return { config: sign(config, url), agentConfig: sign(agentConfig, url) }
  }
}

/** Document 90506. The address is without its fragment, and not encoded anew. */
function sign(ticket: string, url: string): PageSignature {
  const timestamp = Math.floor(Date.now() / 1000)
  const nonceStr = randomBytes(12).toString('hex')
  const text = `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`
  return { timestamp, nonceStr, signature: createHash('sha1').update(text).digest('hex') }
}
