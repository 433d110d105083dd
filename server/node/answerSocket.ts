import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'

/** Milliseconds in which the client may read the answer. */
const LINGER_MS = 1000

const answered = new WeakSet<Duplex>()

/** Answers on a bare socket and closes it, also where the client neither reads nor closes. A second answer is ignored. */
export async function answerSocket(socket: Duplex, response: Response): Promise<void> {
  if (answered.has(socket)) return
  answered.add(socket)
  const body = await response.text()
  const { status, headers } = response
  headers.set('connection', 'close')
  headers.set('content-length', String(Buffer.byteLength(body)))
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join('')
  socket.on('error', () => undefined)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines}\r\n${body}`)
  // Read no more, so that a sender without end fills its own buffers.
  socket.pause()
  const timer = setTimeout(() => socket.destroy(), LINGER_MS)
  socket.once('close', () => clearTimeout(timer))
}

/** Whether the socket has its answer already. */
export function isAnswered(socket: Duplex): boolean {
  return answered.has(socket)
}
