import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import type { IH5Config } from '@tarojs/taro/types/compile'
import { entryFiles, kitRooms, publicNames } from '../rooms.cjs'

const root = path.resolve(__dirname, '..')
const at = (...parts: string[]) => path.join(root, ...parts)

/** Once `compile.include` is set it is all that Babel compiles, so every room is in it. */
const kit = [...entryFiles, ...kitRooms]
const compile = { include: [...kit, 'src'].map((room) => at(room)) }

/** The demo's own styles mean the pixels they say, at 1280 px too. The kit's are scaled with designWidth, as in a user's app. */
const pxtransform = { enable: true, config: { exclude: (file: string) => file.startsWith(at('src')) } }

/** A mini-program with the simulator in it never stands where the one for members does. */
const outputRoot = process.env.DEMO_OUTPUT ?? `dist/${process.env.TARO_ENV ?? 'weapp'}`

type Chain = Parameters<NonNullable<IH5Config['webpackChain']>>[0]

const webpackChain = (chain: Chain) => {
  // Taro takes every build that does not watch for one of production.
  if (process.env.NODE_ENV === 'development') chain.mode('development')
  // `import source from './Story.tsx?raw'` is the text of the very file that runs.
  chain.module.rule('script').resourceQuery({ not: [/raw/] })
  chain.module.rule('raw').resourceQuery(/raw/).set('type', 'asset/source')
  // As the published package says of itself: what nobody uses of these can be left out. See src/client/demoClient.tsx.
  const rule = chain.module
    .rule('unused code')
    .test(/\.tsx?$/)
    .set('sideEffects', false)
  for (const room of [...kit, 'src/client']) rule.include.add(at(room))
}

export default defineConfig({
  projectName: 'taro-wecom-share',
  date: '2026-11-22',
  designWidth: 750,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot,
  plugins: [],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // Of a mini-program's modules that come from the cache, Taro forgets that they use CustomWrapper, and draws nothing there.
  cache: { enable: process.env.TARO_ENV === 'h5' },
  // No moving bars: what a build prints is read when it has failed.
  logger: { quiet: true, stats: false },
  alias: Object.fromEntries(publicNames.map(({ name, module }) => [`${name}$`, at(module)])),
  mini: {
    // What only a subpackage imports is loaded with it.
    optimizeMainPackage: { enable: true },
    compile,
    webpackChain,
    postcss: { pxtransform, cssModules: { enable: false } },
  },
  copy: {
    // Whoever serves the demo may put the address of a backend there; see src/backend/useBackendAddress.ts.
    patterns:
      process.env.TARO_ENV === 'h5'
        ? [{ from: 'src/backend/backend.json', to: `${outputRoot}/backend.json` }]
        : [],
    options: {},
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    // Named for what they hold, so that a browser keeps them.
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'chunk/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    compile,
    webpackChain(chain: Chain) {
      webpackChain(chain)
      // What several pages import is loaded once for all of them.
      chain.optimization.splitChunks({ chunks: 'all', maxInitialRequests: 8, maxAsyncRequests: 8 })
    },
    router: { mode: 'hash' },
    postcss: { pxtransform, autoprefixer: { enable: true, config: {} }, cssModules: { enable: false } },
  },
})
