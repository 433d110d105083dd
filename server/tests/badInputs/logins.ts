import { endingOf, type BadInput } from './BadInput.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

function logIn(
  title: string,
  ends: string,
  body: NonNullable<RequestInit['body']>,
  headers: Record<string, string> = JSON_TYPE,
): BadInput {
  const send: BadInput['send'] = async ({ backend }) =>
    endingOf(await backend.call('/session', undefined, { method: 'POST', body, headers }))
  return { title: `login: ${title}`, ends, send }
}

function method(name: string, path: string): BadInput {
  const send: BadInput['send'] = async ({ backend, token }) =>
    endingOf(await backend.call(path, token, { method: name }))
  return { title: `${name} ${path}`, ends: '405 method-not-allowed', send }
}

function cursor(title: string, makeCursor: (lisisCursor: string, token: string) => string): BadInput {
  return {
    title: `customers: ${title}`,
    ends: '400 bad-cursor',
    async send({ backend, token }) {
      const lisi = await backend.logIn('lisi')
      const page = (await (await backend.call('/customers', lisi)).json()) as { readonly nextCursor?: string }
      const path = `/customers?cursor=${encodeURIComponent(makeCursor(page.nextCursor ?? '', token))}`
      return endingOf(await backend.call(path, token))
    },
  }
}

export const LOGINS: readonly BadInput[] = [
  logIn('a body of no type', '415 wrong-content-type', new Uint8Array([123, 125]), {}),
  logIn('a body of plain text', '415 wrong-content-type', '{"code":"x"}', { 'content-type': 'text/plain' }),
  logIn('JSON that is cut short', '400 bad-json', '{"code":'),
  logIn('a list', '400 bad-json', '[]'),
  logIn('null', '400 bad-json', 'null'),
  logIn('bytes that are not UTF-8', '400 bad-json', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])),
  logIn('no code', '400 bad-json', '{}'),
  logIn('a code that is a number', '400 bad-json', '{"code":1}'),
  logIn('an empty code', '400 bad-json', '{"code":""}'),
  logIn('a code of 513 characters', '400 bad-json', JSON.stringify({ code: 'x'.repeat(513) })),
  logIn('a code that WeCom never gave', '401 bad-code', '{"code":"made-up"}'),
  logIn('a suiteId that is a number', '400 bad-json', '{"code":"x","suiteId":1}'),
  logIn('a suite that is not served', '400 unknown-suite', '{"code":"x","suiteId":"ww-other"}'),
  logIn('a suite called __proto__', '400 unknown-suite', '{"code":"x","suiteId":"__proto__"}'),
  logIn('9 KB of JSON', '413 too-large', JSON.stringify({ code: 'x'.repeat(9000) })),
  method('GET', '/session'),
  method('PUT', '/media?type=image'),
  method('DELETE', '/customers'),
  method('POST', '/healthz'),
  cursor('a cursor that is made up', () => 'made-up'),
  cursor("WeCom's own cursor", () => Buffer.from('from:100').toString('base64url')),
  cursor("another member's cursor", (lisis) => lisis),
  cursor('the own token as a cursor', (_lisis, token) => token),
]
