// @ts-check
// Makes of what tsc left in a folder what other people's builds and compilers take.
import { cpSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { at } from './root.mjs'

/** The beginning and the end of a relative import, in code and in declarations. */
const relativeImport = /((?:\bfrom |\bimport |\bimport\()['"]\.{1,2}\/[^'"]*?)(\.tsx?|\.jsx?)(?=['"])/g
const styleImport = /^import '([^']+\.css)';\n/gm

export function shipModules(/** @type {string} */ folder) {
  const modules = filesOf(folder, '.js')
  for (const module of modules) copyStylesOf(module, folder)
  nameForTaro(modules)
  for (const file of filesOf(folder, '.d.ts')) rewrite(file, toPlainDeclaration)
}

/**
 * Vite's runner of Taro looks for CustomWrapper only in modules that are named .jsx or .tsx, and webpack's not in a .js below
 * `"type": "module"`. Where it is not found, an app builds and draws nothing.
 */
function nameForTaro(/** @type {readonly string[]} */ modules) {
  const wrapping = modules.filter((module) => /\b_jsxs?\(CustomWrapper\b/.test(readFileSync(module, 'utf8')))
  const nameOf = (/** @type {string} */ module) => (wrapping.includes(module) ? `${module}x` : module)
  for (const module of modules) {
    rewrite(module, (text) =>
      text.replace(relativeImport, (whole, start, ending) => {
        const [, specifier = ''] = /['"](.*)$/.exec(start) ?? []
        return nameOf(path.resolve(path.dirname(module), specifier + ending)).endsWith('x')
          ? `${whole}x`
          : whole
      }),
    )
    if (wrapping.includes(module)) renameSync(module, nameOf(module))
  }
}

/** TypeScript before 5 reads no `.ts` in an import, and TypeScript 6 no style sheet. */
function toPlainDeclaration(/** @type {string} */ text) {
  return text.replace(relativeImport, '$1.js').replace(styleImport, '')
}

/** Copies the styles that a built module imports. */
function copyStylesOf(/** @type {string} */ module, /** @type {string} */ folder) {
  for (const [, style = ''] of readFileSync(module, 'utf8').matchAll(styleImport)) {
    const built = path.resolve(path.dirname(module), style)
    cpSync(at(path.relative(folder, built)), built)
  }
}

function rewrite(/** @type {string} */ file, /** @type {(text: string) => string} */ change) {
  const before = readFileSync(file, 'utf8')
  const after = change(before)
  if (after !== before) writeFileSync(file, after)
}

/** @returns {string[]} absolute */
export function filesOf(/** @type {string} */ folder, /** @type {string} */ ending) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith(ending)).map((name) => path.join(folder, name))
}
