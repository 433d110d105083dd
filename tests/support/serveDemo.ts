import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serveFolder } from '../../scripts/serveFolder.mjs'

const demo = join(__dirname, '../../dist/h5')

/**
 * Serves the built H5 demo on a free port of loopback.
 * @param instead the text of files that are not read from the build, by their path in it
 * @throws if it is not built
 */
export function serveDemo(instead: Record<string, () => string> = {}): ReturnType<typeof serveFolder> {
  if (!existsSync(join(demo, 'index.html')))
    throw new Error('dist/h5 is not built; `npm run test:browser` builds it')
  return serveFolder(demo, { instead })
}
