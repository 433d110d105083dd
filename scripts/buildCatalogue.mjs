// @ts-check
// The catalogue round the demo: a page of its own, which shows the built Taro app in a phone's frame.
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { describeProps } from './describeProps.mjs'
import { buildGuides, guidesOf } from './guides.mjs'
import { at } from './root.mjs'

const stories = at('src', 'stories')

/**
 * Makes the built app in `output` a catalogue: the app becomes app.html, and index.html shows it in a frame.
 *
 * @param {string} output absolute
 */
export async function buildCatalogue(output) {
  const { metafile } = await build({
    entryPoints: [at('src', 'catalogue', 'index.tsx')],
    outdir: path.join(output, 'catalogue'),
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    metafile: true,
    format: 'esm',
    jsx: 'automatic',
    // The same API in a tenth of the bytes: the app in the frame brings React itself.
    alias: { react: 'preact/compat', 'react-dom': 'preact/compat' },
    target: 'es2020',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [storyData, guideTitles],
    logLevel: 'warning',
  })
  renameSync(path.join(output, 'index.html'), path.join(output, 'app.html'))
  const built = Object.keys(metafile.outputs).map((name) => path.basename(name))
  writePage(output, built, filesOfPage(output, 'pages/share-composer/index'))
  copySources(path.join(output, 'sources'))
  writeFileSync(path.join(output, 'props.json'), JSON.stringify(describeProps()))
  buildGuides(path.join(output, 'guides'))
}

/**
 * The catalogue lists stories and runs none: of a story's file it knows where its source stands, and that is fetched when it is shown.
 *
 * @type {import('esbuild').Plugin}
 */
const storyData = {
  name: 'story data',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.tsx(\?raw)?$/ }, ({ path: asked, importer, resolveDir }) => {
      if (path.dirname(importer) !== stories) return undefined
      const file = path.resolve(resolveDir, asked)
      return { path: file, namespace: asked.endsWith('?raw') ? 'source' : 'story' }
    })
    onLoad({ filter: /./, namespace: 'story' }, () => ({ contents: 'export {}' }))
    onLoad({ filter: /./, namespace: 'source' }, ({ path: file }) => {
      const place = path.relative(at('src'), file.replace('?raw', '')).replaceAll(path.sep, '/')
      return { contents: `export default ${JSON.stringify(place)}` }
    })
  },
}

/** @type {import('esbuild').Plugin} */
const guideTitles = {
  name: 'guide titles',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^catalogue:guides$/ }, () => ({ path: 'guides', namespace: 'guides' }))
    onLoad({ filter: /./, namespace: 'guides' }, () => ({
      contents: `export default ${JSON.stringify(guidesOf())}`,
    }))
  },
}

/**
 * The page asks at once for what the frame will ask for, because the frame is there only when the catalogue's own script has run: for the
 * app's scripts, and for those of the page that is the catalogue's first.
 */
function writePage(
  /** @type {string} */ output,
  /** @type {readonly string[]} */ built,
  /** @type {readonly string[]} */ first,
) {
  const app = readFileSync(path.join(output, 'app.html'), 'utf8')
  const ofTheApp = [...app.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, source]) => source)
  const head = [
    ...built
      .filter((name) => name.endsWith('.css'))
      .map((name) => `<link rel="stylesheet" href="catalogue/${name}" />`),
    ...built
      .filter((name) => name.endsWith('.js'))
      .map((name) => `<script type="module" src="catalogue/${name}"></script>`),
    ...ofTheApp.map((source) => `<link rel="preload" as="script" href="${source}" />`),
    // Those of another page are asked for by the app, when it knows which.
    `<script>if (!location.hash) for (const href of ${JSON.stringify(first)}) document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: /css$/.test(href) ? 'style' : 'script', href }))</script>`,
  ]
  const page = readFileSync(at('src', 'catalogue', 'index.html'), 'utf8')
  writeFileSync(
    path.join(output, 'index.html'),
    page.replace(/<!-- Filled[^]*<!-- head -->/, head.join('\n    ')),
  )
}

/** The files that the app loads for a page, as webpack's own run time names them. */
function filesOfPage(/** @type {string} */ output, /** @type {string} */ page) {
  const names = readdirSync(path.join(output, 'js')).filter((name) => /^app\..*\.js$/.test(name))
  const script = names.map((name) => readFileSync(path.join(output, 'js', name), 'utf8')).join('')
  // Taro lists a page as `"pages/x/index","load":…Promise.all([n.e(1),n.e(2)])`.
  const listed = script.split(`${page}","load"`)[1]?.split('"load"')[0] ?? ''
  const chunks = [...listed.matchAll(/\.e\((\d+)\)/g)].map(([, id]) => id)
  if (chunks.length === 0) throw new Error(`The app's script names no files of ${page}`)
  return ['chunk', 'css'].flatMap((folder) =>
    readdirSync(path.join(output, folder))
      .filter((name) => chunks.some((id) => name.startsWith(`${id}.`)) && /\.(?:js|css)$/.test(name))
      .map((name) => `${folder}/${name}`),
  )
}

/** Whatever an entry of the catalogue may name. */
function copySources(/** @type {string} */ folder) {
  for (const name of ['stories', 'pages', 'compose', 'shop']) {
    for (const file of readdirSync(at('src', name), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.tsx')) continue
      const to = path.join(folder, name, file)
      mkdirSync(path.dirname(to), { recursive: true })
      cpSync(at('src', name, file), to)
    }
  }
}
