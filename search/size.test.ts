import { bundleKit } from '../benchmarks/bundle.mjs'

const BUNDLE_MAX_BYTES = 24 * 1024

it('adds at most 24 KB to an app: the engine with its dictionary, minified', async () => {
  const { length } = await bundleKit('search/index.ts', { minify: true })
  expect(length).toBeGreaterThan(16 * 1024)
  expect(length).toBeLessThanOrEqual(BUNDLE_MAX_BYTES)
})
