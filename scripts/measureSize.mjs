// @ts-check
// Measures what the kit adds to an app's package of 2 MB, and compares it with the goals. Bundles lib/ as an app's build does.
import { build } from 'esbuild'
import { main } from './main.mjs'
import { at } from './root.mjs'

/** Minified, without React and Taro, because the app has both. A KB is 1024 bytes. */
/** @type {readonly Goal[]} */
export const goals = [
  // Held at what it takes today, so that growth is seen. 4 KB of it are the Chinese strings. Its stages are chains of `then`: longer here,
  // where `async` stays as it is, and shorter in an app, where Taro makes ES5 of it.
  // From its own module, because esbuild keeps the styles of every component that index.js names. webpack does not (tests/package).
  {
    name: 'ShareButton',
    code: "export { ShareButton } from './lib/components/ShareButton/ShareButton.js'",
    jsMaxKb: 30.6,
    cssMaxKb: 3.2,
  },
  // An app speaks one language.
  {
    name: 'whole kit',
    code: "export * from './lib/index.js'",
    without: ['./lib/components/locales/en-US.js'],
    jsMaxKb: 150,
    cssMaxKb: 19.2,
  },
  { name: ' in two languages', code: "export * from './lib/index.js'", jsMaxKb: Infinity, cssMaxKb: 19.2 },
  { name: 'customer search', code: "export * from './lib/search/index.js'", jsMaxKb: 24, cssMaxKb: 0 },
  // Both dictionaries and the engine, in place of the entry above.
  {
    name: ' extended',
    code: "export * from './lib/search/extended/index.js'",
    jsMaxKb: 60,
    cssMaxKb: 0,
  },
]

/** All that ShareButton alone may bring along. A module of the draft, of the list, of another target or of the simulator is a stranger to it. */
const ofShareButton = [
  /^lib\/protocol\/(message|failures|media)\//,
  /^lib\/protocol\/targets\/(customers|compareVersions|featuresOf)\.js$/,
  /^lib\/store\/(share\/|createId\.js|callListener\.js)/,
  /^lib\/hooks\/(share\/|useLatest\.js|ShareKitContext\.js|ShareDraftContext\.js)/,
  /^lib\/platform\/(wecom|everywhere)\//,
  /^lib\/platform\/runtime\.js$/,
  /^lib\/components\/(ShareButton|primitives|locales|theme)\//,
  /^node_modules\/zustand\//,
]
const languages = './lib/components/locales'
/** The words of the kit that it must not bring along: those of other parts, and of a second language. */
const foreignWords = [
  `export { composeZhCN, recipientsZhCN } from '${languages}/zh-CN.js'`,
  `export { enUS } from '${languages}/en-US.js'`,
  `export { groupsZhCN, momentsZhCN, chatZhCN } from '${languages}/targets.zh-CN.js'`,
]
const ownWords = `export { shareZhCN } from '${languages}/zh-CN.js'`

void main(import.meta.url, async () => {
  const results = []
  for (const goal of goals) results.push(await hold(goal))
  if (results.includes(false)) throw new Error('The goals for size are not held.')
})

/** @typedef {{ name: string, code: string, without?: string[], jsMaxKb: number, cssMaxKb: number }} Goal */

/** @returns {Promise<boolean>} whether the goal is held */
async function hold(/** @type {Goal} */ { name, code, without = [], jsMaxKb, cssMaxKb }) {
  const { jsKb, cssKb, modules } = await bundle(code, without)
  const fits = jsKb <= jsMaxKb && cssKb <= cssMaxKb
  console.log(`${name.padEnd(17)} JS ${sizeOf(jsKb, jsMaxKb)}, CSS ${sizeOf(cssKb, cssMaxKb)}`)
  if (!fits) console.log(`  too large; the most of it:\n${heaviest(modules)}`)
  const strangers = name === 'ShareButton' ? await strangersIn(code) : []
  for (const stranger of strangers) console.log(`  brings along ${stranger}`)
  return fits && strangers.length === 0
}

/** In bytes too, because a growth by one must be seen. */
function sizeOf(/** @type {number} */ kb, /** @type {number} */ maxKb) {
  const limit = maxKb === Infinity ? '' : ` of ${maxKb}`
  return `${kb.toFixed(1)} KB${limit} (${Math.round(kb * 1024)} bytes)`
}

/** @typedef {{ module: string, bytes: number }} Share what one module takes of a bundle */

/**
 * @param {string} code of a module
 * @param {readonly string[]} [without]
 * @param {string} [resolveDir] the folder that the module would stand in
 * @returns {Promise<{ jsKb: number, cssKb: number, modules: Share[], text: string }>} `text` is the JS
 */
export async function bundle(code, without = [], resolveDir = at()) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir },
    absWorkingDir: at(),
    outdir: 'size',
    write: false,
    metafile: true,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2017',
    // Otherwise esbuild emits helpers of asynchronous generators for a plain `yield*`.
    supported: { 'async-generator': true },
    charset: 'utf8',
    external: ['react', 'react/*', 'react-dom', '@tarojs/*', ...without],
    define: { 'process.env.TARO_ENV': '"weapp"', 'process.env.NODE_ENV': '"production"' },
  })
  const kbOf = (/** @type {string} */ ending) =>
    outputFiles
      .filter(({ path }) => path.endsWith(ending))
      .reduce((sum, { contents }) => sum + contents.length / 1024, 0)
  const shares = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs))
  const modules = shares.map(([module, { bytesInOutput }]) => ({ module, bytes: bytesInOutput }))
  const text = outputFiles.find(({ path }) => path.endsWith('.js'))?.text ?? ''
  return { jsKb: kbOf('.js'), cssKb: kbOf('.css'), modules: modules.filter(({ bytes }) => bytes > 0), text }
}

function heaviest(/** @type {Share[]} */ modules) {
  const sorted = [...modules].sort((one, other) => other.bytes - one.bytes)
  return sorted
    .slice(0, 12)
    .map(({ module, bytes }) => `  ${(bytes / 1024).toFixed(1).padStart(6)} KB ${module}`)
    .join('\n')
}

/**
 * @param {string} code of a module that should bring along nothing but ShareButton
 * @returns {Promise<string[]>} the modules, and the words for members, that it has no use for
 */
export async function strangersIn(code) {
  const { modules, text } = await bundle(code)
  const [own = [], ...foreign] = await Promise.all(
    [ownWords, ...foreignWords].map(async (part) => wordsIn((await bundle(part)).text)),
  )
  const carried = wordsIn(text)
  return [
    ...modules
      .map(({ module }) => module)
      .filter((module) => !ofShareButton.some((pattern) => pattern.test(module))),
    ...foreign.flat().filter((words) => carried.includes(words) && !own.includes(words)),
  ]
}

/** @returns {string[]} four Chinese characters or two English words in a row are for members, and no code */
function wordsIn(/** @type {string} */ text) {
  return text.match(/[\u4e00-\u9fff]{4,}|[A-Z][a-z’]*(?: [a-z’]+)+/g) ?? []
}
