import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type BrowserContextOptions } from 'playwright-core'
import { findChromium } from '../../scripts/chromium.mjs'

/** A running Chromium with a profile of its own. */
export interface Chromium {
  readonly context: BrowserContext
  /** Ends it and removes its profile. */
  close(): Promise<void>
}

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
