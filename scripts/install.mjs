// @ts-check
// Installs the packages that package-lock.json names, if any of them is missing. Plain Node: it runs before anything is there.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { main } from './main.mjs'
import { root } from './root.mjs'
import { runOrThrow } from './run.mjs'

/**
 * Makes `folder/node_modules` hold what `folder/package-lock.json` says; does nothing if it already does.
 * Install scripts stay off, by the folder's .npmrc.
 */
export async function ensureInstalled(folder = root) {
  if (isInstalled(folder)) return
  console.log(`Installing packages in ${path.relative(path.dirname(root), folder)} (about a minute) …`)
  // Not `npm ci`: it refuses a lockfile that lacks the binaries of other platforms, and a registry need not have them all.
  await runOrThrow(['npm', 'install', '--no-save', '--prefer-offline'], { cwd: folder })
}

/** npm keeps a record of what it installed in `node_modules/.package-lock.json`: it is held against the lockfile. */
export function isInstalled(/** @type {string} */ folder) {
  const record = path.join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = packagesOf(record)
  return Object.entries(packagesOf(path.join(folder, 'package-lock.json'))).every(
    ([place, { version, optional }]) =>
      !place.includes('node_modules/') || optional || installed[place]?.version === version,
  )
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} by place, such as `node_modules/react` */
function packagesOf(/** @type {string} */ lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages
}

void main(import.meta.url, () => ensureInstalled())
