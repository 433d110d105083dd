// @ts-check
// The apps that are built of tests/consumer. What is different in each stands in its config/variants.js.

/**
 * @typedef {object} Consumer
 * @property {string} name
 * @property {'weapp' | 'qywx' | 'h5'} type Taro's
 * @property {Record<string, string>} [env] of its build
 * @property {string} [installation] the name of one in consumerInstalls.mjs; absent: that of tests/consumer
 */

const weapp = (/** @type {string} */ name) => ({ name, type: /** @type {const} */ ('weapp') })
const h5 = (/** @type {string} */ name) => ({ name, type: /** @type {const} */ ('h5') })

/** In every `npm test`: the whole kit, and what it adds to an app that was there before.
 * @type {readonly Consumer[]} */
const usual = [
  ...['webpack5-bare', 'webpack5-button', 'webpack5', 'vite-bare', 'vite-button', 'vite'].map(weapp),
  ...['webpack5', 'vite'].map(h5),
]

/** In `npm run test:consumers` besides.
 * @type {readonly Consumer[]} */
const others = [
  weapp('webpack5-375'),
  h5('webpack5-375'),
  weapp('vite-375'),
  weapp('webpack5-optimized'),
  weapp('vite-subpackage'),
  // Taro prebundles in development alone.
  { name: 'webpack5-prebundle', type: 'weapp', env: { NODE_ENV: 'development' } },
  weapp('webpack5-strict'),
  h5('webpack5-strict'),
  weapp('webpack5-tabbar'),
  h5('webpack5-browser'),
  h5('vite-browser'),
]

const inAnother = (/** @type {string} */ installation) => (/** @type {Consumer} */ consumer) => ({
  ...consumer,
  installation,
})

/** Only by their name or their installation's, because each installation takes minutes.
 * @type {readonly Consumer[]} */
const elsewhere = [
  ...[weapp('webpack5-taro-3'), h5('webpack5-taro-3')].map(inAnother('taro-3')),
  ...[weapp('webpack5-taro-4.0'), h5('webpack5-taro-4.0')].map(inAnother('taro-4.0')),
  ...[weapp('webpack5-taro-newest'), h5('webpack5-taro-newest')].map(inAnother('taro-newest')),
  ...[weapp('webpack5-nutui'), h5('webpack5-nutui')].map(inAnother('nutui')),
  ...[weapp('webpack5-preact')].map(inAnother('preact')),
  ...[weapp('webpack5-pnpm'), h5('webpack5-pnpm')].map(inAnother('pnpm')),
  ...['webpack5-readme', 'vite-readme'].flatMap((name) => [weapp(name), h5(name)]).map(inAnother('readme')),
  { name: 'webpack5-qywx', type: 'qywx', installation: 'qywx' },
]

/**
 * @param {string | undefined} which `all` that tests/consumer's installation builds, or the name of any, or of an installation; otherwise those of every `npm test`
 * @returns {readonly Consumer[]}
 */
export function consumersFor(which) {
  const all = [...usual, ...others]
  if (!which) return usual
  if (which === 'all') return all
  return [...all, ...elsewhere].filter(({ name, installation }) => name === which || installation === which)
}
