// @ts-check
import { readdirSync, readlinkSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { createHold } from '../../server/dist/tests/support/createHold.js'
import { startRedis } from '../../server/dist/tests/support/startRedis.js'
import { logIn } from './load.mjs'
import { withFleet } from './withFleet.mjs'

const PROCESSES = 4
const REQUESTS = 200
const HALF_OPEN = 500
const CUSTOMERS = '/cgi-bin/externalcontact/batch/get_by_user'
const GET_TOKEN = '/cgi-bin/gettoken'

/** @typedef {{ what: string, figure: string }} Trouble */

/** Many requests find their access_token revoked, in several processes at once. @returns {Promise<Trouble>} */
export async function renewOnce() {
  const redis = await startRedis()
  const trouble = await withFleet({ processes: PROCESSES, redis }, async ({ fleet, wecom }) => {
    const [first] = fleet
    const token = await logIn(first?.url ?? '', wecom.issueCode('zhangsan'))
    const headers = { authorization: `Bearer ${token}` }
    // Each process has the token at hand before it is revoked.
    await Promise.all(fleet.map(({ url }) => fetch(`${url}/customers`, { headers })))
    const { [CUSTOMERS]: asked = 0, [GET_TOKEN]: before = 0 } = { ...wecom.calls }
    const revoked = createHold()
    wecom.plan({ fault: { kind: 'held', until: revoked.until }, path: CUSTOMERS, times: REQUESTS })
    const answers = fleet.flatMap(({ url }) =>
      Array.from({ length: REQUESTS / PROCESSES }, () => fetch(`${url}/customers`, { headers })),
    )
    await wecom.arrived(CUSTOMERS, asked + REQUESTS)
    wecom.revokeTokens()
    revoked.release()
    const served = (await Promise.all(answers)).filter(({ status }) => status === 200).length
    return {
      what: `${REQUESTS} requests on a revoked token, over ${PROCESSES} processes`,
      figure: `${(wecom.calls[GET_TOKEN] ?? 0) - before} gettoken, ${served} answered with 200`,
    }
  })
  await redis.close()
  return trouble
}

/** Redis is stopped by a signal, so that it accepts connections and never answers. @returns {Promise<Trouble>} */
export async function refuseWhileFrozen() {
  const redis = await startRedis()
  const trouble = await withFleet({ processes: 1, redis }, async ({ fleet: [backend], wecom }) => {
    redis.freeze()
    const refuse = async () => {
      const start = performance.now()
      const body = JSON.stringify({ code: wecom.issueCode('zhangsan') })
      const headers = { 'content-type': 'application/json' }
      const { status } = await fetch(`${backend?.url}/session`, { method: 'POST', body, headers })
      if (status !== 503) throw new Error(`${status} in place of 503`)
      return performance.now() - start
    }
    const first = await Promise.all(Array.from({ length: 20 }, refuse))
    const next = await refuse()
    redis.thaw()
    return {
      what: 'a frozen Redis, until 503',
      figure: `${Math.round(Math.max(...first))} ms the slowest of 20 at once, ${Math.round(next)} ms the next`,
    }
  })
  await redis.close()
  return trouble
}

/** Clients send what cannot be read, and then neither read nor close. @returns {Promise<Trouble>} */
export async function cutOffSilentClients() {
  return withFleet({ processes: 1 }, async ({ fleet: [backend] }) => {
    const { hostname, port } = new URL(backend?.url ?? '')
    const sockets = () => socketsOf(backend?.process.pid ?? 0)
    const before = sockets()
    const start = performance.now()
    const clients = Array.from({ length: HALF_OPEN }, () => {
      const client = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
      client.on('error', () => {}).pause()
      client.write('HELLO\r\n\r\n')
      return client
    })
    let most = 0
    do {
      await delay(10)
      most = Math.max(most, sockets() - before)
    } while (most === 0 || sockets() > before)
    const seconds = (performance.now() - start) / 1000
    for (const client of clients) client.destroy()
    return {
      what: `${HALF_OPEN} clients that are told 400 and neither read nor close, until the server holds none`,
      figure: `${seconds.toFixed(1)} s; ${most} at a time`,
    }
  })
}

/** @param {number} pid */
function socketsOf(pid) {
  const folder = `/proc/${pid}/fd`
  return readdirSync(folder).filter((name) => isSocket(`${folder}/${name}`)).length
}

/** @param {string} descriptor */
function isSocket(descriptor) {
  try {
    return readlinkSync(descriptor).startsWith('socket:')
  } catch {
    // It was closed meanwhile.
    return false
  }
}
