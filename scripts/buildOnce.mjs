// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { at, root } from './root.mjs'

/** Keeps for each output the hashes of its inputs and of itself. */
const usualRecords = at('node_modules', '.cache', 'taro-wecom-share')

/**
 * Runs `build`, unless it made this `output` of these `inputs` before and neither has changed.
 *
 * @param {object} task
 * @param {string} task.output a file or folder, absolute
 * @param {readonly string[]} task.inputs files or folders, absolute; one that does not exist counts as empty
 * @param {() => Promise<void>} task.build
 * @param {string} [task.records] the folder that remembers earlier builds
 * @returns {Promise<boolean>} whether it built
 */
export async function buildOnce({ output, inputs, build, records = usualRecords }) {
  const record = path.join(records, path.relative(root, output).replaceAll(path.sep, '-'))
  const state = () => `${hashOf(inputs)} ${hashOf([output])}`
  if (existsSync(record) && existsSync(output) && readFileSync(record, 'utf8') === state()) return false
  await build()
  mkdirSync(records, { recursive: true })
  writeFileSync(record, state())
  return true
}

/** A hash over the paths and contents of files and folders, without tests, because no build reads them.
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
