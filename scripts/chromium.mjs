// @ts-check
// Finds a Chromium and fonts with Chinese characters. `node scripts/chromium.mjs` installs them if they are missing.
import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { main } from './main.mjs'
import { runOrThrow } from './run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const debianFonts = ['fonts-noto-cjk', 'fonts-noto-color-emoji']

const howToInstall =
  'Install it (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk fonts-noto-color-emoji; ' +
  'macOS: brew install --cask chromium), or set CHROMIUM_PATH to one.'

/**
 * The Chromium to test with: CHROMIUM_PATH, else a usual name on PATH, else macOS's applications.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string} its path
 * @throws {Error} if there is none; the message says how to install it
 */
export function findChromium(env = process.env) {
  const asked = env.CHROMIUM_PATH
  if (asked && !canRun(asked)) throw new Error(`CHROMIUM_PATH names ${asked}, and no program is there.`)
  const found = asked || usualPlaces(env).find(canRun)
  if (!found) throw new Error(`No Chromium found. ${howToInstall}`)
  return found
}

/** Finds a Chromium and fonts with Chinese characters. As root on Debian it installs what is missing. */
export async function ensureChromium() {
  const isMissing = !process.env.CHROMIUM_PATH && !usualPlaces(process.env).some(canRun)
  const missing = [...(isMissing ? ['chromium'] : []), ...(hasChineseFont() ? [] : debianFonts)]
  if (missing.length > 0 && mayInstall()) {
    console.log(`Installing ${missing.join(', ')} …`)
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await runOrThrow(['apt-get', 'update'], { env })
    await runOrThrow(['apt-get', 'install', '--yes', '--no-install-recommends', ...missing], { env })
  }
  return findChromium()
}

function usualPlaces(/** @type {NodeJS.ProcessEnv} */ { PATH = '' }) {
  const onPath = PATH.split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name)))
  return [...onPath, ...macApplications]
}

function canRun(/** @type {string} */ file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Only Linux may lack one. macOS and Windows come with such fonts. */
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

void main(import.meta.url, async () => console.log(await ensureChromium()))
