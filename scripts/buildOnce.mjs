// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { at, root } from './root.mjs'

/**
 * Runs `build` unless `output` still is what it made of the same `inputs`.
 *
 * @param {{ output: string, inputs: readonly string[], build: () => Promise<void> }} task
 *   `output` and `inputs` are files or folders, absolute; an input that does not exist counts as empty
 * @returns {Promise<boolean>} whether it built
 */
export async function buildOnce({ output, inputs, build }) {
  const stamp = at(
    'node_modules',
    '.cache',
    'taro-wecom-share',
    path.relative(root, output).replaceAll(path.sep, '-'),
  )
  const state = () => `${hashOf(inputs)} ${hashOf([output])}`
  if (existsSync(stamp) && existsSync(output) && readFileSync(stamp, 'utf8') === state()) return false
  await build()
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, state())
  return true
}

/** A hash over the paths and contents of files and folders; tests count for nothing, as no build sees them.
 * @param {readonly string[]} places */
function hashOf(places) {
  const hash = createHash('sha256')
  for (const file of places.flatMap(filesIn))
    hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** @returns {string[]} */
function filesIn(/** @type {string} */ place) {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return /\.test\.tsx?$/.test(place) ? [] : [place]
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)))
}
