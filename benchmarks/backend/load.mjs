// @ts-check
import { once } from 'node:events'
import { Agent, request } from 'node:http'

const BOUNDARY = 'bench'

/** The whole multipart body of an upload, made once for all requests. @param {Uint8Array} bytes @param {string} name */
export function formOf(bytes, name) {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="media"; filename="${name}"\r\n\r\n`
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)])
}

/**
 * Uploads the body so many times, so many at once, each with the next token. @param {string} url
 * @param {{ body: Buffer, times: number, atOnce: number, tokens: readonly string[] }} load
 */
export async function upload(url, { body, times, atOnce, tokens }) {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  let next = 0
  const one = async () => {
    while (next < times) {
      const token = tokens[next++ % tokens.length]
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
        'content-length': body.length,
      }
      const call = request(`${url}/media?type=file`, { method: 'POST', agent, headers })
      call.end(body)
      const [answer] = await once(call, 'response')
      const text = (await answer.toArray()).join('')
      if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${text}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  agent.destroy()
}

/** A member's token. @param {string} url @param {string} code */
export async function logIn(url, code) {
  const response = await fetch(`${url}/session`, {
    method: 'POST',
    body: JSON.stringify({ code }),
    headers: { 'content-type': 'application/json' },
  })
  if (response.status !== 200) throw new Error(`login: ${response.status}`)
  return (await response.json()).token
}
