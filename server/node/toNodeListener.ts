import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { ShareBackend } from '../app/createShareBackend.ts'

/** For Node's http, Express and Fastify. No body parser may run before it: uploads are read as they flow. */
export function toNodeListener(
  backend: ShareBackend,
): (request: IncomingMessage, response: ServerResponse) => void {
  const listener = getRequestListener((request, env) => backend.fetch(request, { incoming: env.incoming }), {
    overrideGlobalObjects: false,
  })
  return (request, response) => void listener(request, response)
}
