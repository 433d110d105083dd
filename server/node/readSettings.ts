import { readFileSync } from 'node:fs'
import { readEnvironment, type Environment, type EnvironmentReader } from './readEnvironment.ts'
import type { ImageFetcherOptions } from '../media/createImageFetcher.ts'

/** What the command is told by environment variables. The README explains each. */
export interface Settings {
  readonly corpId: string
  readonly secret: string
  readonly tokenSecrets: readonly [string, ...string[]]
  readonly port: number
  readonly host: string
  readonly basePath: string | undefined
  readonly redisUrl: string | undefined
  readonly allowedOrigins: readonly string[]
  readonly pictures: ImageFetcherOptions
  /** How many proxies of the operator's own stand in front, each of which adds to X-Forwarded-For. */
  readonly trustedProxies: number
  readonly spoolDirectory: string | undefined
  readonly logLevel: string
  readonly wecomOrigin: string | undefined
}

const LOG_LEVELS: readonly string[] = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']
const SECRET_MIN_CHARACTERS = 32

/** The settings, or every sentence that stands in the way. */
export function readSettings(env: Environment): Settings | { readonly problems: readonly string[] } {
  const reader = readEnvironment(env)
  const settings: Settings = {
    corpId: reader.required('WECOM_CORP_ID', 'the company id (企业ID), under 我的企业 in the WeCom console'),
    secret: reader.required('WECOM_SECRET', "the app's Secret, on the app's page in the WeCom console"),
    tokenSecrets: readTokenSecrets(reader),
    port: reader.wholeNumber('PORT', 8787, 65535),
    host: reader.text('HOST') ?? '127.0.0.1',
    basePath: reader.text('BASE_PATH'),
    redisUrl: reader.address('REDIS_URL'),
    allowedOrigins: reader.list('ALLOWED_ORIGINS'),
    pictures: { hosts: reader.list('PICTURE_HOSTS'), keys: readPictureKeys(reader) },
    trustedProxies: reader.wholeNumber('TRUSTED_PROXIES', 0, 10),
    spoolDirectory: reader.text('SPOOL_DIRECTORY'),
    logLevel: reader.text('LOG_LEVEL') ?? 'info',
    wecomOrigin: reader.address('WECOM_ORIGIN'),
  }
  const { logLevel, basePath, allowedOrigins } = settings
  reader.demand(LOG_LEVELS.includes(logLevel), `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`)
  reader.demand(
    basePath === undefined || /^(\/[\w.~-]+)+$/.test(basePath),
    'BASE_PATH must begin with a slash and end without one, like /share.',
  )
  for (const origin of allowedOrigins) {
    const isOrigin = URL.canParse(origin) && new URL(origin).origin === origin
    reader.demand(isOrigin, `ALLOWED_ORIGINS: "${origin}" is no origin, like https://h5.example.com.`)
  }
  return reader.problems.length > 0 ? { problems: reader.problems } : settings
}

function readTokenSecrets(reader: EnvironmentReader): Settings['tokenSecrets'] {
  const current = reader.required('TOKEN_SECRET', 'it signs the tokens of this backend')
  const previous = reader.text('TOKEN_SECRET_PREVIOUS')
  for (const [name, secret] of Object.entries({ TOKEN_SECRET: current, TOKEN_SECRET_PREVIOUS: previous })) {
    reader.demand(
      !secret || secret.length >= SECRET_MIN_CHARACTERS,
      `${name} is too short: ${SECRET_MIN_CHARACTERS} characters at least, made for example by "openssl rand -base64 32".`,
    )
  }
  return previous === undefined ? [current] : [current, previous]
}

function readPictureKeys(reader: EnvironmentReader): Readonly<Record<string, string>> {
  const path = reader.text('PICTURE_KEYS_FILE')
  if (path === undefined) return {}
  const keys = parseKeys(path)
  reader.demand(
    keys !== undefined,
    'PICTURE_KEYS_FILE must name a JSON file of web addresses by key: {"poster": "https://…"}.',
  )
  return keys ?? {}
}

function parseKeys(path: string): Readonly<Record<string, string>> | undefined {
  try {
    const keys: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof keys !== 'object' || keys === null || Array.isArray(keys)) return undefined
    const entries = Object.entries(keys).flatMap(([key, address]) =>
      typeof address === 'string' && URL.canParse(address) ? [[key, address] as const] : [],
    )
    return entries.length === Object.keys(keys).length ? Object.fromEntries(entries) : undefined
  } catch {
    return undefined
  }
}
