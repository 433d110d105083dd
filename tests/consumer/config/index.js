// One app after another is built of this: `variants.js` says what is different in each. CONSUMER names it.
const path = require('node:path')
const variants = require('./variants')

const { sourceRoot = 'src', mini = {}, h5 = {}, ...variant } = variants[process.env.CONSUMER ?? 'webpack5']
const pxtransform = { enable: true, config: {} }

module.exports = {
  projectName: 'consumer',
  date: '2026-11-22',
  designWidth: 750,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
  sourceRoot,
  alias: { beside: path.join(__dirname, '../src/beside/Nothing.tsx') },
  outputRoot: `dist/${process.env.CONSUMER ?? 'webpack5'}-${process.env.TARO_ENV}`,
  plugins: [],
  env: { STRICT_MODE: '"off"' },
  framework: 'react',
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  mini: { postcss: { pxtransform, cssModules: { enable: false } }, ...mini },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    postcss: { pxtransform, autoprefixer: { enable: true, config: {} }, cssModules: { enable: false } },
    ...h5,
  },
  ...variant,
}
