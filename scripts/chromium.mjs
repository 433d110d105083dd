// @ts-check
// Where a Chromium and the fonts for Chinese are, or how to get them. `node scripts/chromium.mjs` makes sure of both.
import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { main } from './main.mjs'
import { runOrThrow } from './run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const debianFonts = ['fonts-noto-cjk', 'fonts-noto-color-emoji']

export const howToInstall =
  'Install Chromium or Google Chrome (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk fonts-noto-color-emoji), ' +
  'or set CHROMIUM_PATH to the program.'

/**
 * The path of the Chromium to test with: CHROMIUM_PATH, else a usual name on PATH, else macOS's applications.
 *
 * @returns {string | undefined}
 * @throws {Error} if CHROMIUM_PATH names nothing that can be run
 */
export function findChromium() {
  const asked = process.env.CHROMIUM_PATH
  if (asked) {
    if (!canRun(asked)) throw new Error(`CHROMIUM_PATH is "${asked}", and no program is there.`)
    return asked
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return [
    ...folders.flatMap((folder) => names.map((name) => path.join(folder, name))),
    ...macApplications,
  ].find(canRun)
}

/** Finds a Chromium, or installs Debian's if that may be done here; the same for the fonts without which Chinese is boxes. */
export async function ensureChromium() {
  const missing = [...(findChromium() ? [] : ['chromium']), ...(hasChineseFont() ? [] : debianFonts)]
  if (missing.length > 0 && mayInstall()) {
    console.log(`Installing ${missing.join(', ')} …`)
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await runOrThrow(['apt-get', 'update'], { env })
    await runOrThrow(['apt-get', 'install', '--yes', '--no-install-recommends', ...missing], { env })
  }
  const found = findChromium()
  if (!found) throw new Error(`No Chromium is on this machine. ${howToInstall}`)
  return found
}

function canRun(/** @type {string} */ file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Desktops bring such fonts; only where fontconfig is the judge can one be missing. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

await main(import.meta.url, async () => console.log(await ensureChromium()))
