import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveFolder } from './serveFolder.mjs'

let parent: string
let server: Awaited<ReturnType<typeof serveFolder>>

beforeEach(async () => {
  parent = mkdtempSync(join(tmpdir(), 'serve-'))
  mkdirSync(join(parent, 'site/js'), { recursive: true })
  writeFileSync(join(parent, 'site/index.html'), '<title>演示</title>')
  writeFileSync(join(parent, 'site/js/app.js'), 'run()')
  writeFileSync(join(parent, 'secret.txt'), 'secret')
  server = await serveFolder(join(parent, 'site'))
})

afterEach(async () => {
  await server.close()
  rmSync(parent, { recursive: true })
})

interface Answer {
  readonly status: number | undefined
  readonly type: string | undefined
  readonly body: string
}

/** Asks for a path just as it is written: `fetch` would tidy it up first. */
function get(path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(new URL(server.url), { path }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
      response.on('end', () => {
        resolve({ status: response.statusCode, type: response.headers['content-type'], body })
      })
    })
      .on('error', reject)
      .end()
  })
}

function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(new URL(path, server.url), { headers })
}

it('serves on loopback alone', () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
})

it('serves the index for the folder, whatever the query', async () => {
  const index = { status: 200, type: 'text/html; charset=utf-8', body: '<title>演示</title>' }
  expect([await get('/'), await get('/?a=1')]).toEqual([index, index])
})

it('gives another text in place of a file that is there, as it is at the time', async () => {
  let text = 'one'
  const other = await serveFolder(join(parent, 'site'), { instead: { 'js/app.js': () => text } })
  const read = async (path: string) => (await fetch(new URL(path, other.url))).text()
  await expect(read('js/app.js')).resolves.toBe('one')
  text = 'two'
  await expect(read('js/app.js')).resolves.toBe('two')
  await expect(read('')).resolves.toBe('<title>演示</title>')
  await other.close()
})

it('says what kind of file it is', async () => {
  expect(await get('/js/app.js')).toEqual({
    status: 200,
    type: 'text/javascript; charset=utf-8',
    body: 'run()',
  })
})

it.each([
  ['br, gzip', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['identity', undefined],
])('to a browser that takes %s it sends %s', async (taken, encoding) => {
  const { headers } = await ask('js/app.js', { 'accept-encoding': taken })
  expect(headers.get('content-encoding')).toBe(encoding ?? null)
  expect(headers.get('vary')).toBe('accept-encoding')
})

it('lets a browser keep what is named for its content, and ask whether all else has changed', async () => {
  writeFileSync(join(parent, 'site/js/app.1a2b3c4d.js'), 'run()')
  const kept = await ask('js/app.1a2b3c4d.js')
  expect(kept.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  const index = await ask('index.html')
  expect(index.headers.get('cache-control')).toBe('no-cache')
  const etag = index.headers.get('etag') ?? ''
  expect((await ask('index.html', { 'if-none-match': etag })).status).toBe(304)
  writeFileSync(join(parent, 'site/index.html'), '<title>another</title>')
  const changed = await ask('index.html', { 'if-none-match': etag })
  expect([changed.status, await changed.text()]).toEqual([200, '<title>another</title>'])
})

it.each([
  '/none.js',
  '/js',
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/%',
  '//secret.txt',
  '/js/%00',
])('finds nothing at %s', async (path) => {
  expect(await get(path)).toMatchObject({ status: 404, body: 'Not found\n' })
})

it('tells that a port is taken', async () => {
  const port = Number(new URL(server.url).port)
  await expect(serveFolder(parent, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
