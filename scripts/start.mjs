// @ts-check
// `npm start`: from a fresh clone to the demo in a browser.
import { buildDemo } from './buildDemo.mjs'
import { ensureInstalled } from './install.mjs'
import { main } from './main.mjs'
import { at } from './root.mjs'
import { serveFolder } from './serveFolder.mjs'

const usualPort = 8080

void main(import.meta.url, async () => {
  const port = askedPort()
  await ensureInstalled()
  await buildDemo('h5')
  const demo = await serveDemo(port)
  console.log(`The demo is at ${demo.url} (Ctrl-C ends it)`)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void demo.close())
})

/** @returns {number | undefined} what PORT asks for */
function askedPort() {
  const asked = process.env.PORT
  if (asked === undefined || asked === '') return undefined
  if (!/^\d{1,5}$/.test(asked) || Number(asked) > 65535) {
    throw new Error(`PORT is "${asked}"; it must be a whole number from 0 to 65535.`)
  }
  return Number(asked)
}

/** Only a port that was asked for must be had; the usual one may be busy. */
async function serveDemo(/** @type {number | undefined} */ asked) {
  const folder = at('dist', 'h5')
  try {
    return await serveFolder(folder, { port: asked ?? usualPort })
  } catch (error) {
    if (asked === undefined) return serveFolder(folder)
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`Port ${asked} cannot be used (${reason}). Choose another, as in: PORT=3000 npm start`, {
      cause: error,
    })
  }
}
