import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A line to a backend that a test can hold up and cut. All else it hands on as it is. */
export interface UploadLine {
  readonly url: string
  /** The names of the files that set out, each as often as it was tried. */
  readonly tries: readonly string[]
  /** From now on uploads stop on the way, once a good part of each is gone. */
  hold(): void
  /** Lets go what is held, and all that comes. */
  release(): void
  /** Cuts the connection of this file on its way, once. */
  cut(name: string): void
  close(): Promise<void>
}

/** More than this of an upload passes only when the line is free. */
const HELD_AFTER_BYTES = 32 * 1024

/** @param backendUrl without a slash at its end */
export async function startUploadLine(backendUrl: () => string): Promise<UploadLine> {
  const tries: string[] = []
  const toCut = new Set<string>()
  let held: (() => void)[] | undefined

  async function pass(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://line')
    const name = searchParams.get('name') ?? ''
    const isUpload = incoming.method === 'POST' && pathname === '/media'
    if (isUpload) tries.push(name)
    const isCut = isUpload && toCut.delete(name)
    const onward = request(`${backendUrl()}${incoming.url ?? '/'}`, {
      method: incoming.method ?? 'GET',
      headers: incoming.headers,
    })
    onward.on('response', (answer) => {
      // A connection that was used before and breaks is taken up by the browser itself; a new one is the kit's to retry.
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, connection: 'close' })
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    let passed = 0
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
      passed += chunk.length
      if (isCut) {
        onward.destroy()
        incoming.destroy()
        return
      }
      onward.write(chunk)
      if (isUpload && passed > HELD_AFTER_BYTES) await free()
    }
    onward.end()
  }

  const free = (): Promise<void> =>
    new Promise((resolve) => {
      if (held) held.push(resolve)
      else resolve()
    })
  const release = (): void => {
    const waiting = held ?? []
    held = undefined
    for (const resolve of waiting) resolve()
  }
  const server = createServer((incoming, response) => {
    pass(incoming, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tries,
    hold: () => {
      held ??= []
    },
    release,
    cut: (name) => void toCut.add(name),
    close() {
      release()
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
