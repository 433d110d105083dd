import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { ShareBackend } from '../app/createShareBackend.ts'

/** Makes a listener for Node's http, Express and Fastify. It must run before any body parser, because it streams uploads. */
export function toNodeListener(
  backend: ShareBackend,
): (request: IncomingMessage, response: ServerResponse) => void {
  const listener = getRequestListener((request, env) => backend.fetch(request, { incoming: env.incoming }), {
    overrideGlobalObjects: false,
  })
  return (request, response) => void listener(request, response)
}
