import { SignJWT, type JWTPayload } from 'jose'
import { TOKEN_SECRET } from '../support/startTestBackend.ts'
import { endingOf, type BadInput } from './BadInput.ts'

const GOOD_CLAIMS = {
  sub: 'zhangsan',
  corp: 'ww0fake0corp0id',
  iss: 'taro-wecom-share-server',
  aud: 'member',
}
const OTHER_SECRET = 'another-secret-of-the-same-length-0123456789-abcdefghijklmnopqrst'

function sign(
  claims: JWTPayload,
  expiresIn: number | undefined,
  alg = 'HS256',
  secret = TOKEN_SECRET,
): Promise<string> {
  const token = new SignJWT(claims).setProtectedHeader({ alg })
  if (expiresIn !== undefined) token.setExpirationTime(Math.floor(Date.now() / 1000) + expiresIn)
  return token.sign(new TextEncoder().encode(secret))
}

function without(name: keyof typeof GOOD_CLAIMS): JWTPayload {
  return Object.fromEntries(Object.entries(GOOD_CLAIMS).filter(([key]) => key !== name))
}

function unsigned(alg: string): string {
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${encode({ alg })}.${encode({ ...GOOD_CLAIMS, exp: 4_000_000_000 })}.`
}

function withToken(
  title: string,
  ends: string,
  makeToken: (own: string) => Promise<string> | string,
): BadInput {
  return {
    title,
    ends,
    send: async ({ backend, token }) => endingOf(await backend.call('/customers', await makeToken(token))),
  }
}

function withHeader(
  title: string,
  ends: string,
  headers: Record<string, string>,
  path = '/customers',
): BadInput {
  return {
    title,
    ends,
    send: async ({ backend }) => endingOf(await backend.call(path, undefined, { headers })),
  }
}

const BAD = '401 bad-token'

export const TOKENS: readonly BadInput[] = [
  withHeader('no token for the customers', '401 no-token', {}),
  withHeader('no token for an address that does not exist', '401 no-token', {}, '/nowhere'),
  withHeader('no token, and a way out of the path', '401 no-token', {}, '/healthz/../../etc/passwd'),
  withHeader('Basic in place of Bearer', BAD, { authorization: 'Basic emhhbmdzYW46eA==' }),
  withHeader('Bearer without a token', BAD, { authorization: 'Bearer' }),
  withHeader('a token in two words', BAD, { authorization: 'Bearer a b' }),
  withToken('a token that is none', BAD, () => 'abc.def.ghi'),
  withToken('a token of 12 KB', BAD, () => 'a'.repeat(12_000)),
  withToken('a token signed by somebody else', BAD, () => sign(GOOD_CLAIMS, 60, 'HS256', OTHER_SECRET)),
  withToken('a token that has expired', '401 token-expired', () => sign(GOOD_CLAIMS, -60)),
  withToken('alg: none', BAD, () => unsigned('none')),
  withToken('alg: None', BAD, () => unsigned('None')),
  withToken('alg: RS256 without a signature', BAD, () => unsigned('RS256')),
  withToken('another algorithm with the right secret', BAD, () => sign(GOOD_CLAIMS, 60, 'HS512')),
  withToken('a token of another audience', BAD, () => sign({ ...GOOD_CLAIMS, aud: 'cursor' }, 60)),
  withToken('a token of another issuer', BAD, () => sign({ ...GOOD_CLAIMS, iss: 'else' }, 60)),
  withToken('a token of nobody', BAD, () => sign(without('sub'), 60)),
  withToken('a token of no company', BAD, () => sign(without('corp'), 60)),
  withToken('a token of another company', BAD, () => sign({ ...GOOD_CLAIMS, corp: 'ww-other' }, 60)),
  withToken('a token of a suite', BAD, () => sign({ ...GOOD_CLAIMS, suite: 'ww-suite' }, 60)),
  withToken('a token that never expires', BAD, () => sign(GOOD_CLAIMS, undefined)),
  withToken('the own token with another payload', BAD, (own) => {
    const [head, , signature] = own.split('.')
    const [, payload] = unsigned('HS256').split('.')
    return `${head}.${payload}.${signature}`
  }),
  withToken(
    'the own token with the signature taken off',
    BAD,
    (own) => `${own.split('.').slice(0, 2).join('.')}.`,
  ),
  {
    title: "WeCom's access_token in place of ours",
    ends: BAD,
    send: async ({ backend }) => {
      const stolen = backend.wecom.secretsOnTheWire.find((secret) => secret.startsWith('access-token'))
      return endingOf(await backend.call('/customers', stolen))
    },
  },
]
