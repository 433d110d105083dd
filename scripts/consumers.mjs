// @ts-check
// The apps that are built of tests/consumer. What is different in each stands in its config/variants.js.

/** @typedef {{ name: string, type: 'weapp' | 'h5' }} Consumer `type` is Taro's */

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
const others = []

/** @returns {readonly Consumer[]} */
export function consumersFor(/** @type {string | undefined} */ which) {
  return which === 'all' ? [...usual, ...others] : usual
}
