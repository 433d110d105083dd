import { Problem } from '../errors/Problem.ts'

export interface BodyTimeouts {
  /** Milliseconds without a byte. */
  readonly idleMs: number
  /** Milliseconds for the whole body. */
  readonly totalMs: number
}

/**
 * Reads a request's body. Throws a Problem when it is too large or too slow. What the caller leaves unread is read and dropped
 * if its length is known, because a sender who is cut off in the middle cannot read the answer.
 */
export async function* readBody(
  request: Request,
  maxBytes: number,
  timeouts: BodyTimeouts,
): AsyncGenerator<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes)
  if (!request.body) return
  const body: ReadableStream<Uint8Array> = request.body
  const reader = body.getReader()
  let late = false
  let isDone = false
  const giveUp = (): void => {
    late = true
    // Cancel the pending read; the connection stays open for the answer.
    reader.cancel().catch(() => undefined)
  }
  const total = setTimeout(giveUp, timeouts.totalMs)
  let size = 0
  try {
    for (;;) {
      const idle = setTimeout(giveUp, timeouts.idleMs)
      const { done, value } = await reader.read().finally(() => clearTimeout(idle))
      if (late) throw new Problem('too-slow')
      isDone = done
      if (done) return
      size += value.length
      if (size > maxBytes) throw tooLarge(maxBytes)
      yield value
    }
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('client-gone', undefined, { cause: error })
  } finally {
    if (!isDone && !late && request.headers.has('content-length')) await drop(reader, timeouts.idleMs)
    clearTimeout(total)
    reader.cancel().catch(() => undefined)
  }
}

/** Reads to the end, to a pause or to an error. */
async function drop(reader: ReadableStreamDefaultReader<Uint8Array>, idleMs: number): Promise<void> {
  const giveUp = (): void => void reader.cancel().catch(() => undefined)
  for (let isDone = false; !isDone;) {
    const idle = setTimeout(giveUp, idleMs)
    const { done } = await reader.read().catch(() => ({ done: true }))
    clearTimeout(idle)
    isDone = done
  }
}

function tooLarge(maxBytes: number): Problem {
  return new Problem('too-large', `The body may have at most ${maxBytes} bytes.`)
}
