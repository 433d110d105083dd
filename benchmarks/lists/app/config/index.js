const path = require('node:path')

const kit = path.resolve(__dirname, '../../../../lib')
const root = path.resolve(__dirname, '../../../../node_modules')

/** The project's own copies of React and Taro go before those that a list would bring: with two nothing runs. */
const webpackChain = (chain) => {
  chain.resolve.modules.prepend('node_modules').prepend(root)
}

module.exports = {
  projectName: 'lists',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  plugins: [],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  alias: {
    'taro-wecom-share/lib': kit,
    'taro-wecom-share$': path.join(kit, 'index.js'),
  },
  mini: { webpackChain, postcss: { pxtransform: { enable: false }, cssModules: { enable: false } } },
  h5: {
    publicPath: './',
    webpackChain,
    router: { mode: 'hash' },
    postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
  },
}
