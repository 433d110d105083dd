import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener, RequestError } from '@hono/node-server'
import type { ShareBackend } from '../app/createShareBackend.ts'

/** The longest upload, with its frame. */
const REST_MAX_BYTES = 21 * 1024 * 1024
/** Milliseconds that the rest may pause. */
const REST_IDLE_MS = 3000
const TOO_SLOW = 408

/** Makes a listener for Node's http, Express and Fastify. It must run before any body parser, because it streams uploads. */
export function toNodeListener(
  backend: ShareBackend,
): (request: IncomingMessage, response: ServerResponse) => void {
  const answer = async (request: Request, incoming: IncomingMessage): Promise<Response> => {
    const response = await backend.fetch(request, { incoming })
    if (response.status !== TOO_SLOW) await restOf(incoming)
    return response
  }
  const listener = getRequestListener((request, env) => answer(request, env.incoming as IncomingMessage), {
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
 * Waits until a refused body has arrived as a whole, because a phone reads no answer before it has sent everything, and the
 * library cuts the connection half a second after the answer.
 */
async function restOf(incoming: IncomingMessage): Promise<void> {
  if (incoming.complete || !isBounded(incoming)) return
  // Nobody reads it: let it flow into nothing.
  if (incoming.readableFlowing === null) incoming.resume()
  let idle: NodeJS.Timeout | undefined
  await new Promise<void>((resolve) => {
    const wait = (): void => {
      clearTimeout(idle)
      if (incoming.complete) resolve()
      else idle = setTimeout(resolve, REST_IDLE_MS)
    }
    wait()
    incoming.on('data', wait)
    for (const event of ['end', 'close', 'error']) incoming.once(event, resolve)
  })
  clearTimeout(idle)
}

/** Nothing more is read of a body whose length is unknown or too large, because its sender may never end. */
function leaveUnread(incoming: IncomingMessage): void {
  if (incoming.complete || isBounded(incoming)) return
  // Node itself starts to discard the body in this tick.
  setImmediate(() => incoming.socket.pause())
}

function isBounded({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? Infinity) <= REST_MAX_BYTES
}
