// @ts-check
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import ts from 'typescript'

const root = path.resolve(import.meta.dirname, '..')

/**
 * A file of the kit as it is published, TypeScript's ES2017, with all that it imports, in one; minified it is what an app pays.
 *
 * @param {string} file below the project's root
 */
export async function bundleKit(file, { minify = false } = {}) {
  return bundle({ entryPoints: [path.join(root, file)] }, minify)
}

/** What an app pays for what it imports. @param {string} contents a module */
export async function minifiedBytes(contents) {
  return (await bundle({ stdin: { contents, resolveDir: import.meta.dirname } }, true)).length
}

/** @param {import('esbuild').BuildOptions} input @param {boolean} minify */
async function bundle(input, minify) {
  const { outputFiles } = await build({
    ...input,
    bundle: true,
    minify,
    format: 'esm',
    charset: 'utf8',
    write: false,
    logLevel: 'error',
    plugins: [compiledByTypeScript],
  })
  return Buffer.from(outputFiles[0]?.contents ?? [])
}

/** esbuild would lower less or more than the published build does. @type {import('esbuild').Plugin} */
const compiledByTypeScript = {
  name: 'compiled-by-typescript',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path: file }) => ({
      contents: ts.transpileModule(readFileSync(file, 'utf8'), {
        compilerOptions: {
          target: ts.ScriptTarget.ES2017,
          module: ts.ModuleKind.ESNext,
          verbatimModuleSyntax: true,
        },
      }).outputText,
    }))
  },
}
