import { readFileSync } from 'node:fs'
import type { PictureOptions } from './resolve/openPicture.ts'

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
  readonly pictures: PictureOptions
  /** How many proxies of the operator's own stand in front, each of which adds to X-Forwarded-For. */
  readonly trustedProxies: number
  readonly spoolDirectory: string | undefined
  readonly logLevel: string
  readonly wecomOrigin: string | undefined
}

const LOG_LEVELS: readonly string[] = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

type Environment = Readonly<Record<string, string | undefined>>

/** The settings, or every sentence that stands in the way. */
export function readSettings(env: Environment): Settings | { readonly problems: readonly string[] } {
  const problems: string[] = []
  const text = (name: string): string | undefined => env[name]?.trim() || undefined
  const list = (name: string): readonly string[] => (text(name) ?? '').split(/[\s,]+/).filter(Boolean)

  function required(name: string, meaning: string): string {
    const value = text(name)
    if (value === undefined) problems.push(`${name} is missing: ${meaning}.`)
    return value ?? ''
  }

  function number(name: string, fallback: number, max: number): number {
    const value = Number(text(name) ?? fallback)
    if (Number.isInteger(value) && value >= 0 && value <= max) return value
    problems.push(`${name} must be a whole number from 0 to ${max}.`)
    return fallback
  }

  function url(name: string, value: string | undefined): string | undefined {
    if (value === undefined || URL.canParse(value)) return value
    problems.push(`${name} must be a whole address, with its scheme.`)
    return undefined
  }

  function longEnough(name: string, value: string | undefined): string {
    if (value && value.length < 32) {
      problems.push(
        `${name} is too short: 32 characters at least, made for example by "openssl rand -base64 32".`,
      )
    }
    return value ?? ''
  }

  function pictureKeys(): Readonly<Record<string, string>> {
    const path = text('PICTURE_KEYS_FILE')
    if (path === undefined) return {}
    try {
      const keys: unknown = JSON.parse(readFileSync(path, 'utf8'))
      const entries = Object.entries(typeof keys === 'object' && keys !== null ? keys : { '': '' })
      if (entries.every(([, address]) => URL.canParse(address))) return Object.fromEntries(entries)
    } catch {
      // Said below.
    }
    problems.push('PICTURE_KEYS_FILE must name a JSON file of web addresses by key: {"poster": "https://…"}.')
    return {}
  }

  const previous = text('TOKEN_SECRET_PREVIOUS')
  const current = longEnough('TOKEN_SECRET', required('TOKEN_SECRET', 'it signs the tokens of this backend'))
  const settings: Settings = {
    corpId: required('WECOM_CORP_ID', 'the company id (企业ID), under 我的企业 in the WeCom console'),
    secret: required('WECOM_SECRET', "the app's Secret, on the app's page in the WeCom console"),
    tokenSecrets: previous ? [current, longEnough('TOKEN_SECRET_PREVIOUS', previous)] : [current],
    port: number('PORT', 8787, 65535),
    host: text('HOST') ?? '127.0.0.1',
    basePath: text('BASE_PATH'),
    redisUrl: url('REDIS_URL', text('REDIS_URL')),
    allowedOrigins: list('ALLOWED_ORIGINS'),
    pictures: { hosts: list('PICTURE_HOSTS'), keys: pictureKeys() },
    trustedProxies: number('TRUSTED_PROXIES', 0, 10),
    spoolDirectory: text('SPOOL_DIRECTORY'),
    logLevel: text('LOG_LEVEL') ?? 'info',
    wecomOrigin: url('WECOM_ORIGIN', text('WECOM_ORIGIN')),
  }
  if (!LOG_LEVELS.includes(settings.logLevel))
    problems.push(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`)
  if (settings.basePath && !/^(\/[\w.~-]+)+$/.test(settings.basePath)) {
    problems.push('BASE_PATH must begin with a slash and end without one, like /share.')
  }
  for (const origin of settings.allowedOrigins) {
    const isOrigin = URL.canParse(origin) && new URL(origin).origin === origin
    if (!isOrigin) problems.push(`ALLOWED_ORIGINS: "${origin}" is no origin, like https://h5.example.com.`)
  }
  return problems.length > 0 ? { problems } : settings
}
