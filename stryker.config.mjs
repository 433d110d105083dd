// @ts-check
// What `npm run test:mutation` breaks, and the tests that must notice. One subfolder a run, named by MUTATED.
import { tmpdir } from 'node:os'
import path from 'node:path'

const subfolder = process.env.MUTATED ?? ''

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [`${subfolder}/*.ts`, `!${subfolder}/*.test.ts`],
  // Ours: see there why not Jest's.
  testRunner: 'in-process',
  plugins: [path.resolve(import.meta.dirname, 'scripts/mutants/createTestRunner.mjs')],
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: `node_modules/.cache/stryker/${subfolder}.incremental.json`,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: `node_modules/.cache/stryker/${subfolder}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
  // Outside the checkout, where other tools would find a second copy of it.
  tempDirName: path.join(tmpdir(), 'stryker'),
  cleanTempDir: 'always',
  // None of these is imported by the tests above.
  ignorePatterns: ['dist', 'lib', 'docs', 'server', 'benchmarks', 'src', 'tests/consumer'],
  disableTypeChecks: false,
  concurrency: 2,
  // A busy machine is no endless loop.
  timeoutMS: 20_000,
}
