import { join } from 'node:path'
import { createWeappHost, type WeappHost, type WeappHostOptions } from './host/createWeappHost.ts'
import { loadDist } from './host/loadDist.ts'

type Options = Partial<WeappHostOptions>

/** The small mini-program in `fixture/`, for tests of the host itself. */
export interface TestBench {
  /** What was launched last. */
  readonly host: WeappHost
  launch(options?: Options): Promise<void>
  /** Adds code to app.js; what it gives to `found` the test reads by `found()`. */
  launchWith(code: string, options?: Options): Promise<void>
  found(): unknown
  /** What the fixture noted since the last call: lifetimes and errors. */
  appLog(): unknown[]
}

export function createTestBench(): TestBench {
  const fixture = loadDist(join(__dirname, 'fixture'))
  let host: WeappHost | undefined
  const launched = (): WeappHost => {
    if (!host) throw new Error('Nothing was launched')
    return host
  }

  async function launch(options: Options = {}): Promise<void> {
    host = await createWeappHost({ dist: fixture, ...options })
  }

  return {
    get host() {
      return launched()
    },
    launch,
    launchWith(code, options) {
      const tools = 'const found = (value) => { getApp().found = value }'
      const app = [fixture.files['app.js'], tools, code].join('\n')
      return launch({ ...options, dist: { ...fixture, files: { ...fixture.files, 'app.js': app } } })
    },
    found: () => launched().app['found'],
    appLog: () => (launched().app['log'] as unknown[]).splice(0),
  }
}
