// @ts-check
// Finds the words of retiredWords.mjs in sources and documents.
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import rooms from '../rooms.cjs'
import { filesIn } from './filesIn.mjs'
import { main } from './main.mjs'
import { retiredWords } from './retiredWords.mjs'
import { at } from './root.mjs'

/** @import { RetiredWord } from './retiredWords.mjs' */

/** The list itself, its gate, and what tells users of a new name. */
const exceptions = ['scripts/retiredWords.mjs', 'scripts/gates/words.test.mjs', 'CHANGELOG.md']

void main(import.meta.url, () => {
  const files = filesIn('.').filter(
    (file) => /\.([cm]?js|tsx?|md|yaml)$/.test(file) && !exceptions.includes(file),
  )
  const problems = files.flatMap((file) => problemsOf(file, readFileSync(at(file), 'utf8')))
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
})

/** @returns {string[]} */
export function problemsOf(/** @type {string} */ file, /** @type {string} */ text) {
  const isOfKit = rooms.kitRooms.some((room) => file.startsWith(`${room}/`))
  const suspects = retiredWords.filter(
    ({ word, inKit }) => (isOfKit || !inKit) && new RegExp(`\\b${word}\\b`).test(text),
  )
  if (suspects.length === 0) return []
  const uses = isSource(file) ? usesInSource(file, text) : usesInDocument(text)
  return suspects
    .filter((suspect) => isCompound(suspect) || uses.some((use) => isUse(use, suspect)))
    .map(({ word, instead }) => `${file} says ${word}, which is ${instead} now`)
}

/** Made of two words, such as retiredWord. No sentence has it by chance, so it is found in comments and texts too. */
function isCompound(/** @type {RetiredWord} */ { word, asProperty }) {
  return /[a-z][A-Z]/.test(word) && !asProperty
}

/** @typedef {{ name: string, isProperty: boolean }} Use of an identifier */

function isUse(/** @type {Use} */ { name, isProperty }, /** @type {RetiredWord} */ { word, asProperty }) {
  return name === word && (isProperty || !asProperty)
}

function isSource(/** @type {string} */ file) {
  return /\.([cm]?js|tsx?)$/.test(file)
}

/** @returns {Use[]} */
function usesInSource(/** @type {string} */ file, /** @type {string} */ text) {
  /** @type {Use[]} */
  const uses = []
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isIdentifier(node)) uses.push({ name: node.text, isProperty: isProperty(node) })
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))
  return uses
}

/** @param {ts.Identifier} node one whose parents are set */
function isProperty({ parent, ...node }) {
  if (ts.isPropertyAccessExpression(parent)) return parent.name.pos === node.pos
  if (ts.isBindingElement(parent)) return (parent.propertyName ?? parent.name).pos === node.pos
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isShorthandPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isAccessor(parent) ||
      ts.isJsxAttribute(parent)) &&
    parent.name.pos === node.pos
  )
}

/** The identifiers in a document's blocks of code and between its backticks. One that stands there alone may be a property.
 * @returns {Use[]} */
function usesInDocument(/** @type {string} */ text) {
  const code = [...text.matchAll(/^```[^\n]*\n([^]*?)^```/gm), ...text.matchAll(/`([^`\n]+)`/g)].map(
    ([, found = '']) => found,
  )
  return code.flatMap((each) =>
    [...each.matchAll(/[A-Za-z_$][\w$]*/g)].map(({ 0: name, index }) => ({
      name,
      isProperty: name === each || each[index - 1] === '.' || /^\??:/.test(each.slice(index + name.length)),
    })),
  )
}
