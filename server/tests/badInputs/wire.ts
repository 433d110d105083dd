import {
  openSocket,
  PART_HEAD,
  rawRequest,
  readAnswer,
  uploadHead,
  type RawAnswer,
} from '../support/rawRequest.ts'
import type { BadInput, BadInputContext, Ending } from './BadInput.ts'

function endingOf({ status, text }: RawAnswer): Ending {
  return { status, text, contentType: /content-type: ([^\r]+)/i.exec(text)?.[1] ?? '' }
}

function raw(title: string, ends: string, make: (token: string) => string | Uint8Array): BadInput {
  return {
    title: `wire: ${title}`,
    ends,
    send: async ({ backend, token }) => endingOf(await rawRequest(backend.url, make(token))),
  }
}

/** Goes on sending until it is answered. */
async function sendWithoutEnd(
  { backend, token }: BadInputContext,
  path: string,
  type: string,
  start: string,
): Promise<Ending> {
  const socket = openSocket(backend.url)
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
  socket.write(uploadHead(path, token, { 'transfer-encoding': 'chunked', 'content-type': type }))
  if (start) socket.write(`${start.length.toString(16)}\r\n${start}\r\n`)
  const pump = (): void => {
    while (!socket.destroyed && socket.write(chunk));
  }
  socket.on('drain', pump)
  pump()
  return endingOf(await readAnswer(socket))
}

const FILE_NAME_WITH_BREAK =
  '--b\r\ncontent-disposition: form-data; name="media"; filename="a\nb.pdf"\r\n\r\nabcdefgh\r\n--b--\r\n'

export const WIRE: readonly BadInput[] = [
  raw('no HTTP', '400 bad-request', () => 'HELLO\r\n\r\n'),
  raw(
    'a header of 20 KB',
    '431 headers-too-large',
    () => `GET /healthz HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
  ),
  raw('two lengths', '400 bad-request', (token) =>
    uploadHead('/media?type=file', token, { 'content-length': '8', 'transfer-encoding': 'chunked' }),
  ),
  raw('a length that is no number', '400 bad-request', (token) =>
    uploadHead('/media?type=file', token, { 'content-length': 'many' }),
  ),
  raw('a gigabyte that is announced', '413 too-large', (token) =>
    uploadHead('/media?type=file', token, { 'content-length': '1000000000' }),
  ),
  raw(
    'a line break in the name in the head',
    '400 no-file',
    (token) =>
      uploadHead('/media?type=file', token, { 'content-length': String(FILE_NAME_WITH_BREAK.length) }) +
      FILE_NAME_WITH_BREAK,
  ),
  {
    title: 'wire: an upload without end',
    ends: '413 too-large',
    send: (context) =>
      sendWithoutEnd(context, '/media?type=file', 'multipart/form-data; boundary=b', PART_HEAD),
  },
  {
    title: 'wire: a multipart preamble without end',
    ends: '413 too-large',
    send: (context) => sendWithoutEnd(context, '/media?type=file', 'multipart/form-data; boundary=b', ''),
  },
  {
    title: 'wire: JSON without end',
    ends: '413 too-large',
    send: (context) => sendWithoutEnd(context, '/resolve', 'application/json', '{"source":"'),
  },
]
