import { lookup, type LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { Agent, request, type Dispatcher } from 'undici'
import { Problem } from '../errors/Problem.ts'

export interface ImageFetcherOptions {
  /** Hosts, `host` or `host:port`, that a client may name; https only, and never at a private address. */
  readonly hosts?: readonly string[] | undefined
  /** Web addresses by key. The operator wrote these, so http and private addresses are allowed. */
  readonly keys?: Readonly<Record<string, string>> | undefined
}

export interface FetchTimeouts {
  /** Milliseconds without a byte. */
  readonly idleMs: number
  /** Milliseconds for the whole picture. */
  readonly totalMs: number
}

/** Fetches the company's own pictures. */
export interface ImageFetcher {
  /** Gives the bytes, and the last part of the address as the name. */
  fetch(source: unknown, signal: AbortSignal): Promise<FetchedImage>
  close(): Promise<void>
}

export interface FetchedImage {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

type Lookup = (hostname: string, done: (error: Error | null, addresses: LookupAddress[]) => void) => void

const systemLookup: Lookup = (hostname, done) => lookup(hostname, { all: true, verbatim: true }, done)

export function createImageFetcher(
  options: ImageFetcherOptions,
  timeouts: FetchTimeouts,
  resolveHost: Lookup = systemLookup,
): ImageFetcher {
  // As an address has them: in lower case, without the usual port, in Punycode.
  const hosts = new Set(options.hosts?.map((host) => new URL(`https://${host}`).host))
  const idle = { headersTimeout: timeouts.idleMs, bodyTimeout: timeouts.idleMs }
  const trusted = new Agent(idle)
  // Judge the address in the look-up that connects, because a second look-up could give another one.
  const guarded = new Agent({ ...idle, connect: { lookup: publicOnly(resolveHost), timeout: 5000 } })

  return {
    async fetch(source, signal) {
      const { url, dispatcher } = locate(source)
      try {
        const whole = AbortSignal.any([signal, AbortSignal.timeout(timeouts.totalMs)])
        // undici follows no redirects by default; one could lead to a private address.
        const answer = await request(url, { dispatcher, signal: whole })
        if (answer.statusCode !== 200) {
          await answer.body.dump()
          throw new Error(`HTTP status ${answer.statusCode}`)
        }
        return { name: nameIn(url), chunks: readable(answer.body, signal) }
      } catch (error) {
        throw asProblem(error, signal)
      }
    },
    close: async () => void (await Promise.all([trusted.destroy(), guarded.destroy()])),
  }

  function locate(source: unknown): { url: URL; dispatcher: Dispatcher } {
    const { url, key } =
      typeof source === 'object' && source !== null ? (source as Record<string, unknown>) : {}
    if (typeof key === 'string' && url === undefined) {
      const address = options.keys && Object.hasOwn(options.keys, key) ? options.keys[key] : undefined
      if (address === undefined) throw new Problem('unknown-source')
      return { url: new URL(address), dispatcher: trusted }
    }
    if (typeof url !== 'string' || key !== undefined || !URL.canParse(url)) throw new Problem('bad-source')
    return { url: allowed(new URL(url)), dispatcher: guarded }
  }

  function allowed(url: URL): URL {
    if (!hosts.has(url.host) || url.protocol !== 'https:' || url.username !== '' || url.password !== '') {
      throw new Problem('host-not-allowed')
    }
    // Judge a literal address here, because it is connected to without a look-up.
    const literal = url.hostname.replace(/^\[|\]$/g, '')
    if (isIP(literal) && !isPublic(literal)) throw new Problem('private-address')
    return url
  }
}

/** Only plain unicast is public: not loopback, private, link-local, carrier-grade, multicast or documentation. */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
}

function publicOnly(resolveHost: Lookup): LookupFunction {
  return (hostname, options, done) => {
    resolveHost(hostname, (error, addresses) => {
      const [first] = addresses ?? []
      if (error || !first) return done(error ?? new Error('no address'), '')
      // Refuse a mix of public and private addresses, because either may be connected to.
      if (!addresses.every(({ address }) => isPublic(address)))
        return done(new Problem('private-address'), '')
      if (options.all) return done(null, addresses)
      done(null, first.address, first.family)
    })
  }
}

async function* readable(body: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    yield* body
  } catch (error) {
    throw asProblem(error, signal)
  }
}

/** An aborted fetch says nothing of the picture's host, so its error stays as it is. */
function asProblem(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof Problem || signal.aborted) return error
  return new Problem('source-unreachable', undefined, { cause: error })
}

function nameIn(url: URL): string {
  const last = url.pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last).replaceAll(/[/\\]/g, '_')
  } catch {
    return last
  }
}
