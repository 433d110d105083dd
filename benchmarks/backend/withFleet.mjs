// @ts-check
import { startFakeWecom } from '../../server/dist/fake-wecom/startFakeWecom.js'
import { startCommand } from '../../server/dist/tests/support/startCommand.js'

/** @typedef {Awaited<ReturnType<typeof startCommand>>} Backend */
/** @typedef {Awaited<ReturnType<typeof startFakeWecom>>} Wecom */
/** @typedef {import('../../server/dist/tests/support/startRedis.js').RunningRedis} Redis */

/**
 * Starts the backend's own command with its default settings, in so many processes, on WeCom's double. With a Redis they share it.
 *
 * @template T
 * @param {{ processes: number, redis?: Redis }} shape
 * @param {(house: { fleet: readonly Backend[], wecom: Wecom }) => Promise<T>} use
 */
export async function withFleet({ processes, redis }, use) {
  const wecom = await startFakeWecom()
  const env = {
    WECOM_CORP_ID: wecom.corpId,
    WECOM_SECRET: wecom.secret,
    WECOM_ORIGIN: wecom.url,
    TOKEN_SECRET: 'only-for-the-bench-on-loopback-0123456789',
    ...(redis && { REDIS_URL: redis.url }),
  }
  const fleet = await Promise.all(Array.from({ length: processes }, () => startCommand(env)))
  try {
    return await use({ fleet, wecom, redis })
  } finally {
    await Promise.all(fleet.map((backend) => backend.end()))
    await wecom.close()
  }
}
