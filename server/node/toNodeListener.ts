import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener, RequestError } from '@hono/node-server'
import type { ShareBackend } from '../app/createShareBackend.ts'

/** The longest upload, with its frame. Its rest is read after a refusal, so that its sender can read why. */
const REST_MAX_BYTES = 21 * 1024 * 1024

/** Makes a listener for Node's http, Express and Fastify. It must run before any body parser, because it streams uploads. */
export function toNodeListener(
  backend: ShareBackend,
): (request: IncomingMessage, response: ServerResponse) => void {
  const listener = getRequestListener((request, env) => backend.fetch(request, { incoming: env.incoming }), {
    overrideGlobalObjects: false,
    errorHandler: (error) =>
      backend.refuse(error instanceof RequestError ? 'bad-request' : 'internal', error),
  })
  return (request, response) => {
    response.once('finish', () => leaveUnread(request))
    void listener(request, response)
  }
}

/**
 * After the answer the library reads what is left of a body for half a second, and then cuts the connection. Nothing more is
 * read of a body whose length is unknown or too large, because its sender may never end.
 */
function leaveUnread(request: IncomingMessage): void {
  const length = Number(request.headers['content-length'] ?? Infinity)
  if (request.complete || length <= REST_MAX_BYTES) return
  // Node itself starts to discard the body in this tick.
  setImmediate(() => request.socket.pause())
}
