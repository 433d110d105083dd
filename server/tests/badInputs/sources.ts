import { endingOf, type BadInput } from './BadInput.ts'

/** The table's backend allows these two; the second leads to a private address. */
export const ALLOWED_HOSTS = ['pictures.example.com', 'localhost']

function source(title: string, ends: string, value: unknown): BadInput {
  const body = JSON.stringify({ source: value })
  const headers = { 'content-type': 'application/json' }
  const send: BadInput['send'] = async ({ backend, token }) =>
    endingOf(await backend.call('/resolve', token, { method: 'POST', body, headers }))
  return { title: `resolve: ${title}`, ends, send }
}

function forbidden(url: string): BadInput {
  return source(url, '403 host-not-allowed', { url })
}

export const SOURCES: readonly BadInput[] = [
  forbidden('https://unlisted.invalid/a.jpg'),
  forbidden('http://pictures.example.com/a.jpg'),
  forbidden('https://pictures.example.com:8443/a.jpg'),
  forbidden('https://pictures.example.com.evil.invalid/a.jpg'),
  forbidden('https://pictures.example.com@evil.invalid/a.jpg'),
  forbidden('https://user:word@pictures.example.com/a.jpg'),
  forbidden('https://pictures.example.com./a.jpg'),
  forbidden('https://evil.invalid#pictures.example.com'),
  forbidden('https://127.0.0.1/a.jpg'),
  forbidden('https://0x7f.1/a.jpg'),
  forbidden('https://[::1]/a.jpg'),
  forbidden('https://[::ffff:127.0.0.1]/a.jpg'),
  forbidden('https://169.254.169.254/latest/meta-data/'),
  forbidden('https://10.0.0.1/a.jpg'),
  forbidden('file:///etc/passwd'),
  forbidden('gopher://pictures.example.com/a'),
  forbidden('data:image/png;base64,iVBORw0KGgo='),
  source('an allowed name that leads to a private address', '403 private-address', {
    url: 'https://localhost/a.jpg',
  }),
  source('no address', '400 bad-source', { url: 'a.jpg' }),
  source('an address and a key', '400 bad-source', {
    url: 'https://pictures.example.com/a.jpg',
    key: 'poster',
  }),
  source('neither', '400 bad-source', {}),
  source('null', '400 bad-source', null),
  source('a number', '400 bad-source', 42),
  source('an unknown key', '404 unknown-source', { key: 'nothing' }),
  source('a key called __proto__', '404 unknown-source', { key: '__proto__' }),
  source('a key called constructor', '404 unknown-source', { key: 'constructor' }),
]
