// @ts-check
// What `npm run test:mutation` breaks, and the tests that must notice. One subfolder a run, named by MUTATED.
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

const subfolder = process.env.MUTATED ?? ''

/** Tests that stand elsewhere. Few, because each mutant that runs as its file loads is tried by all of them. */
const testsElsewhere = {
  'protocol/targets': ['flow/session'],
  'protocol/message': ['flow/agreement'],
  'store/share': ['flow/session', 'models/shareRun.model'],
  'store/draft': ['models/upload.model'],
  'store/recipients': ['models/selection.model'],
  'store/persistence': ['models/storedDraft.model'],
}

const { projects } = createRequire(import.meta.url)('./jest.config.cjs')
// Not its rootDir, which is the checkout: the tests run in a copy of it.
const { testEnvironment, transform, moduleNameMapper, clearMocks } = projects.find(isUnit)

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [`${subfolder}/*.ts`, `!${subfolder}/*.test.ts`],
  testRunner: 'jest',
  coverageAnalysis: 'perTest',
  jest: {
    config: {
      testEnvironment,
      transform,
      moduleNameMapper,
      clearMocks,
      projects: [],
      setupFiles: ['<rootDir>/tests/support/sameRuns.ts'],
      testMatch: [
        `<rootDir>/${subfolder}/*.test.ts`,
        ...(testsElsewhere[subfolder] ?? []).map((name) => `<rootDir>/tests/${name}.test.ts`),
      ],
      // Ten megabytes a case are for npm test alone.
      testPathIgnorePatterns: ['/node_modules/', '\\.huge\\.test\\.ts$'],
    },
  },
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

function isUnit(/** @type {{ displayName: string }} */ { displayName }) {
  return displayName === 'unit'
}
