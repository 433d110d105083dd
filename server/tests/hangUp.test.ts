import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { samplePdf } from '../contract/sampleFiles.ts'
import { eventually } from './support/eventually.ts'
import { openSocket, PART_END, PART_HEAD, uploadHead } from './support/rawRequest.ts'
import { codeOf, startTestBackend, type TestBackend } from './support/startTestBackend.ts'

const UPLOAD_PATH = '/cgi-bin/media/upload'
const MIB = 1024 * 1024

interface Before {
  readonly timers: number
  readonly gone: number
  readonly logged: number
}

describe('a client that hangs up', () => {
  const spoolDirectory = mkdtempSync(join(tmpdir(), 'spool-test-'))
  let backend: TestBackend
  let token: string
  const warnings: string[] = []
  const onWarning = ({ message }: Error): void => void warnings.push(message)

  before(async () => {
    process.on('warning', onWarning)
    const limits = { uploadsAtOncePerMember: 1 }
    const keys = { poster: '' }
    backend = await startTestBackend({
      backend: { spoolDirectory, limits, wecomTimeoutMs: 60_000, pictures: { keys } },
    })
    keys.poster = `${backend.wecom.url}/pictures/poster.png`
    token = await backend.logIn()
    await backend.upload(token, 'media?type=file', samplePdf().bytes, 'warm-up.pdf')
  })
  after(async () => {
    process.off('warning', onWarning)
    await backend.close()
    rmSync(spoolDirectory, { recursive: true })
  })

  /** Open descriptors of spooled files: they have no name any more, but Linux still tells. */
  function spooledHandles(): number {
    if (!existsSync('/proc/self/fd')) return 0
    const targets = readdirSync('/proc/self/fd').map((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`)
      } catch {
        return ''
      }
    })
    return targets.filter((target) => target.startsWith(spoolDirectory)).length
  }

  function timers(): number {
    return process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
  }

  /** Requests of which the log says that the client went away. A request is logged last, when it holds nothing any more. */
  function goneRequests(): readonly string[] {
    return backend.logged.filter(
      (line) => line.includes('"code":"client-gone"') && line.includes('"durationMs"'),
    )
  }

  const countBefore = (): Before => ({
    timers: timers(),
    gone: goneRequests().length,
    logged: backend.logged.length,
  })

  async function nothingIsLeft(before: Before): Promise<void> {
    await eventually(() => goneRequests().length === before.gone + 1, 'the end of the request')
    await eventually(() => spooledHandles() === 0, 'no handle of a spooled file')
    await eventually(() => backend.wecom.openCalls === 0, 'no request upstream')
    await eventually(() => timers() <= before.timers, 'no timer')
    assert.deepEqual(readdirSync(spoolDirectory), [])
    assert.deepEqual(warnings, [], 'Node warns when it has to close a forgotten handle itself')
    const faults = backend.logged.slice(before.logged).filter((line) => /"status":[45]0\d/.test(line))
    assert.deepEqual(faults, [], 'the client alone is why the request failed')
    // The one place of this member is free again.
    const again = await backend.upload(token, 'media?type=file', samplePdf().bytes, 'again.pdf')
    assert.equal(again.status, 200)
  }

  for (const framing of ['content-length', 'chunked'] as const) {
    it(`half-way through the body (${framing}) leaves no file, handle, timer or upstream request`, async () => {
      const atFirst = countBefore()
      const called = backend.wecom.calls[UPLOAD_PATH]
      const socket = openSocket(backend.url)
      const half = Buffer.concat([Buffer.from(PART_HEAD), Buffer.alloc(10 * MIB, 1)])
      if (framing === 'chunked') {
        socket.write(uploadHead('/media?type=file', token, { 'transfer-encoding': 'chunked' }))
        socket.write(`${half.length.toString(16)}\r\n`)
      } else {
        socket.write(uploadHead('/media?type=file', token, { 'content-length': String(20 * MIB) }))
      }
      socket.write(half)
      await eventually(() => spooledHandles() === 1 || !existsSync('/proc/self/fd'), 'the upload has begun')
      socket.destroy()
      await nothingIsLeft(atFirst)
      assert.equal(backend.wecom.calls[UPLOAD_PATH], (called ?? 0) + 1, 'only the later upload reached WeCom')
    })
  }

  it('while WeCom is still silent cancels the upload there', async () => {
    const atFirst = countBefore()
    backend.wecom.plan({ fault: { kind: 'silence' }, path: UPLOAD_PATH, times: 1 })
    const arrivals = backend.wecom.calls[UPLOAD_PATH] ?? 0
    const body = PART_HEAD + 'x'.repeat(100_000) + PART_END
    const socket = openSocket(backend.url)
    socket.write(uploadHead('/media?type=file', token, { 'content-length': String(body.length) }) + body)
    await backend.wecom.arrived(UPLOAD_PATH, arrivals + 1)
    assert.equal(
      await codeOf(await backend.upload(token, 'media?type=file', samplePdf().bytes)),
      '429 too-many-uploads',
    )
    socket.destroy()
    await nothingIsLeft(atFirst)
    backend.wecom.clearFaults()
  })

  const json = (path: string, body: string, authorization = ''): string =>
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n${authorization}` +
    `content-length: ${body.length}\r\n\r\n${body}`
  const waiting = [
    ['POST /session', '/cgi-bin/miniprogram/jscode2session', () => json('/session', '{"code":"a"}')],
    [
      'GET /customers',
      '/cgi-bin/externalcontact/batch/get_by_user',
      () => `GET /customers HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${token}\r\n\r\n`,
    ],
    [
      'POST /resolve',
      '/pictures/poster.png',
      () => json('/resolve', '{"source":{"key":"poster"}}', `authorization: Bearer ${token}\r\n`),
    ],
  ] as const
  for (const [title, path, bytes] of waiting) {
    it(`while ${title} waits leaves nothing, and is logged as gone`, async () => {
      const atFirst = countBefore()
      backend.wecom.plan({ fault: { kind: 'silence' }, path, times: 1 })
      const arrivals = backend.wecom.calls[path] ?? 0
      const socket = openSocket(backend.url)
      socket.write(bytes())
      await backend.wecom.arrived(path, arrivals + 1)
      socket.destroy()
      await nothingIsLeft(atFirst)
      backend.wecom.clearFaults()
    })
  }
})
