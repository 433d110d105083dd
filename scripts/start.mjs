// @ts-check
// `npm start` installs, builds and serves the demo, and beside it the backend that WeCom requires.
import { buildDemo } from './buildDemo.mjs'
import { buildServer } from './buildServer.mjs'
import { ensureInstalled } from './install.mjs'
import { main } from './main.mjs'
import { at } from './root.mjs'
import { serveFolder } from './serveFolder.mjs'

const usualPort = 8080

void main(import.meta.url, async () => {
  const port = askedPort()
  await ensureInstalled()
  await buildDemo('h5')
  await buildServer()
  let baseUrl = ''
  // The demo starts first, because the backend must know its address. It asks for the backend's only when a page needs it.
  const demo = await serveDemo(port, { 'backend.json': () => JSON.stringify({ baseUrl }) })
  const backend = await startBackend(demo.url)
  baseUrl = backend.url
  console.log(`The demo is at ${demo.url} (Ctrl-C ends it)`)
  console.log(`A backend, with a double of WeCom's API behind it, is at ${backend.url}`)
  console.log(`What that double received is listed at ${backend.wecom.url}/received`)
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void Promise.all([demo.close(), backend.close()]))
})

/** Typed here, because the type checker does not know a module that is built only now.
 * @returns {Promise<{ url: string, wecom: { url: string }, close(): Promise<void> }>} */
async function startBackend(/** @type {string} */ demoUrl) {
  const { startDevelopmentBackend } = await import(at('server', 'dist', 'fake-wecom', 'index.js'))
  return startDevelopmentBackend({ origin: new URL(demoUrl).origin })
}

/** @returns {number | undefined} what PORT asks for */
function askedPort() {
  const asked = process.env.PORT
  if (asked === undefined || asked === '') return undefined
  if (!/^\d{1,5}$/.test(asked) || Number(asked) > 65535) {
    throw new Error(`PORT is "${asked}"; it must be a whole number from 0 to 65535.`)
  }
  return Number(asked)
}

/** Takes another port if the usual one is busy, but fails if a port that was asked for is. */
async function serveDemo(
  /** @type {number | undefined} */ asked,
  /** @type {Record<string, () => string>} */ instead,
) {
  const folder = at('dist', 'h5')
  try {
    return await serveFolder(folder, { port: asked ?? usualPort, instead })
  } catch (error) {
    if (asked === undefined) return serveFolder(folder, { instead })
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`Port ${asked} cannot be used (${reason}). Choose another, as in: PORT=3000 npm start`, {
      cause: error,
    })
  }
}
