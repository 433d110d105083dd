import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
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

  const hourMs = 60 * 60_000
  const instants = [
    ['milliseconds', (now: number) => now, 0],
    ['seconds as a number', (now: number) => Math.floor(now / 1000), 1000],
    ['a time long ago', () => '1500000000', 0],
    ['a time that is far off', (now: number) => String(Math.floor(now / 1000) + 86_400), 0],
    ['microseconds', (now: number) => now * 1000, 0],
    ['nothing', () => undefined, 0],
    ['0', () => 0, 0],
    ['text', () => 'just now', 0],
  ] as const
  for (const [title, createdAt, toleranceMs] of instants) {
    it(`is of now where WeCom dates it by ${title}, so that its three days end`, async () => {
      const before = Date.now()
      const fields = { created_at: createdAt(before) }
      backend.wecom.plan({ fault: { kind: 'altered', fields }, path: '/cgi-bin/media/upload', times: 1 })
      const response = await backend.upload(token, 'media?type=file', samplePdf().bytes, 'a.pdf')
      const { uploadedAt } = (await response.json()) as { readonly uploadedAt: number }
      assert.ok(uploadedAt >= before - toleranceMs && uploadedAt <= Date.now(), String(uploadedAt))
    })
  }

  it('is of the time that WeCom says, if that is near the own clock', async () => {
    const createdAt = Math.floor((Date.now() - hourMs / 2) / 1000)
    const fields = { created_at: String(createdAt) }
    backend.wecom.plan({ fault: { kind: 'altered', fields }, path: '/cgi-bin/media/upload', times: 1 })
    const response = await backend.upload(token, 'media?type=file', samplePdf().bytes, 'a.pdf')
    const { uploadedAt } = (await response.json()) as { readonly uploadedAt: number }
    assert.equal(uploadedAt, createdAt * 1000)
  })

  it('goes under the name beside it, since a client cannot always set the one in the head', async () => {
    const query = `media?type=file&name=${encodeURIComponent('合同 "终稿".pdf')}`
    await backend.upload(token, query, samplePdf().bytes, 'tmp_8f3a')
    assert.equal(backend.wecom.received.at(-1)?.fileName, "合同 '终稿'.pdf")
  })

  it('gets the extension that its first bytes call for, if it has none', async () => {
    await backend.upload(token, 'media?type=image', samplePng().bytes, 'blob')
    assert.equal(backend.wecom.received.at(-1)?.fileName, 'blob.png')
  })

  it('arrives under the name that the member gave it', async () => {
    for (const name of ['2026年春季价目表（定稿）.pdf', '合同-v1.2', '资料.2026']) {
      await backend.upload(
        token,
        `media?type=file&name=${encodeURIComponent(name)}`,
        samplePdf().bytes,
        'tmp',
      )
      assert.equal(backend.wecom.received.at(-1)?.fileName, name)
    }
  })

  const misnamed = [
    ['media?type=image', sampleJpeg(), 'a.jfif', 'a.jpg'],
    ['media?type=image', sampleJpeg(), 'IMG_0001.HEIC', 'IMG_0001.jpg'],
    ['media?type=image', sampleJpeg(), 'a.mp4', 'a.jpg'],
    ['media?type=image', samplePng(), 'photo.exe', 'photo.png'],
    ['media?type=image', samplePng(), 'poster.v1.2', 'poster.v1.2.png'],
    ['media?type=video', sampleMp4(2048), 'IMG_0002.MOV', 'IMG_0002.mp4'],
    ['image?', sampleJpeg(), 'cover.webp', 'cover.jpg'],
  ] as const
  for (const [query, { bytes }, name, renamed] of misnamed) {
    it(`is taken by its bytes where its name says something else: ${query} ${name} goes as ${renamed}`, async () => {
      const response = await backend.upload(token, query, bytes, name)
      assert.equal(response.status, 200)
      assert.equal(backend.wecom.received.at(-1)?.fileName, renamed)
    })
  }

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

  const boxes = [
    ['a HEIC picture', 'heic'],
    ['a HEIC picture', 'mif1'],
    ['an AVIF picture', 'avif'],
    ['a QuickTime film', 'qt  '],
    ['a song (M4A)', 'M4A '],
    ['an audiobook (M4B)', 'M4B '],
  ] as const
  for (const [title, brand] of boxes) {
    it(`tells ${title} from an MP4 and from a JPG: ${brand}`, async () => {
      const bytes = new Uint8Array(Buffer.from(`\0\0\0\u0018ftyp${brand}\0\0\0\0isom${brand}`, 'latin1'))
      for (const [type, name] of [
        ['image', 'a.jpg'],
        ['video', 'a.mp4'],
      ] as const) {
        const response = await backend.upload(token, `media?type=${type}`, bytes, name)
        assert.equal(await codeOf(response), '415 wrong-file-type')
      }
    })
  }

  it('brings a picture of the company into WeCom whatever its address is called', async (t) => {
    const addresses = {
      'render.aspx?id=3': 'render.png',
      'v1.2': 'v1.2.png',
      'poster.webp': 'poster.png',
      'poster.jfif': 'poster.png',
      'poster.PNG': 'poster.PNG',
      '%E6%B5%B7%E6%8A%A5': '海报.png',
      'download/': 'file.png',
    }
    const host = createServer((_request, response) => response.end(samplePng(32).bytes))
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
    t.after(() => {
      host.closeAllConnections()
      host.close()
    })
    const { port } = host.address() as AddressInfo
    const keys = Object.fromEntries(
      Object.keys(addresses).map((path) => [path, `http://127.0.0.1:${port}/${path}`]),
    )
    const own = await startTestBackend({ backend: { pictures: { keys } } })
    t.after(() => own.close())
    const member = await own.logIn()
    for (const [key, name] of Object.entries(addresses)) {
      const body = JSON.stringify({ source: { key } })
      const headers = { 'content-type': 'application/json' }
      const response = await own.call('/resolve', member, { method: 'POST', body, headers })
      assert.equal(response.status, 200, key)
      assert.equal(own.wecom.received.at(-1)?.fileName, name)
    }
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
