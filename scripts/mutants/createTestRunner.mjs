// @ts-check
// Runs the tests of one subfolder for Stryker, for one mutant after another in one process, because Jest sets itself up anew for each and that
// takes longer than the tests. What runs them are Jest's own parts. Each test file has its modules for itself, loaded again for each mutant.
import { createRequire } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import { build } from 'esbuild'
import { expect } from 'expect'
import * as circus from 'jest-circus'
import { ModuleMocker } from 'jest-mock'
import rooms from '../../rooms.cjs'
import { testFilesOf } from './testFilesOf.mjs'

/** @typedef {import('@stryker-mutator/api/test-runner').DryRunResult} DryRunResult */
/** @typedef {import('@stryker-mutator/api/test-runner').TestResult} TestResult */
/** @typedef {import('@stryker-mutator/api/core').InstrumenterContext} InstrumenterContext */
/** @typedef {{ name: string, load: (...globals: readonly unknown[]) => void }} TestFile */

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', createTestRunner)]

/** Milliseconds of a test. One that waits for what never comes takes them all. */
const TEST_MS = 5000
const SET_UP = 'tests/support/sameRuns.ts'

const mocker = new ModuleMocker(globalThis)
const { describe, it, test, beforeAll, beforeEach, afterAll, afterEach } = circus
const require = createRequire(path.resolve('package.json'))
const GLOBALS = {
  ...{ describe, it, test, beforeAll, beforeEach, afterAll, afterEach, expect, require },
  jest: {
    fn: mocker.fn.bind(mocker),
    spyOn: mocker.spyOn.bind(mocker),
    restoreAllMocks: () => mocker.restoreAllMocks(),
  },
}

/**
 * What the mutated code asks which mutant it is, and tells that it was reached.
 *
 * @typedef {{ -readonly [Name in keyof InstrumenterContext]: InstrumenterContext[Name] | undefined }} Context
 */
const world = /** @type {{ __stryker__?: Context }} */ (/** @type {unknown} */ (globalThis))
/** @type {Context} */
const context = (world.__stryker__ ??= /** @type {Context} */ ({}))

/** @returns {import('@stryker-mutator/api/test-runner').TestRunner} */
function createTestRunner() {
  /** @type {readonly TestFile[]} */
  let files = []
  // What one mutant left behind says nothing of the next.
  for (const event of ['unhandledRejection', 'uncaughtException']) process.on(event, () => {})

  return {
    capabilities: () => ({ reloadEnvironment: true }),
    async init() {
      files = await bundle([SET_UP, ...testFilesOf(process.env.MUTATED ?? '')])
      files.find(({ name }) => name === SET_UP)?.load(...Object.values(GLOBALS))
      files = files.filter(({ name }) => name !== SET_UP)
    },
    dryRun: () => runTests(files, {}),
    async mutantRun({ activeMutant: { id }, testFilter, hitLimit, mutantActivation }) {
      Object.assign(context, { hitLimit, hitCount: hitLimit && 0 })
      const asked = testFilter && new Set(testFilter)
      const isReached = (/** @type {TestFile} */ { name }) =>
        !testFilter || testFilter.some((id) => id.startsWith(`${name} `))
      const mutant = { id, isThereFromTheStart: mutantActivation === 'static' }
      return toMutantRunResult(await runTests(files.filter(isReached), { asked, mutant }))
    },
  }
}

/**
 * @typedef {object} Choice
 * @property {ReadonlySet<string> | undefined} [asked] ids of tests; absent: all
 * @property {{ id: string, isThereFromTheStart: boolean }} [mutant]
 */

/** Until the first that fails. @param {readonly TestFile[]} files @param {Choice} choice @returns {Promise<DryRunResult>} */
async function runTests(files, choice) {
  /** @type {TestResult[]} */
  const tests = []
  for (const file of files) {
    const results = await runFile(file, choice)
    tests.push(...results)
    const late = determineHitLimitReached(context.hitCount, context.hitLimit)
    if (late) return late
    if (results.some(isFailed)) break
  }
  const { mutantCoverage } = context
  return { status: DryRunStatus.Complete, tests, ...(mutantCoverage && { mutantCoverage }) }
}

/** @param {TestFile} file @param {Choice} choice @returns {Promise<readonly TestResult[]>} */
async function runFile({ name, load }, { asked, mutant }) {
  /** @type {TestResult[]} */
  const results = []
  const watch = (/** @type {import('jest-circus').Event} */ event) => {
    if (event.name === 'test_start') {
      const id = idOf(name, event.test)
      if ((asked && !asked.has(id)) || results.some(isFailed)) event.test.mode = 'skip'
      context.currentTestId = id
      expect.setState({ currentTestName: id.slice(name.length + 1) })
    }
    if (event.name === 'test_done') {
      const { errors, duration } = event.test
      const id = idOf(name, event.test)
      results.push(resultOf(id, duration ?? 0, errors.map(String)))
      context.currentTestId = undefined
    }
  }
  circus.resetState()
  circus.setState({ ...circus.getState(), testTimeout: TEST_MS })
  circus.addEventHandler(watch)
  context.activeMutant = mutant?.isThereFromTheStart ? mutant.id : undefined
  try {
    load(...Object.values(GLOBALS))
    context.activeMutant = mutant?.id
    beforeEach(() => mocker.clearAllMocks())
    await circus.run()
  } catch (error) {
    // Of a module as it loads: no test of the file passes.
    results.push(resultOf(name, 0, [String(error)]))
  } finally {
    circus.removeEventHandler(watch)
    mocker.restoreAllMocks()
  }
  return results
}

/** @param {string} id @param {number} timeSpentMs @param {readonly string[]} errors @returns {TestResult} */
function resultOf(id, timeSpentMs, errors) {
  const told = { id, name: id, timeSpentMs }
  if (errors.length === 0) return { ...told, status: TestStatus.Success }
  return { ...told, status: TestStatus.Failed, failureMessage: errors.join('\n') }
}

/** @param {string} file @param {import('@jest/types').Circus.TestEntry} test */
function idOf(file, test) {
  const titles = [test.name]
  for (let block = test.parent; block.parent; block = block.parent) titles.unshift(block.name)
  return `${file} ${titles.join(' ')}`
}

function isFailed(/** @type {TestResult} */ { status }) {
  return status === TestStatus.Failed
}

/** @param {readonly string[]} names @returns {Promise<readonly TestFile[]>} */
async function bundle(names) {
  const { outputFiles } = await build({
    entryPoints: [...names],
    outdir: 'out',
    outbase: '.',
    // Stryker comes here after esbuild was loaded, which would take the folder of then.
    absWorkingDir: process.cwd(),
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    packages: 'external',
    alias: Object.fromEntries(rooms.publicNames.map(({ name, module }) => [name, path.resolve(module)])),
    logLevel: 'error',
  })
  return outputFiles.map((file) => {
    const name = path.relative('out', file.path).replace(/\.js$/, '.ts')
    const parameters = [...Object.keys(GLOBALS), 'module', 'exports', '__dirname']
    const wrapper = new vm.Script(`(${parameters}) => {${file.text}\n}`, {
      filename: name,
    }).runInThisContext()
    // The one folder that tests read is that of the texts which they hold.
    return {
      name,
      load: (...globals) => wrapper(...globals, { exports: {} }, {}, path.resolve('tests/golden')),
    }
  })
}
