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
  const styles = new Set(modules.flatMap((module) => copyStylesOf(module, folder)))
  writeFileSync(path.join(folder, 'style.css'), inOneFile([...styles], folder))
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

/** Copies the styles that a built module imports.
 * @returns {string[]} where they are now */
function copyStylesOf(/** @type {string} */ module, /** @type {string} */ folder) {
  const imports = [...readFileSync(module, 'utf8').matchAll(styleImport)]
  return imports.map(([, style = '']) => {
    const built = path.resolve(path.dirname(module), style)
    cpSync(at(path.relative(folder, built)), built)
    return built
  })
}

/** The lower rooms first, so that what stands above them can change their looks. The devtools bring their own styles. */
const styleOrder = ['theme', 'primitives', 'attachment', '']

/** The styles of all components, for an app that takes them at once. */
function inOneFile(/** @type {readonly string[]} */ styles, /** @type {string} */ folder) {
  const place = (/** @type {string} */ style) => path.relative(path.join(folder, 'components'), style)
  const rank = (/** @type {string} */ style) => styleOrder.findIndex((room) => place(style).startsWith(room))
  return styles
    .filter((style) => !place(style).startsWith('..'))
    .sort((one, other) => rank(one) - rank(other))
    .map((style) => readFileSync(style, 'utf8'))
    .join('\n')
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
