// @ts-check
// Holds that a built mini-program for members has no simulator in it: `node scripts/checkRelease.mjs <folder>`.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { main } from './main.mjs'

/** What only the simulator and its drawing say, and no minifier changes. */
const signs = ['wqs-sim', 'wmCustomer002']

/** @returns {string[]} a line for each file that has a part of the simulator */
export function simulatorIn(/** @type {string} */ folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((name) => /\.(?:js|wxss|css|wxml|html)$/.test(name))
    .flatMap((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8')
      const found = signs.filter((sign) => text.includes(sign))
      return found.length > 0 ? [`${name} has the simulator in it: ${found.join(', ')}`] : []
    })
    .sort()
}

void main(import.meta.url, () => {
  const [folder] = process.argv.slice(2)
  if (folder === undefined)
    throw new Error('Usage: node scripts/checkRelease.mjs <folder of a release build>')
  const problems = simulatorIn(folder)
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
})
