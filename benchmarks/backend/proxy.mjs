// @ts-check
// The peers: a proxy that passes an upload on and does nothing else. `node proxy.mjs hono|node ORIGIN TOKEN` prints its address.
import { createServer } from 'node:http'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { request } from 'undici'

const [kind, origin = '', token = ''] = process.argv.slice(2)

/** @param {URL} url @param {string | undefined} contentType @param {string | undefined} length @param {any} body */
function passOn(url, contentType, length, body) {
  const target = `${origin}/cgi-bin/media/upload?type=${url.searchParams.get('type')}&access_token=${token}`
  const headers = { 'content-type': contentType ?? '', 'content-length': length ?? '' }
  return request(target, { method: 'POST', headers, body })
}

/** @param {{ port: number }} address */
const tell = ({ port }) => console.log(`http://127.0.0.1:${port}`)

if (kind === 'hono') {
  const app = new Hono()
  app.post('/media', async (c) => {
    const { req } = c
    const length = req.header('content-length')
    const answer = await passOn(new URL(req.url), req.header('content-type'), length, req.raw.body)
    return c.body(await answer.body.text(), 200, { 'content-type': 'application/json' })
  })
  serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, tell)
} else {
  const server = createServer(async (incoming, response) => {
    const { headers } = incoming
    const url = new URL(incoming.url ?? '/', 'http://proxy')
    const answer = await passOn(url, headers['content-type'], headers['content-length'], incoming)
    response.setHeader('content-type', 'application/json').end(await answer.body.text())
  })
  server.listen(0, '127.0.0.1', () => tell(/** @type {any} */ (server.address())))
}
