// @ts-check
// Does all of a release but the release: the version and its change log, the tarball, what judges it, its size beside the last one's.
import { readFileSync, statSync } from 'node:fs'
import semver from 'semver'
import { ensureInstalled } from './install.mjs'
import { main } from './main.mjs'
import { packPackage } from './packPackage.mjs'
import { at } from './root.mjs'
import { run, runOrThrow } from './run.mjs'

/** @typedef {{ version: string, tarballBytes: number }} Release */

/** Not in the manifest until there are any, because a wrong one is worse than none. */
const awaited = ['repository', 'author', 'bugs']

void main(import.meta.url, async () => {
  const { version } = readJson('package.json')
  /** @type {readonly Release[]} */
  const releases = readJson('scripts/releases.json')
  const problems = versionProblems(version, releases, readFileSync(at('CHANGELOG.md'), 'utf8'))
  if (problems.length > 0) throw new Error(problems.join('\n'))

  const tarball = await packPackage()
  await ensureInstalled(at('tests', 'consumer'))
  await runOrThrow(['jest', '--selectProjects', 'package', '--ci', 'packageLints', 'tarball', 'surface'])
  await run(['npm', 'publish', tarball, '--dry-run', '--loglevel', 'error'])
  console.log(sizeLine(statSync(tarball).size, releases.at(-1)))
  console.log(
    `To be added to scripts/releases.json: ${JSON.stringify({ version, tarballBytes: statSync(tarball).size })}`,
  )
  const absent = awaited.filter((field) => !(field in readJson('lib/package.json')))
  if (absent.length > 0)
    console.log(`The manifest has no ${absent.join(', ')} yet: add each once there is one.`)
})

/** Semantic versioning: https://semver.org. Before 1.0 a minor version may change public names.
 * @returns {string[]} */
export function versionProblems(
  /** @type {string} */ version,
  /** @type {readonly Release[]} */ releases,
  /** @type {string} */ changelog,
) {
  const last = releases.at(-1)?.version
  return [
    ...(semver.valid(version) ? [] : [`${version} is no semantic version`]),
    ...(!last || semver.gt(version, last) ? [] : [`${version} is not above ${last}, the last release`]),
    ...(changelog.includes(`\n## ${version} `) || changelog.includes(`\n## ${version}\n`)
      ? []
      : [`CHANGELOG.md has no section ${version}`]),
  ]
}

function sizeLine(/** @type {number} */ bytes, /** @type {Release | undefined} */ last) {
  if (!last) return `The tarball has ${bytes} bytes. There is no release yet to compare it with.`
  const percent = ((bytes / last.tarballBytes - 1) * 100).toFixed(1)
  return `The tarball has ${bytes} bytes, ${percent} % more than ${last.version}.`
}

function readJson(/** @type {string} */ name) {
  return JSON.parse(readFileSync(at(name), 'utf8'))
}
