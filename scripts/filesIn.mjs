// @ts-check
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { at } from './root.mjs'

/** Folders of what is installed, built or written by a tool. */
const skipped = ['node_modules', 'dist', 'lib', 'coverage', 'golden', 'images']

/**
 * The files in a folder of the checkout and in the folders below.
 *
 * @param {string} folder from the root
 * @returns {string[]} from the root, sorted
 */
export function filesIn(folder) {
  return readdirSync(at(folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !skipped.includes(name))
    .flatMap((entry) => {
      const name = path.posix.join(folder, entry.name)
      return entry.isDirectory() ? filesIn(name) : [name]
    })
    .sort()
}
