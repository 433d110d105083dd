// @ts-check
// Holds that `npm ci` installs the lockfiles on Linux, macOS and Windows, by the oldest Node that package.json permits.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import semver from 'semver'
import { main } from './main.mjs'
import { at, root } from './root.mjs'
import { run } from './run.mjs'

/**
 * @typedef {object} Entry of a lockfile
 * @property {boolean} [dev]
 * @property {string} [resolved]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {{ node?: string }} [engines]
 * @property {string[]} [workspaces]
 *
 * @typedef {Record<string, Entry>} Entries by place, such as `node_modules/react`; '' is the project itself
 */

const lockedFolders = [root, at('tests', 'consumer')]

const machines = [
  ['--os=linux', '--cpu=x64', '--libc=glibc'],
  ['--os=darwin', '--cpu=arm64'],
  ['--os=win32', '--cpu=x64'],
]

/** The faults of a lockfile that npm does not report.
 * @returns {string[]} */
export function entryProblems(/** @type {Entries} */ entries) {
  const packages = Object.entries(entries).filter(([place]) => place.includes('node_modules/'))
  return packages.flatMap(([place, { dev, resolved, optionalDependencies, engines }]) => {
    const node = oldestNode(dev ? entries[''] : (entries['server'] ?? entries['']))
    return [
      ...Object.keys(optionalDependencies ?? {})
        .filter((name) => !isLocked(entries, place, name))
        .map((name) => `${place} has no entry for its optional ${name}`),
      ...(semver.satisfies(node, engines?.node ?? '*') ? [] : [`${place} excludes Node ${node}`]),
      ...(resolved?.includes('://') ? [`${place} names the address ${resolved}`] : []),
    ]
  })
}

/** What npm says to the lockfile, offline, because a whole lockfile leaves nothing to look up.
 * @returns {Promise<string[]>} */
export async function npmProblems(/** @type {string} */ folder) {
  const copy = copyManifests(folder)
  try {
    const commands = [
      ...machines.map((machine) => ['npm', 'ci', '--dry-run', '--offline', ...machine]),
      // Finds what `npm ci` does not: a missing package below a workspace's own.
      ['npm', 'ls', '--all', '--package-lock-only'],
    ]
    return (await Promise.all(commands.map((command) => problemOf(command, copy)))).flat()
  } finally {
    rmSync(copy, { recursive: true })
  }
}

/** The oldest Node that a project permits. The server permits an older one than the tools of the root. */
function oldestNode(/** @type {Entry | undefined} */ project) {
  return semver.minVersion(project?.engines?.node ?? '*') ?? '0.0.0'
}

/** Looks where Node does: in the place's own node_modules, then in those of the folders above. */
function isLocked(/** @type {Entries} */ entries, /** @type {string} */ place, /** @type {string} */ name) {
  for (let folder = place; ; folder = path.posix.dirname(folder)) {
    if (path.posix.join(folder, 'node_modules', name) in entries) return true
    if (folder === '' || folder === '.') return false
  }
}

/** @returns {string} a new folder with all that npm reads, and without node_modules */
function copyManifests(/** @type {string} */ folder) {
  const copy = mkdtempSync(path.join(tmpdir(), 'lock-'))
  const workspaces = entriesOf(folder)['']?.workspaces ?? []
  const names = [
    '.npmrc',
    'package.json',
    'package-lock.json',
    ...workspaces.map((each) => `${each}/package.json`),
  ]
  for (const name of names) {
    mkdirSync(path.dirname(path.join(copy, name)), { recursive: true })
    cpSync(path.join(folder, name), path.join(copy, name))
  }
  return copy
}

async function problemOf(/** @type {string[]} */ command, /** @type {string} */ cwd) {
  let printed = ''
  const passed = await run([...command, '--loglevel=error'], { cwd, output: (text) => (printed += text) })
  // Only errors, because `npm ls` also prints the tree of all packages.
  const errors = printed.split('\n').filter((line) => line.startsWith('npm error'))
  return passed ? [] : [`${command.join(' ')}:\n${errors.join('\n')}`]
}

/** @returns {Entries} */
function entriesOf(/** @type {string} */ folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')).packages
}

void main(import.meta.url, async () => {
  for (const folder of lockedFolders) {
    const problems = [...entryProblems(entriesOf(folder)), ...(await npmProblems(folder))]
    for (const problem of problems) console.error(`${path.relative(root, folder) || '.'}: ${problem}`)
    if (problems.length > 0) process.exitCode = 1
  }
})
