import assert from 'node:assert/strict'
import { open, type FileHandle } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { after, before, describe, it } from 'node:test'
import { samplePdf } from '../contract/sampleFiles.ts'
import { codeOf, startTestBackend, type TestBackend } from './support/startTestBackend.ts'

describe('a disk without room', () => {
  let backend: TestBackend
  let token: string
  let handles: FileHandle

  before(async () => {
    backend = await startTestBackend()
    token = await backend.logIn()
    const handle = await open(fileURLToPath(import.meta.url))
    handles = Object.getPrototypeOf(handle) as FileHandle
    await handle.close()
  })
  after(() => backend.close())

  for (const code of ['ENOSPC', 'EDQUOT', 'EMFILE']) {
    it(`is told as 507 with a time to come again, and uploads go on afterwards: ${code}`, async (t) => {
      const upload = (): Promise<Response> =>
        backend.upload(token, 'media?type=file', samplePdf(3_000_000).bytes, 'a.pdf')
      const full = t.mock.method(handles, 'write', () =>
        Promise.reject(Object.assign(new Error(`${code}: as planned`), { code })),
      )
      const response = await upload()
      assert.equal(response.headers.get('retry-after'), '30')
      assert.equal(await codeOf(response), '507 storage-full')
      full.mock.restore()
      assert.equal((await upload()).status, 200)
    })
  }
})
