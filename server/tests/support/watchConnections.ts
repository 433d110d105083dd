import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'

export interface ConnectionWatch {
  /** The server's own ends of the connections that it accepted since. */
  readonly accepted: readonly Socket[]
  stop(): void
}

/** Watches a server of this process. */
export function watchConnections(url: string): ConnectionWatch {
  const port = Number(new URL(url).port)
  const accepted: Socket[] = []
  const onSocket = (message: unknown): void => {
    const { socket } = message as { readonly socket: Socket }
    if (socket.localPort === port) accepted.push(socket)
  }
  subscribe('net.server.socket', onSocket)
  return { accepted, stop: () => void unsubscribe('net.server.socket', onSocket) }
}
