// @ts-check
// Lowers the syntax of what ships. Taro would do so in each app, because the package's name has "taro" in it, and more carefully than
// this code needs: a `for` over an array becomes eight lines, a default of a parameter a look at `arguments`, `a?.b` asks twice.
import { transformSync } from '@babel/core'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { filesOf } from './shipModules.mjs'

/** What is true of all modules. No function is asked for its `length`, no rest of an object has symbols. */
const assumptions = {
  constantReexports: true,
  ignoreFunctionLength: true,
  ignoreToPrimitiveHint: true,
  noDocumentAll: true,
  objectRestNoSymbols: true,
  setSpreadProperties: true,
}

const plugins = ['parameters', 'spread', 'for-of', 'template-literals'].map(
  (name) => `@babel/plugin-transform-${name}`,
)

export function lowerModules(/** @type {string} */ folder) {
  const modules = ['.js', '.jsx'].flatMap((ending) => filesOf(folder, ending))
  for (const module of modules) {
    // The search iterates generators, and its size is counted before Taro comes to it.
    const isSearch = path.relative(folder, module).startsWith('search')
    const lowered = transformSync(readFileSync(module, 'utf8'), {
      filename: module,
      babelrc: false,
      configFile: false,
      // Chinese stays as it is written.
      generatorOpts: { jsescOption: { minimal: true } },
      // tsconfig.arrays.json holds it.
      assumptions: { ...assumptions, iterableIsArray: !isSearch },
      presets: [
        [
          '@babel/preset-env',
          {
            modules: false,
            targets: { chrome: '58' },
            include: isSearch ? [] : plugins,
            exclude: ['@babel/plugin-transform-object-rest-spread'],
          },
        ],
      ],
      // The preset's own would bring a helper into each module in place of `Object.assign`.
      plugins: [['@babel/plugin-transform-object-rest-spread', { loose: true, useBuiltIns: true }]],
    })
    writeFileSync(module, `${lowered?.code ?? ''}\n`)
  }
}
