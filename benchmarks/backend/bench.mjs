// @ts-check
import { buildServer } from '../../scripts/buildServer.mjs'
import { verdict } from '../verdict.mjs'
import { formOf, logIn, upload } from './load.mjs'
import { cpuMsOf, peakMibOf, startProxy } from './processes.mjs'

const MIB = 1024 * 1024
const MEMBERS = 10
const ROUNDS = 5
const FILES = [
  { title: '100 KB', bytes: 100 * 1024, times: 300, atOnce: 8, limit: 3 },
  { title: '2 MB', bytes: 2 * MIB, times: 80, atOnce: 8, limit: 2 },
]
/** Five at a time of each member, which is fewer than the backend lets one have. */
const LARGE = { bytes: 20 * MIB, times: 50, atOnce: 50, limitMib: 200 }

export const title = 'Backend'

export async function measure() {
  await buildServer()
  // Loaded after the build, because they import what it makes.
  const { cutOffSilentClients, refuseWhileFrozen, renewOnce } = await import('./troubles.mjs')
  const costs = await measureCosts()
  const peakMib = await measurePeak()
  const troubles = [await renewOnce(), await refuseWhileFrozen(), await cutOffSilentClients()]
  return [introduction, costTable(costs), troubleTable(troubles), goals(costs, peakMib)].join('\n\n')
}

const introduction = `On loopback: the backend's own command with its default settings, WeCom's double, and beside it two proxies that pass the body on and check
nothing: one on Hono, and one on Node alone, the floor. Milliseconds are those that the processor gives to the server's process a request, because load and double share the
machine; the best of ${ROUNDS} rounds. What the proxies leave out: the token, limits, the log, the multipart form, the file's type and size, and that WeCom can be asked again.`

/** @typedef {{ title: string, ours: number, hono: number, node: number, limit: number }} Cost CPU ms a request */

/** @returns {Promise<Cost[]>} */
async function measureCosts() {
  const { withFleet } = await import('./withFleet.mjs')
  return withFleet({ processes: 1 }, async ({ fleet, wecom }) => {
    const [backend] = fleet
    const tokens = await logInAll(backend, wecom)
    const accessToken = wecom.secretsOnTheWire.find((secret) => secret.startsWith('access-token')) ?? ''
    const proxies = {
      hono: await startProxy('hono', wecom.url, accessToken),
      node: await startProxy('node', wecom.url, accessToken),
    }
    const servers = { ours: { pid: backend?.process.pid ?? 0, url: backend?.url ?? '' }, ...proxies }
    const costs = []
    for (const { title, bytes, times, atOnce, limit } of FILES) {
      const load = { body: formOf(new Uint8Array(bytes), 'a.bin'), times, atOnce, tokens }
      const best = { ours: Infinity, hono: Infinity, node: Infinity }
      for (let round = 0; round <= ROUNDS; round++) {
        for (const name of /** @type {const} */ (['ours', 'hono', 'node'])) {
          const { pid, url } = servers[name]
          const before = cpuMsOf(pid)
          await upload(url, load)
          // The first round warms up.
          if (round > 0) best[name] = Math.min(best[name], (cpuMsOf(pid) - before) / times)
        }
      }
      costs.push({ title, limit, ...best })
    }
    await Promise.all(Object.values(proxies).map((proxy) => proxy.end()))
    return costs
  })
}

async function measurePeak() {
  const { withFleet } = await import('./withFleet.mjs')
  return withFleet({ processes: 1 }, async ({ fleet, wecom }) => {
    const [backend] = fleet
    const tokens = await logInAll(backend, wecom)
    const { bytes, times, atOnce } = LARGE
    await upload(backend?.url ?? '', { body: formOf(new Uint8Array(bytes), 'a.bin'), times, atOnce, tokens })
    if (wecom.received.length !== times) throw new Error(`${wecom.received.length} of ${times} arrived`)
    return peakMibOf(backend?.process.pid ?? 0)
  })
}

/** @param {{ url: string } | undefined} backend @param {{ issueCode(userId: string): string }} wecom */
function logInAll(backend, wecom) {
  const codes = Array.from({ length: MEMBERS }, (_, index) => wecom.issueCode(`member-${index}`))
  return Promise.all(codes.map((code) => logIn(backend?.url ?? '', code)))
}

/** @param {readonly Cost[]} costs */
function costTable(costs) {
  return [
    '| CPU ms an upload | ours | Hono proxy | Node proxy |',
    '|---|---|---|---|',
    ...costs.map(
      ({ title, ours, hono, node }) =>
        `| ${title} | ${ours.toFixed(2)} | ${hono.toFixed(2)} | ${node.toFixed(2)} |`,
    ),
  ].join('\n')
}

/** @param {readonly { what: string, figure: string }[]} troubles */
function troubleTable(troubles) {
  return [
    '| trouble | figure |',
    '|---|---|',
    ...troubles.map(({ what, figure }) => `| ${what} | ${figure} |`),
  ].join('\n')
}

/** @param {readonly Cost[]} costs @param {number} peakMib */
function goals(costs, peakMib) {
  const met = peakMib <= LARGE.limitMib ? 'met' : '**missed**'
  return [
    '| goal | reached |',
    '|---|---|',
    ...costs.map(
      ({ title, ours, hono, limit }) =>
        `| ${title} ≤ ${limit} × the Hono proxy | ${verdict(ours / hono, limit)} |`,
    ),
    `| ${LARGE.times} × 20 MB, all at once: peak of resident memory ≤ ${LARGE.limitMib} MB | ${Math.round(peakMib)} MB, ${met} |`,
  ].join('\n')
}
