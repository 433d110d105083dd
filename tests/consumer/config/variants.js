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
}
