// @ts-check
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'

const host = '127.0.0.1'

/** The type of a file, by its ending. */
const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

/**
 * Serves a folder's files on loopback.
 *
 * @param {string} folder absolute
 * @param {{ port?: number, instead?: Record<string, () => string> }} [options] port 0, the default, takes any free one; a busy one rejects
 *   with code EADDRINUSE. `instead` has the text of files that are not read from the folder, by their path in it
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends with a slash
 */
export function serveFolder(folder, { port = 0, instead = {} } = {}) {
  const server = createServer((request, response) => {
    const file = fileFor(folder, request.url ?? '/')
    const text = file && instead[path.relative(folder, file)]
    if (!file) {
      response.writeHead(404, { 'content-type': contentTypes['.txt'] }).end('Not found\n')
      return
    }
    // No caching, so that the next build is seen at once.
    response.writeHead(200, { 'content-type': contentTypeOf(file), 'cache-control': 'no-store' })
    if (request.method === 'HEAD') response.end()
    else if (text) response.end(text())
    else createReadStream(file).pipe(response)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address())
      resolve({ url: `http://${host}:${address.port}/`, close: () => closeServer(server) })
    })
  })
}

/** @returns {string | undefined} the file that a request's path names, `index.html` for the folder; nothing outside of the folder */
function fileFor(/** @type {string} */ folder, /** @type {string} */ requestPath) {
  try {
    const [pathname = ''] = requestPath.split('?')
    const file = path.join(folder, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '')
    const isInside = file.startsWith(folder + path.sep)
    return isInside && statSync(file).isFile() ? file : undefined
  } catch {
    return undefined
  }
}

function contentTypeOf(/** @type {string} */ file) {
  const ending = /** @type {keyof typeof contentTypes} */ (path.extname(file))
  return contentTypes[ending] ?? 'application/octet-stream'
}

/** @returns {Promise<void>} */
function closeServer(/** @type {import('node:http').Server} */ server) {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
