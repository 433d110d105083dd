import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { it } from 'node:test'
import { startFakeWecom } from '../fake-wecom/startFakeWecom.ts'
import { startCommand } from './support/startCommand.ts'
import { TOKEN_SECRET } from './support/startTestBackend.ts'

const MIB = 1024 * 1024
const UPLOADS = process.env['DEEP'] ? 50 : 12
const AT_ONCE = 8
const FILE_BYTES = 20 * MIB
const MEMORY_MAX_BYTES = 200 * MIB

it(`takes ${UPLOADS} uploads of 20 MB, eight at a time, in less than 200 MB of memory, and loses none`, async (t) => {
  const wecom = await startFakeWecom()
  const backend = await startCommand({
    WECOM_CORP_ID: wecom.corpId,
    WECOM_SECRET: wecom.secret,
    WECOM_ORIGIN: wecom.url,
    TOKEN_SECRET,
  })
  t.after(async () => {
    await backend.end()
    await wecom.close()
  })
  const token = await logIn(backend.url, wecom.issueCode('zhangsan'))

  const sent = new Map<string, string>()
  let next = 0
  async function uploadInTurn(): Promise<void> {
    while (next < UPLOADS) {
      const name = `${next++}.bin`
      sent.set(name, await uploadLargeFile(backend.url, token, name))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, uploadInTurn))

  const received = new Map(wecom.received.map(({ fileName, sha256 }) => [fileName, sha256]))
  assert.equal(received.size, UPLOADS)
  assert.deepEqual(received, new Map([...received.keys()].map((name) => [name, sent.get(name)])))
  const peak = peakMemoryBytes(backend.process.pid ?? 0)
  t.diagnostic(`peak of resident memory: ${Math.round(peak / MIB)} MB`)
  assert.ok(peak < MEMORY_MAX_BYTES, `${Math.round(peak / MIB)} MB`)
})

async function logIn(url: string, code: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/session`, { method: 'POST', body: JSON.stringify({ code }), headers })
  return ((await response.json()) as { readonly token: string }).token
}

/** Sends a file that is never in memory as a whole; its hash. */
async function uploadLargeFile(url: string, token: string, name: string): Promise<string> {
  const hash = createHash('sha256')
  const boundary = 'large'
  const block = randomBytes(MIB)
  const call = request(`${url}/media?type=file`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
  })
  const answered = once(call, 'response')
  await pipeline(
    Readable.from(
      (function* () {
        yield `--${boundary}\r\nContent-Disposition: form-data; name="media"; filename="${name}"\r\n\r\n`
        for (let sentBytes = 0; sentBytes < FILE_BYTES; sentBytes += block.length) {
          block.writeUInt32BE(sentBytes)
          hash.update(block)
          yield Buffer.from(block)
        }
        yield `\r\n--${boundary}--\r\n`
      })(),
    ),
    call,
  )
  const [response] = (await answered) as [Readable & { readonly statusCode: number }]
  response.resume()
  assert.equal(response.statusCode, 200)
  return hash.digest('hex')
}

function peakMemoryBytes(pid: number): number {
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) * 1024
  return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1]) * 1024
}
