// @ts-check
// The apps that are built of tests/consumer. What is different in each stands in its config/variants.js.

/**
 * @typedef {object} Consumer
 * @property {string} name
 * @property {'weapp' | 'h5'} type Taro's
 * @property {Record<string, string>} [env] of its build
 */

/** In every `npm test`: the whole kit, and what it adds to an app that was there before.
 * @type {readonly Consumer[]} */
const usual = [
  ...['webpack5', 'vite'].flatMap((name) => [
    { name, type: /** @type {const} */ ('weapp') },
    { name, type: /** @type {const} */ ('h5') },
  ]),
  ...['webpack5-bare', 'webpack5-button', 'vite-bare', 'vite-button'].map((name) => ({
    name,
    type: /** @type {const} */ ('weapp'),
  })),
]

/** In `npm run test:consumers` besides.
 * @type {readonly Consumer[]} */
const others = [
  { name: 'webpack5-375', type: 'weapp' },
  { name: 'webpack5-375', type: 'h5' },
  { name: 'vite-375', type: 'weapp' },
  { name: 'webpack5-optimized', type: 'weapp' },
  { name: 'vite-subpackage', type: 'weapp' },
  // Taro prebundles in development alone.
  { name: 'webpack5-prebundle', type: 'weapp', env: { NODE_ENV: 'development' } },
  { name: 'webpack5-strict', type: 'weapp' },
  { name: 'webpack5-strict', type: 'h5' },
  { name: 'webpack5-tabbar', type: 'weapp' },
  { name: 'webpack5-browser', type: 'h5' },
  { name: 'vite-browser', type: 'h5' },
]

/**
 * @param {string | undefined} which `all`, or the name of one; otherwise those of every `npm test`
 * @returns {readonly Consumer[]}
 */
export function consumersFor(which) {
  const all = [...usual, ...others]
  if (!which) return usual
  return which === 'all' ? all : all.filter(({ name }) => name === which)
}
