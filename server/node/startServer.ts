import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ShareBackend } from '../app/createShareBackend.ts'
import type { ProblemCode } from '../errors/Problem.ts'
import { answerSocket, isAnswered } from './answerSocket.ts'
import { toNodeListener } from './toNodeListener.ts'

export interface ServerOptions {
  /** 0: any free one. */
  readonly port: number
  readonly host: string
  /** Milliseconds that running requests may still take once the server is told to close. */
  readonly closeGraceMs?: number
}

export interface RunningServer {
  readonly url: string
  /** Refuses new connections, waits for running requests, then closes the backend. */
  close(): Promise<void>
}

const HEADERS_MAX_BYTES = 16 * 1024
const CLOSE_GRACE_MS = 30_000
/** The client ended the connection in the middle of a request, so nobody waits for an answer. */
const HANG_UPS = ['ECONNRESET', 'HPE_INVALID_EOF_STATE']
/** Ends a connection whose client reads no answer. Longer than any request takes. */
const SOCKET_IDLE_MS = 300_000

/** Serves the backend on a port of its own. */
export async function startServer(backend: ShareBackend, options: ServerOptions): Promise<RunningServer> {
  const server = createServer(
    {
      maxHeaderSize: HEADERS_MAX_BYTES,
      headersTimeout: 15_000,
      requestTimeout: 300_000,
      keepAliveTimeout: 65_000,
      // Node's own answer would have no body; the listener's has one.
      requireHostHeader: false,
    },
    toNodeListener(backend),
  )
  answerRefusals(server, backend)
  server.setTimeout(SOCKET_IDLE_MS)
  server.on('request', (_request, response) => {
    // Close connections that become idle while the server closes; Node closes only those that are idle already.
    response.once('close', () => {
      if (!server.listening) setImmediate(() => server.closeIdleConnections())
    })
  })
  await listen(server, options)
  const { address, port, family } = server.address() as AddressInfo
  let closing: Promise<void> | undefined
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    close: () => (closing ??= closeGracefully(server, backend, options.closeGraceMs ?? CLOSE_GRACE_MS)),
  }
}

function listen(server: Server, { port, host }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

async function closeGracefully(server: Server, backend: ShareBackend, graceMs: number): Promise<void> {
  backend.drain()
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const overdue = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearTimeout(overdue)
  await backend.close()
}

/** Answers what Node itself refuses, and would answer without a body, because no handler sees it. */
function answerRefusals(server: Server, backend: ShareBackend): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (isAnswered(socket)) return
    if (!socket.writable || HANG_UPS.includes(error.code ?? '')) socket.destroy()
    else void answerSocket(socket, backend.refuse(unreadableCode(error)))
  })
  server.on('connect', (_request, socket) => {
    void answerSocket(socket, backend.refuse('method-not-allowed'))
  })
  server.on('checkExpectation', ({ socket }: IncomingMessage) => {
    void answerSocket(socket, backend.refuse('expectation-failed'))
  })
}

function unreadableCode(error: NodeJS.ErrnoException): ProblemCode {
  if (error.code === 'HPE_HEADER_OVERFLOW') return 'headers-too-large'
  return error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'too-slow' : 'bad-request'
}
