import { tmpdir } from 'node:os'
import { z } from 'zod'
import type { ImageFetcherOptions } from '../media/createImageFetcher.ts'
import { tokenSecretFault } from '../middleware/tokenSecretFault.ts'
import { readPictureKeys } from './readPictureKeys.ts'
import { isAddress } from './settings/isAddress.ts'
import { isHost } from './settings/isHost.ts'
import { isOrigin } from './settings/isOrigin.ts'
import { isPictureHost } from './settings/isPictureHost.ts'
import { isWholeNumber } from './settings/isWholeNumber.ts'
import { isWritableDirectory } from './settings/isWritableDirectory.ts'

export type Environment = Readonly<Record<string, string | undefined>>

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
  readonly pageHosts: readonly string[]
  readonly pictures: ImageFetcherOptions
  /** How many proxies of the operator's own stand in front, each of which adds to X-Forwarded-For. */
  readonly trustedProxies: number
  readonly spoolDirectory: string | undefined
  readonly logLevel: string
  readonly wecomOrigin: string | undefined
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']
/** WeCom's own have 43. */
const WECOM_SECRET_MIN_CHARACTERS = 16

/** A text that counts as absent if it is empty or white space. */
const text = z
  .string()
  .trim()
  .transform((value) => value || undefined)
  .optional()

/** Every variable, with the sentence that is said where it is wrong. */
const ENVIRONMENT = z.object({
  WECOM_CORP_ID: required(
    'WECOM_CORP_ID is missing: the company id (企业ID), under 我的企业 in the WeCom console.',
  ),
  WECOM_SECRET: required(
    "WECOM_SECRET is missing: the app's Secret, on the app's page in the WeCom console.",
  ).min(
    WECOM_SECRET_MIN_CHARACTERS,
    "WECOM_SECRET is too short: copy the app's whole Secret from its page in the WeCom console.",
  ),
  TOKEN_SECRET: required('TOKEN_SECRET is missing: it signs the tokens of this backend.').superRefine(
    judgeTokenSecret('TOKEN_SECRET'),
  ),
  TOKEN_SECRET_PREVIOUS: text.superRefine(judgeTokenSecret('TOKEN_SECRET_PREVIOUS')),
  PORT: wholeNumber(8787, 65535, 'PORT must be a whole number from 0 to 65535.'),
  HOST: text.transform((host) => host ?? '127.0.0.1'),
  BASE_PATH: text.refine(
    (path) => path === undefined || /^(\/[\w.~-]+)+$/.test(path),
    'BASE_PATH must begin with a slash and end without one, like /share.',
  ),
  REDIS_URL: text.refine(
    (address) => address === undefined || isAddress(address, 'redis:', 'rediss:'),
    'REDIS_URL must be a whole address, like redis://127.0.0.1:6379.',
  ),
  ALLOWED_ORIGINS: list(
    isOrigin,
    (origin) => `ALLOWED_ORIGINS: "${origin}" is no origin, like https://h5.example.com.`,
  ),
  PAGE_HOSTS: list(isHost, (host) => `PAGE_HOSTS: "${host}" is no host, like h5.example.com.`),
  PICTURE_HOSTS: list(
    isPictureHost,
    (host) => `PICTURE_HOSTS: "${host}" is no public host, like pictures.example.com; each is named in full.`,
  ),
  PICTURE_KEYS_FILE: text.transform(readPictureKeys).refine((keys) => keys !== undefined, {
    error: 'PICTURE_KEYS_FILE must name a JSON file of web addresses by key: {"poster": "https://…"}.',
  }),
  TRUSTED_PROXIES: wholeNumber(0, 10, 'TRUSTED_PROXIES must be a whole number from 0 to 10.'),
  // A transform runs for an absent variable too; a check would not.
  SPOOL_DIRECTORY: text.transform((directory, context) => {
    const name = directory === undefined ? 'TMPDIR' : 'SPOOL_DIRECTORY'
    if (!isWritableDirectory(directory ?? tmpdir()))
      context.addIssue(`${name} must be a directory that is there and can be written to.`)
    return directory
  }),
  LOG_LEVEL: text
    .transform((level) => level ?? 'info')
    .refine((level) => LOG_LEVELS.includes(level), `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`),
  WECOM_ORIGIN: text
    .transform((origin) => origin?.replace(/\/$/, ''))
    .refine(
      (origin) => origin === undefined || isOrigin(origin),
      'WECOM_ORIGIN must be a scheme and a host without a path, like https://qyapi.weixin.qq.com.',
    ),
})

/** Every variable that is read. */
export const SETTING_NAMES: readonly string[] = Object.keys(ENVIRONMENT.shape)

/** The settings, or every sentence that stands in the way. */
export function readSettings(env: Environment): Settings | { readonly problems: readonly string[] } {
  const { data: read, error } = ENVIRONMENT.safeParse(env)
  if (!read) return { problems: error.issues.map(({ message }) => message) }
  const { TOKEN_SECRET, TOKEN_SECRET_PREVIOUS: previous } = read
  return {
    corpId: read.WECOM_CORP_ID,
    secret: read.WECOM_SECRET,
    tokenSecrets: previous === undefined ? [TOKEN_SECRET] : [TOKEN_SECRET, previous],
    port: read.PORT,
    host: read.HOST,
    basePath: read.BASE_PATH,
    redisUrl: read.REDIS_URL,
    allowedOrigins: read.ALLOWED_ORIGINS,
    pageHosts: read.PAGE_HOSTS,
    pictures: { hosts: read.PICTURE_HOSTS, keys: read.PICTURE_KEYS_FILE },
    trustedProxies: read.TRUSTED_PROXIES,
    spoolDirectory: read.SPOOL_DIRECTORY,
    logLevel: read.LOG_LEVEL,
    wecomOrigin: read.WECOM_ORIGIN,
  }
}

function required(error: string) {
  return z.string({ error }).trim().min(1, { error, abort: true })
}

function wholeNumber(fallback: number, max: number, error: string) {
  return text
    .refine((value) => value === undefined || isWholeNumber(value, max), { error })
    .transform((value) => Number(value ?? fallback))
}

/** Parted by commas or blanks; the sentence is said of each entry that is wrong. */
function list(isGood: (entry: string) => boolean, sentence: (entry: string) => string) {
  return text
    .transform((value) => (value ?? '').split(/[\s,]+/).filter(Boolean))
    .superRefine((entries, context) => {
      for (const entry of entries) if (!isGood(entry)) context.addIssue(sentence(entry))
    })
}

function judgeTokenSecret(name: string) {
  return (secret: string | undefined, context: { addIssue(sentence: string): void }): void => {
    const fault = secret && tokenSecretFault(secret)
    if (fault) context.addIssue(`${name} ${fault}`)
  }
}
