import assert from 'node:assert/strict'
import { setTimeout as delay } from 'node:timers/promises'
import { after, before, describe, it } from 'node:test'
import { eventually } from './support/eventually.ts'
import { openSocket, PART_END, PART_HEAD, rawRequest, readAnswer, uploadHead } from './support/rawRequest.ts'
import { startTestBackend, type TestBackend } from './support/startTestBackend.ts'
import { watchConnections } from './support/watchConnections.ts'

const MIB = 1024 * 1024
const HOST = 'host: 127.0.0.1\r\n'

describe('a request that no route sees', () => {
  let backend: TestBackend
  before(async () => void (backend = await startTestBackend()))
  after(() => backend.close())

  const refused = [
    ['that is no HTTP', 'HELLO\r\n\r\n', '400 bad-request'],
    ['without a Host', 'GET /healthz HTTP/1.1\r\n\r\n', '400 bad-request'],
    ['with a bad Host', 'GET /healthz HTTP/1.1\r\nhost: a b\r\n\r\n', '400 bad-request'],
    ['with a Host that is a path', 'GET /healthz HTTP/1.1\r\nhost: a/b\r\n\r\n', '400 bad-request'],
    ['of OPTIONS *', `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`, '400 bad-request'],
    [
      'that expects too much',
      `GET /healthz HTTP/1.1\r\n${HOST}expect: a-miracle\r\n\r\n`,
      '417 expectation-failed',
    ],
    ['of CONNECT', `CONNECT example.com:443 HTTP/1.1\r\n${HOST}\r\n`, '405 method-not-allowed'],
    [
      'with headers of 20 KB',
      `GET / HTTP/1.1\r\n${HOST}x: ${'y'.repeat(20_000)}\r\n\r\n`,
      '431 headers-too-large',
    ],
  ] as const
  for (const [title, bytes, ends] of refused) {
    it(`${title} ends as ${ends}, with a body and a line in the log`, async () => {
      const { status, text } = await rawRequest(backend.url, bytes)
      assert.match(text, /content-type: application\/problem\+json/i)
      const [, body = ''] = text.split('\r\n\r\n')
      const { code, requestId } = JSON.parse(body) as { readonly code: string; readonly requestId: string }
      assert.equal(`${status} ${code}`, ends)
      const line = backend.logged.find((logged) => logged.includes(requestId))
      assert.ok(line?.includes(`"status":${status}`) && line.includes(`"code":"${code}"`), line)
    })
  }

  it('of an address that does not exist, or of a wrong method, has its code in the log', async () => {
    const token = await backend.logIn()
    await backend.call('/nowhere', token)
    await backend.call('/customers', token, { method: 'DELETE' })
    const codes = backend.logged.flatMap((line) => /"code":"([^"]+)"/.exec(line)?.[1] ?? []).slice(-2)
    assert.deepEqual(codes, ['not-found', 'method-not-allowed'])
  })
})

describe('a client that neither reads nor closes', () => {
  let backend: TestBackend
  let token: string
  before(async () => {
    backend = await startTestBackend({ backend: { limits: { bodyIdleMs: 100 } } })
    token = await backend.logIn()
  })
  after(() => backend.close())

  const requests = [
    ['400', () => 'HELLO\r\n\r\n'],
    ['431', () => `GET / HTTP/1.1\r\n${HOST}x: ${'y'.repeat(20_000)}\r\n\r\n`],
    ['401', () => uploadHead('/media?type=file', 'none', { 'content-length': '100000' })],
    ['408', () => uploadHead('/media?type=file', token, { 'content-length': '100000' }) + PART_HEAD],
    ['413', () => uploadHead('/media?type=file', token, { 'content-length': '1000000000' })],
    ['417', () => `GET / HTTP/1.1\r\n${HOST}expect: a-miracle\r\n\r\n`],
    ['405', () => `CONNECT example.com:443 HTTP/1.1\r\n${HOST}\r\n`],
  ] as const
  for (const [status, bytes] of requests) {
    it(`is cut off after ${status}`, async (t) => {
      const { accepted, stop } = watchConnections(backend.url)
      t.after(stop)
      const socket = openSocket(backend.url)
      socket.pause()
      socket.write(bytes())
      await eventually(() => accepted.length === 1, 'a connection')
      await eventually(() => accepted.every(({ destroyed }) => destroyed), 'its end')
      socket.destroy()
    })
  }
})

describe('a phone, which reads no answer before it has sent everything,', () => {
  let backend: TestBackend
  let token: string
  before(async () => {
    backend = await startTestBackend()
    token = await backend.logIn()
  })
  after(() => backend.close())

  const body = PART_HEAD + 'x'.repeat(3 * MIB) + PART_END
  const length = { 'content-length': String(body.length) }
  const refused = [
    ['that lacks a good token', () => uploadHead('/media?type=file', 'none', length), '401 bad-token'],
    ['of a wrong type', () => uploadHead('/media?type=image', token, length), '415 wrong-file-type'],
    ['of an unknown kind', () => uploadHead('/media?type=voice', token, length), '400 bad-media-type'],
    ['that is longer than permitted', () => uploadHead('/image', token, length), '413 too-large'],
  ] as const
  for (const [title, head, ends] of refused) {
    it(`is told why an upload ${title} is refused, however long it takes to send it`, async () => {
      const socket = openSocket(backend.url)
      const sentInTime = body.slice(0, MIB)
      socket.write(head() + sentInTime)
      // Longer than the library waits after an answer.
      await delay(800)
      let isCut = false
      socket.on('error', () => (isCut = true))
      await new Promise((resolve) => socket.write(body.slice(MIB), resolve))
      const { status, text } = await readAnswer(socket, { keepOpen: true })
      assert.equal(`${status} ${/"code":"([^"]+)"/.exec(text)?.[1]}`, ends)
      assert.ok(!isCut)
      // The connection is good for the next request.
      socket.write(`GET /healthz HTTP/1.1\r\n${HOST}\r\n`)
      assert.equal((await readAnswer(socket)).status, 200)
    })
  }
})

describe('a sender without end', () => {
  let backend: TestBackend
  before(async () => void (backend = await startTestBackend()))
  after(() => backend.close())

  const head = (path: string): string =>
    `POST ${path} HTTP/1.1\r\n${HOST}content-type: multipart/form-data; boundary=b\r\ntransfer-encoding: chunked\r\n\r\n`
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
  const senders = [
    ['without a token', head('/media?type=file'), chunk, 401],
    ['of a login', head('/session'), chunk, 415],
    ['of what is no HTTP', 'HELLO\r\n\r\n', chunk, 400],
    [
      'whose length is announced',
      head('/media').replace('transfer-encoding: chunked', 'content-length: 9000000000'),
      chunk,
      401,
    ],
  ] as const
  for (const [title, start, rest, status] of senders) {
    it(`${title} is told ${status} and cut off`, async (t) => {
      const { accepted, stop } = watchConnections(backend.url)
      t.after(stop)
      const socket = openSocket(backend.url)
      socket.on('error', () => undefined)
      const pump = (): void => {
        while (!socket.destroyed && socket.write(rest));
      }
      socket.on('drain', pump)
      const answer = readAnswer(socket, { keepOpen: true })
      socket.write(start)
      pump()
      assert.equal((await answer).status, status)
      await eventually(() => socket.closed, 'its end')
      assert.ok(accepted.every(({ bytesRead }) => bytesRead < 2 * MIB))
    })
  }
})
