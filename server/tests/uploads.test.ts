import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { sampleJpeg, sampleMp4, samplePdf, samplePng } from '../contract/sampleFiles.ts'
import { sha256 } from './support/sha256.ts'
import { codeOf, startTestBackend, type TestBackend } from './support/startTestBackend.ts'

describe('an upload', () => {
  let backend: TestBackend
  let token: string

  before(async () => {
    backend = await startTestBackend()
    token = await backend.logIn()
  })
  after(() => backend.close())

  const files = [
    { query: 'media?type=image', file: { ...sampleJpeg(300_000), name: '海报 (1).jpg' } },
    { query: 'media?type=image', file: { ...samplePng(), name: 'logo.PNG' } },
    { query: 'media?type=video', file: { ...sampleMp4(2_000_000), name: '产品介绍.mp4' } },
    { query: 'media?type=file', file: { ...samplePdf(5_000_000), name: '报价单🌸 2026.pdf' } },
    { query: 'media?type=file', file: { ...samplePdf(), name: 'no extension' } },
    { query: 'image?', file: { ...samplePng(), name: 'cover.png' } },
  ]
  for (const { query, file } of files) {
    it(`arrives at WeCom as it was: ${query} ${file.name}`, async () => {
      const response = await backend.upload(token, query, file.bytes, file.name)
      assert.equal(response.status, 200)
      const answer = (await response.json()) as Record<string, unknown>
      const received = backend.wecom.received.at(-1)
      assert.equal(received?.fileName, file.name)
      assert.equal(received?.size, file.bytes.length)
      assert.equal(received?.sha256, sha256(file.bytes))
      assert.equal(answer['mediaid'] ?? answer['imgUrl'], received?.id)
      if ('uploadedAt' in answer)
        assert.equal(answer['uploadedAt'], Math.floor((received?.receivedAt ?? 0) / 1000) * 1000)
    })
  }

  it('goes under the name beside it, since a client cannot always set the one in the head', async () => {
    const query = `media?type=file&name=${encodeURIComponent('合同 "终稿".pdf')}`
    await backend.upload(token, query, samplePdf().bytes, 'tmp_8f3a')
    assert.equal(backend.wecom.received.at(-1)?.fileName, "合同 '终稿'.pdf")
  })

  it('gets the extension that its first bytes call for, if it has none', async () => {
    await backend.upload(token, 'media?type=image', samplePng().bytes, 'blob')
    assert.equal(backend.wecom.received.at(-1)?.fileName, 'blob.png')
  })

  it('reads a picture by its bytes where the extension is the other of the two', async () => {
    await backend.upload(token, 'media?type=image', samplePng().bytes, 'shot.jpg')
    assert.equal(backend.wecom.received.at(-1)?.contentType, 'image/png')
  })

  it('arrives whole, whatever the bytes and their number', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 6, maxLength: 70_000 }), async (bytes) => {
        const response = await backend.upload(token, 'media?type=file', new Uint8Array(bytes), 'a.bin')
        assert.equal(response.status, 200)
        assert.equal(backend.wecom.received.at(-1)?.sha256, sha256(bytes))
      }),
      { numRuns: 60 },
    )
  })

  it('takes exactly the limit, and one byte more it refuses', async () => {
    const mib = 1024 * 1024
    const limits = [
      ['media?type=image', sampleJpeg, 10 * mib, 'a.jpg'],
      ['media?type=video', sampleMp4, 10 * mib, 'a.mp4'],
      ['media?type=file', samplePdf, 20 * mib, 'a.pdf'],
      ['image?', sampleJpeg, 2 * mib, 'a.jpg'],
    ] as const
    const callsOfWecom = (): number =>
      Object.values(backend.wecom.calls).reduce((sum, calls) => sum + calls, 0)
    for (const [query, make, limit, name] of limits) {
      assert.equal((await backend.upload(token, query, make(limit).bytes, name)).status, 200, query)
      const before = callsOfWecom()
      assert.equal(
        await codeOf(await backend.upload(token, query, make(limit + 1).bytes, name)),
        '413 too-large',
      )
      assert.equal(callsOfWecom(), before, 'refused here, not by WeCom')
    }
  })

  it('tells an iPhone picture (HEIC) from an MP4 and from a JPG', async () => {
    const heic = new Uint8Array(Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1'))
    assert.equal(
      await codeOf(await backend.upload(token, 'media?type=image', heic, 'a.jpg')),
      '415 wrong-file-type',
    )
    assert.equal(
      await codeOf(await backend.upload(token, 'media?type=video', heic, 'a.mp4')),
      '415 wrong-file-type',
    )
  })

  it('brings a picture of the company into WeCom by its key', async () => {
    const picture = samplePng(32).bytes
    const own = await startTestBackend({ wecom: { pictures: { 'poster.png': picture } } })
    const other = await startTestBackend({
      backend: { pictures: { keys: { poster: `${own.wecom.url}/pictures/poster.png` } } },
    })
    const body = JSON.stringify({ source: { key: 'poster' } })
    const headers = { 'content-type': 'application/json' }
    const response = await other.call('/resolve', await other.logIn(), { method: 'POST', body, headers })
    assert.equal(response.status, 200)
    assert.equal(other.wecom.received[0]?.sha256, sha256(picture))
    assert.equal(other.wecom.received[0]?.fileName, 'poster.png')
    await Promise.all([own.close(), other.close()])
  })
})
