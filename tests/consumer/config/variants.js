const path = require('node:path')
const keepInSubpackage = require('./keepInSubpackage')

const webpack5 = { compiler: { type: 'webpack5', prebundle: { enable: false } } }
const vite = { compiler: 'vite' }

/** By name, what an app's configuration says besides the rest. */
module.exports = {
  webpack5,
  vite,
  'webpack5-bare': { ...webpack5, sourceRoot: 'bare' },
  'webpack5-button': { ...webpack5, sourceRoot: 'button' },
  'vite-bare': { ...vite, sourceRoot: 'bare' },
  'vite-button': { ...vite, sourceRoot: 'button' },
  'webpack5-375': { ...webpack5, designWidth: 375 },
  'vite-375': { ...vite, designWidth: 375 },
  'webpack5-optimized': { ...webpack5, mini: { optimizeMainPackage: { enable: true } } },
  'vite-subpackage': { compiler: { type: 'vite', vitePlugins: [keepInSubpackage('compose')] } },
  'webpack5-prebundle': {
    compiler: { type: 'webpack5', prebundle: { enable: true, exclude: ['taro-wecom-share'] } },
  },
  'webpack5-strict': { ...webpack5, env: { STRICT_MODE: '"on"' } },
  'webpack5-tabbar': webpack5,
  'webpack5-taro-3': webpack5,
  'webpack5-taro-4.0': webpack5,
  'webpack5-taro-newest': webpack5,
  'webpack5-pnpm': webpack5,
  'webpack5-readme': webpack5,
  'vite-readme': vite,
  'webpack5-nutui': { ...webpack5, alias: { beside: path.join(__dirname, '../src/beside/NutUi.tsx') } },
  'webpack5-preact': { ...webpack5, framework: 'preact' },
  'webpack5-qywx': { ...webpack5, plugins: ['@tarojs/plugin-platform-weapp-qy'] },
  'webpack5-browser': {
    ...webpack5,
    h5: { publicPath: '/app/', router: { mode: 'browser', basename: '/app' } },
  },
  'vite-browser': { ...vite, h5: { publicPath: '/app/', router: { mode: 'browser', basename: '/app' } } },
}
