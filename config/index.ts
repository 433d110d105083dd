import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

const root = path.resolve(__dirname, '..')
const at = (...parts: string[]) => path.join(root, ...parts)

/** The kit's rooms. Once `compile.include` is set it is all that Babel compiles, so every room is listed. */
const rooms = ['index.ts', 'protocol', 'store', 'hooks', 'components', 'platform', 'simulator', 'src']

export default defineConfig({
  projectName: 'taro-wecom-share',
  date: '2026-11-22',
  designWidth: 750,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV ?? 'weapp'}`,
  plugins: [],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  alias: {
    'taro-wecom-share/simulator/devtools$': at('simulator/devtools/index.ts'),
    'taro-wecom-share/simulator$': at('simulator/index.ts'),
    'taro-wecom-share/protocol$': at('protocol/index.ts'),
    'taro-wecom-share$': at('index.ts'),
  },
  mini: {
    compile: { include: rooms.map((room) => at(room)) },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    compile: { include: rooms.map((room) => at(room)) },
    router: { mode: 'hash' },
    postcss: { autoprefixer: { enable: true, config: {} }, cssModules: { enable: false } },
  },
})
