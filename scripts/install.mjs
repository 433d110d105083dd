// @ts-check
// Installs the packages that package-lock.json names, if one is missing. Imports no package, because it runs before there is any.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { main } from './main.mjs'
import { root } from './root.mjs'
import { runOrThrow } from './run.mjs'

/**
 * Installs what `folder/package-lock.json` names into `folder/node_modules`, unless it is there. The folder's .npmrc switches
 * install scripts off.
 */
export async function ensureInstalled(folder = root) {
  if (isInstalled(folder)) return
  console.log(`Installing packages in ${path.relative(path.dirname(root), folder)} (about a minute) …`)
  // `npm ci` rather than `npm install`, because it installs the lockfile as it is or says what is wrong with it.
  await runOrThrow(['npm', 'ci', '--prefer-offline'], { cwd: folder })
}

/**
 * Compares the lockfile with npm's record of what it installed, `node_modules/.package-lock.json`. Looks for the folders too,
 * because `npm install --package-lock-only` writes that record and installs nothing.
 */
export function isInstalled(/** @type {string} */ folder) {
  const record = path.join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = packagesOf(record)
  return Object.entries(packagesOf(path.join(folder, 'package-lock.json'))).every(
    ([place, { version, optional }]) =>
      !place.includes('node_modules/') ||
      optional ||
      (installed[place]?.version === version && existsSync(path.join(folder, place, 'package.json'))),
  )
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} by place, such as `node_modules/react` */
function packagesOf(/** @type {string} */ lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages
}

void main(import.meta.url, () => ensureInstalled())
