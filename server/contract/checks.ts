import { createHmac } from 'node:crypto'
import { formOf, Shortfall, type Probe } from './createProbe.ts'
import type { Operation } from './readContract.ts'
import { sampleJpeg, samplePdf, samplePng, type SampleFile } from './sampleFiles.ts'

/** What the developer gave the checker. */
export interface GivenForCheck {
  /** A login code. */
  readonly code?: string | undefined
  /** A key that /resolve knows. */
  readonly key?: string | undefined
  /** The address of a page that /signature signs. */
  readonly page?: string | undefined
}

/** Asks one thing of a backend; throws a Shortfall. */
export type Check = (probe: Probe, given: GivenForCheck) => Promise<void>

export const HEALTH: Operation = { method: 'GET', path: '/healthz' }
export const SESSION: Operation = { method: 'POST', path: '/session' }
export const MEDIA: Operation = { method: 'POST', path: '/media' }
export const IMAGE: Operation = { method: 'POST', path: '/image' }
export const RESOLVE: Operation = { method: 'POST', path: '/resolve' }
export const CUSTOMERS: Operation = { method: 'GET', path: '/customers' }
export const GROUPS: Operation = { method: 'GET', path: '/groups' }
export const RESULTS: Operation = { method: 'GET', path: '/results' }
export const RECIPIENTS: Operation = { method: 'GET', path: '/results/recipients' }
export const SIGNATURE: Operation = { method: 'GET', path: '/signature' }

const MIB = 1024 * 1024
const CLOCK_TOLERANCE_MS = 10 * 60_000

/** The call must end in that status, with one of the codes. */
export function refuses(...[operation, options, status, ...codes]: Parameters<Probe['refuse']>): Check {
  return async (probe) => void (await probe.refuse(operation, options, status, ...codes))
}

/** Makes the files when they are needed, because some are large. */
export function refusesMedia(
  type: string,
  makeFiles: () => readonly SampleFile[],
  status: number,
  ...codes: string[]
): Check {
  return async (probe) => {
    const options = { query: { type }, body: formOf(...makeFiles()) }
    await probe.refuse(MEDIA, options, status, ...codes)
  }
}

export function refusesName(name: string): Check {
  return async (probe) => {
    const options = { query: { type: 'file', name }, body: formOf(samplePdf()) }
    await probe.refuse(MEDIA, options, 400, 'bad-file-name')
  }
}

export function refusesSource(source: unknown, status: number, ...codes: string[]): Check {
  return refuses(RESOLVE, { body: JSON.stringify({ source }) }, status, ...codes)
}

export function takesMedia(type: string, file: SampleFile): Check {
  return async (probe) => {
    const options = { query: { type, name: file.name }, body: formOf(file) }
    checkInstant(await probe.succeed(MEDIA, options))
  }
}

export async function answersHealth(probe: Probe): Promise<void> {
  await probe.succeed(HEALTH, { token: null })
}

export async function givesImageLink(probe: Probe): Promise<void> {
  await probe.succeed(IMAGE, { body: formOf(samplePng()) })
}

export async function refusesLargeImage(probe: Probe): Promise<void> {
  await probe.refuse(IMAGE, { body: formOf(sampleJpeg(2 * MIB + 1)) }, 413, 'too-large')
}

export async function resolvesKey(probe: Probe, { key }: GivenForCheck): Promise<void> {
  checkInstant(await probe.succeed(RESOLVE, { body: JSON.stringify({ source: { key } }) }))
}

function checkInstant({ body }: { readonly body: Readonly<Record<string, unknown>> }): void {
  if (Math.abs(Number(body['uploadedAt']) - Date.now()) < CLOCK_TOLERANCE_MS) return
  throw new Shortfall('"uploadedAt" is not the time of the upload, in milliseconds since 1970')
}

export async function allowsNoOrigin(probe: Probe): Promise<void> {
  const { headers } = await probe.succeed(HEALTH, {
    token: null,
    headers: { origin: 'https://evil.invalid' },
  })
  const allowed = headers.get('access-control-allow-origin')
  if (allowed === '*' || allowed === 'https://evil.invalid') throw new Shortfall('every origin is allowed')
}

export async function givesToken(probe: Probe, { code }: GivenForCheck): Promise<void> {
  const { body } = await probe.succeed(SESSION, { token: null, body: JSON.stringify({ code }) })
  if (Number(body['expiresAt']) <= Date.now()) throw new Shortfall('"expiresAt" has passed')
  probe.useToken(String(body['token']))
}

export function givesAllPages(operation: Operation): Check {
  return async (probe) => {
    const seen = new Set<string>()
    let cursor: string | undefined = ''
    while (cursor !== undefined) {
      if (seen.has(cursor)) throw new Shortfall('the same nextCursor comes again and again')
      seen.add(cursor)
      const { body } = await probe.succeed(operation, { query: { cursor } })
      cursor = typeof body['nextCursor'] === 'string' ? body['nextCursor'] : undefined
    }
  }
}

/** A hand-over that never was: no record of it may be found, and none of another one may be taken for it. */
export function findsNoResult(query: Readonly<Record<string, string>>): Check {
  return async (probe) => {
    const { body } = await probe.succeed(RESULTS, { query: { startedAgo: '60000', endedAgo: '0', ...query } })
    if (body['state'] === 'matched') throw new Shortfall('a record is given for a message that nobody sent')
  }
}

export function refusesPage(url: string, status: number, ...codes: string[]): Check {
  return refuses(SIGNATURE, { token: null, query: { url } }, status, ...codes)
}

/** Checks the time of both signatures and that they differ. It cannot check their value, because it has no ticket. */
export async function signsPage(probe: Probe, { page = '' }: GivenForCheck): Promise<void> {
  const { body } = await probe.succeed(SIGNATURE, { token: null, query: { url: page } })
  const { config, agentConfig } = body as Readonly<Record<string, { timestamp: number; signature: string }>>
  for (const signed of [config, agentConfig]) {
    if (Math.abs(Number(signed?.timestamp) * 1000 - Date.now()) > CLOCK_TOLERANCE_MS)
      throw new Shortfall('"timestamp" is not of now, in seconds since 1970')
  }
  if (config?.signature === agentConfig?.signature)
    throw new Shortfall("both signatures are made with one ticket: the company's and the app's are two")
}

/** A token may be of any form; if it is a JWT, its own payload without a signature must not pass either. */
export async function refusesForgedToken(probe: Probe): Promise<void> {
  const { token } = probe
  const at = token.length - 10
  const forged = [token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)]
  const [, payload, signature] = token.split('.')
  if (signature !== undefined) forged.push(`${encode({ alg: 'none', typ: 'JWT' })}.${payload}.`)
  for (const one of forged) await probe.refuse(CUSTOMERS, { token: one }, 401, 'bad-token')
}

/** Makes a token of the right form that another secret signed. */
export function foreignToken(alg: 'none' | 'HS256'): string {
  const claims = { sub: 'zhangsan', corp: 'ww', aud: 'member', iss: 'somebody', exp: 4_000_000_000 }
  const signed = `${encode({ alg, typ: 'JWT' })}.${encode(claims)}`
  const signature = createHmac('sha256', "somebody else's secret").update(signed).digest('base64url')
  return `${signed}.${alg === 'none' ? '' : signature}`
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
