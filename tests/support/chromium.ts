import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { chromium, type BrowserContext, type BrowserContextOptions } from 'playwright-core'

/** A running Chromium with a profile of its own. */
export interface Chromium {
  readonly context: BrowserContext
  /** Ends it and removes its profile. */
  close(): Promise<void>
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const MAC_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Quiet and alone: nothing here may reach for the network or for a person's profile. */
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Starts the Chromium of this machine: CHROMIUM_PATH, or what the usual names find.
 * @throws if there is none; the message says how to install it
 */
export async function launchChromium(options: BrowserContextOptions = {}): Promise<Chromium> {
  const executablePath = findChromium()
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'))
  const removeProfile = (): void => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const context = await chromium.launchPersistentContext(profile, {
      ...options,
      executablePath,
      args: ARGS,
    })
    return {
      context,
      async close() {
        await context.close()
        removeProfile()
      },
    }
  } catch (error) {
    removeProfile()
    throw error
  }
}

/** @throws if there is none */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string {
  const { CHROMIUM_PATH, PATH = '' } = env
  if (CHROMIUM_PATH) {
    if (existsSync(CHROMIUM_PATH)) return CHROMIUM_PATH
    throw new Error(`CHROMIUM_PATH names ${CHROMIUM_PATH}, and nothing is there`)
  }
  const onPath = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  const found = [...onPath, ...MAC_APPS].find((path) => existsSync(path))
  if (found) return found
  throw new Error(
    'No Chromium found. Install it (Debian: apt-get install chromium; macOS: brew install --cask chromium), or set CHROMIUM_PATH to one',
  )
}
