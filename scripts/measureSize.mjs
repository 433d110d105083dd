// @ts-check
// What an app pays for the kit in its 2 MB package, held against the goals. Bundled from lib/ as an app's build would do it.
import { existsSync } from 'node:fs'
import { build } from 'esbuild'
import { main } from './main.mjs'
import { at } from './root.mjs'

/** Minified, without React and Taro, which the app has anyhow; a KB is 1000 bytes. */
const goals = [
  { name: 'ShareButton', code: "export { ShareButton } from './lib/index.js'", jsMaxKb: 16, cssMaxKb: 3 },
  { name: 'whole kit', code: "export * from './lib/index.js'", jsMaxKb: 70, cssMaxKb: 14 },
  ...(existsSync(at('lib', 'search'))
    ? [{ name: 'customer search', code: "export * from './lib/search/index.js'", jsMaxKb: 24, cssMaxKb: 0 }]
    : []),
]

/** What ShareButton alone must not bring along, by the names of files. */
const notForShareButton = [
  /^lib\/(search|simulator)\//,
  /^lib\/(store|hooks|components|platform)\/.*(queue|selection|selector|draft|picker?|upload|persist|storage)/i,
]
/** One language, whichever it is. */
const sentences = /^lib\/components\/locale\/.*(zh-?CN|en-?US)\.js$/i

await main(import.meta.url, async () => {
  let held = true
  for (const goal of goals) {
    const { js, css, modules } = await bundle(goal.code)
    const fits = js <= goal.jsMaxKb && css <= goal.cssMaxKb
    console.log(
      `${goal.name.padEnd(16)} JS ${js.toFixed(1)} KB of ${goal.jsMaxKb}, CSS ${css.toFixed(1)} KB of ${goal.cssMaxKb}${fits ? '' : '  TOO LARGE'}`,
    )
    const strangers = goal.name === 'ShareButton' ? strangersIn(modules) : []
    for (const module of strangers) console.log(`  brings along ${module}`)
    held &&= fits && strangers.length === 0
  }
  if (!held) throw new Error('The goals for size are not held.')
})

/** @returns {Promise<{ js: number, css: number, modules: string[] }>} KB, and the modules that are in it */
async function bundle(/** @type {string} */ code) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: at() },
    absWorkingDir: at(),
    outdir: 'size',
    write: false,
    metafile: true,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2017',
    external: ['react', 'react/*', '@tarojs/*'],
    define: { 'process.env.TARO_ENV': '"weapp"', 'process.env.NODE_ENV': '"production"' },
  })
  const kb = (/** @type {string} */ ending) =>
    outputFiles
      .filter(({ path }) => path.endsWith(ending))
      .reduce((sum, { contents }) => sum + contents.length, 0) / 1000
  const included = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs))
  return {
    js: kb('.js'),
    css: kb('.css'),
    modules: included.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([module]) => module),
  }
}

function strangersIn(/** @type {string[]} */ modules) {
  const [, ...furtherLanguages] = modules.filter((module) => sentences.test(module))
  return [
    ...modules.filter((module) => notForShareButton.some((pattern) => pattern.test(module))),
    ...furtherLanguages,
  ]
}
