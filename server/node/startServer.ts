import { createServer, STATUS_CODES, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { ShareBackend } from '../app/createShareBackend.ts'
import { Problem, type ProblemCode } from '../errors/Problem.ts'
import { problemBody } from '../errors/problemResponse.ts'
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

/** Serves the backend on a port of its own. */
export async function startServer(backend: ShareBackend, options: ServerOptions): Promise<RunningServer> {
  const server = createServer(
    {
      maxHeaderSize: HEADERS_MAX_BYTES,
      headersTimeout: 15_000,
      requestTimeout: 300_000,
      keepAliveTimeout: 65_000,
    },
    toNodeListener(backend),
  )
  server.on('clientError', answerUnreadable)
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

/** Answers a request that Node could not parse, because no handler sees it. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const problem = new Problem(unreadableCode(error))
  const body = problemBody(problem)
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n` +
      `content-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  )
}

function unreadableCode(error: NodeJS.ErrnoException): ProblemCode {
  if (error.code === 'HPE_HEADER_OVERFLOW') return 'headers-too-large'
  return error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'too-slow' : 'bad-request'
}
