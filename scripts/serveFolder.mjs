// @ts-check
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

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
  '.tsx': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** What is compressed already is sent as it is. */
const compressed = ['.jpg', '.png', '.woff2']

/** A name with the hash of what it holds: another content has another name. */
const hashed = /[.-][0-9a-zA-Z]{8,}\.(?:js|css|svg|png|jpg|woff2)$/

/** The encodings that are offered, the best first. The quality takes a third of a second for a megabyte. */
const encodings = {
  br: (/** @type {Buffer} */ body) =>
    brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }),
  gzip: (/** @type {Buffer} */ body) => gzipSync(body, { level: 9 }),
}

/** @typedef {keyof typeof encodings} Encoding */

/**
 * Serves a folder's files on loopback, compressed for a browser that takes it. What is named for its content is kept for a year; all else
 * is asked for again each time, and sent only if it has changed.
 *
 * @param {string} folder absolute
 * @param {{ port?: number, instead?: Record<string, () => string> }} [options] port 0, the default, takes any free one; a busy one rejects
 *   with code EADDRINUSE. `instead` has the text of files that are not read from the folder, by their path in it
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends with a slash
 */
export function serveFolder(folder, { port = 0, instead = {} } = {}) {
  const compress = createCompressor()
  const server = createServer((request, response) => {
    const file = fileFor(folder, request.url ?? '/')
    if (!file) {
      response.writeHead(404, { 'content-type': contentTypes['.txt'] }).end('Not found\n')
      return
    }
    const text = instead[path.relative(folder, file)]
    const version = text ? undefined : versionOf(file)
    const headers = {
      'content-type': contentTypeOf(file),
      'cache-control': hashed.test(file) && !text ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      ...(version && { etag: version }),
    }
    if (version && request.headers['if-none-match'] === version) {
      response.writeHead(304, headers).end()
      return
    }
    const encoding = text || compressed.includes(path.extname(file)) ? undefined : encodingFor(request)
    const body = text ? Buffer.from(text()) : compress(file, version ?? '', encoding)
    response.writeHead(200, {
      ...headers,
      'content-length': body.length,
      ...(encoding && { 'content-encoding': encoding }),
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address())
      resolve({ url: `http://${host}:${address.port}/`, close: () => closeServer(server) })
    })
  })
}

/** Compresses each version of a file once. */
function createCompressor() {
  /** @type {Map<string, { version: string, body: Buffer }>} */
  const kept = new Map()
  return (
    /** @type {string} */ file,
    /** @type {string} */ version,
    /** @type {Encoding | undefined} */ encoding,
  ) => {
    const plain = () => readFileSync(file)
    if (!encoding) return plain()
    const key = `${encoding} ${file}`
    const before = kept.get(key)
    if (before?.version === version) return before.body
    const body = encodings[encoding](plain())
    kept.set(key, { version, body })
    return body
  }
}

/** @returns {Encoding | undefined} */
function encodingFor(/** @type {import('node:http').IncomingMessage} */ { headers }) {
  const taken = String(headers['accept-encoding'] ?? '').split(/\s*,\s*/)
  return /** @type {Encoding[]} */ (Object.keys(encodings)).find((name) =>
    taken.some((each) => each === name || (each.startsWith(`${name};`) && !/;\s*q=0(\.0*)?$/.test(each))),
  )
}

function versionOf(/** @type {string} */ file) {
  const { mtimeMs, size } = statSync(file)
  return `"${mtimeMs.toString(36)}-${size.toString(36)}"`
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
