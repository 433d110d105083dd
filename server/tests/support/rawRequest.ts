import { connect, type Socket } from 'node:net'

export interface RawAnswer {
  readonly status: number
  readonly text: string
}

/** Sends exactly these bytes, and reads until the other side closes or an answer is whole. */
export function rawRequest(url: string, bytes: string | Uint8Array): Promise<RawAnswer> {
  const socket = openSocket(url)
  socket.write(bytes)
  return readAnswer(socket)
}

export function openSocket(url: string): Socket {
  const { hostname, port } = new URL(url)
  return connect(Number(port), hostname)
}

/** Closes the socket once the answer is whole, unless it is to be kept open. */
export function readAnswer(socket: Socket, { keepOpen = false } = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    let text = ''
    const finish = (): void => {
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0)
      if (!keepOpen) socket.destroy()
      resolve({ status, text })
    }
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
      const [head, body] = text.split('\r\n\r\n')
      const length = /content-length: (\d+)/i.exec(head ?? '')?.[1]
      if (length !== undefined && body !== undefined && body.length >= Number(length)) finish()
    })
    socket.on('close', finish)
    socket.on('error', (error) => (text === '' ? reject(error) : finish()))
  })
}

/** The head and the opening of a multipart upload, up to the file's first byte. */
export function uploadHead(path: string, token: string, headers: Readonly<Record<string, string>>): string {
  const all = {
    host: '127.0.0.1',
    authorization: `Bearer ${token}`,
    'content-type': 'multipart/form-data; boundary=b',
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n`
}

export const PART_HEAD = '--b\r\ncontent-disposition: form-data; name="media"; filename="a.pdf"\r\n\r\n'
export const PART_END = '\r\n--b--\r\n'
