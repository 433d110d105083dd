import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openSocket, PART_HEAD, readAnswer, uploadHead } from './support/rawRequest.ts'
import { startTestBackend, type TestBackend } from './support/startTestBackend.ts'

// These short times stand alone, because under load an honest upload may pause for longer.
describe('a slow sender', () => {
  let backend: TestBackend
  let token: string

  before(async () => {
    backend = await startTestBackend({ backend: { limits: { bodyIdleMs: 250, bodyTotalMs: 900 } } })
    token = await backend.logIn()
  })
  after(() => backend.close())

  for (const [title, everyMs] of [
    ['who stops', undefined],
    ['of a byte now and then', 20],
  ] as const) {
    it(`${title} is told 408 too-slow`, async () => {
      const socket = openSocket(backend.url)
      socket.write(uploadHead('/media?type=file', token, { 'content-length': '100000' }) + PART_HEAD)
      const trickle = everyMs && setInterval(() => socket.write('x'), everyMs)
      const { status, text } = await readAnswer(socket)
      clearInterval(trickle)
      assert.equal(status, 408)
      assert.match(text, /content-type: application\/problem\+json[^]*"code":"too-slow"/i)
    })
  }
})
