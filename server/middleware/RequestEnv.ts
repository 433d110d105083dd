import type { RequestIdVariables } from 'hono/request-id'
import type { Logger } from 'pino'
import type { Member } from './Member.ts'

/** What a request carries on its way. */
export interface RequestEnv {
  Bindings: ConnectionEnv
  Variables: RequestIdVariables & { log: Logger; member?: Member; problemCode?: string }
}

/** What the runtime tells of the connection: `@hono/node-server` gives Node's own request. */
export interface ConnectionEnv {
  readonly incoming?:
    { readonly socket?: { readonly remoteAddress?: string | undefined } | undefined } | undefined
}
