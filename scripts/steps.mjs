// @ts-check
import rooms from '../rooms.cjs'
import { placeOfTsconfig } from './tsconfigOf.mjs'

/**
 * @typedef {object} Step one check of `npm test`
 * @property {string} name it runs alone as `npm run test:<name>`
 * @property {readonly (readonly string[])[]} commands what it runs, in order
 * @property {readonly (readonly string[])[]} [fix] what `npm run fix:<name>` runs
 * @property {Record<string, string>} [env]
 */

const node = process.execPath
const styles = `{${rooms.kitRooms.join(',')}}/**/*.css`
const samples = (/** @type {string[]} */ ...gates) => [
  ...[node, '--test', '--test-reporter', 'spec'],
  ...gates.map((gate) => `scripts/gates/${gate}.test.mjs`),
]
const jest = (/** @type {string[]} */ ...projects) => ['jest', '--selectProjects', ...projects, '--ci']

/**
 * The checks of `npm test`, in two lanes that run side by side. All steps that build are in one lane, so that nothing is built
 * twice.
 *
 * @type {readonly (readonly Step[])[]}
 */
export const lanes = [
  [
    { name: 'lock', commands: [[node, 'scripts/checkLock.mjs'], samples('lock')] },
    {
      name: 'types',
      commands: [
        ['tsc', '--project', 'tsconfig.json'],
        // Written here, because an installation takes away what was in node_modules when the steps were listed.
        [node, 'scripts/tsconfigOf.mjs'],
        ['tsc', '--project', placeOfTsconfig('pure')],
        ['tsc', '--project', placeOfTsconfig('build'), '--noEmit'],
        ['tsc', '--project', placeOfTsconfig('arrays')],
      ],
    },
    {
      name: 'lint',
      commands: [
        ['eslint', '.', '--max-warnings', '0'],
        ['stylelint', styles, '--allow-empty-input', '--max-warnings', '0'],
        [node, 'scripts/checkFileNames.mjs'],
        [node, 'scripts/checkWords.mjs'],
        samples('lint', 'styles', 'arrows', 'types', 'rooms', 'fileNames', 'words', 'release', 'simulator'),
      ],
      fix: [
        ['eslint', '.', '--fix'],
        ['stylelint', styles, '--allow-empty-input', '--fix'],
      ],
    },
    {
      name: 'format',
      commands: [['prettier', '--check', '--log-level', 'warn', '.']],
      fix: [['prettier', '--write', '--log-level', 'warn', '.']],
    },
    {
      name: 'arrows',
      commands: [['depcruise', ...rooms.entryFiles, ...rooms.productRooms]],
    },
    { name: 'unit', commands: [jest('unit', 'dom', 'docs', 'golden')] },
    { name: 'server', commands: [['npm', 'test', '--workspace', 'server']] },
  ],
  [
    {
      name: 'weapp',
      commands: [
        [node, 'scripts/chromium.mjs'],
        [node, 'scripts/buildDemo.mjs', 'weapp', 'weapp-development'],
        [node, 'scripts/checkRelease.mjs', 'dist/weapp'],
        jest('weapp'),
      ],
    },
    {
      name: 'browser',
      commands: [[node, 'scripts/chromium.mjs'], [node, 'scripts/buildDemo.mjs', 'h5'], jest('browser')],
    },
    {
      name: 'package',
      commands: [[node, 'scripts/chromium.mjs'], [node, 'scripts/buildConsumers.mjs'], jest('package')],
    },
    {
      name: 'size',
      commands: [[node, 'scripts/buildPackage.mjs'], [node, 'scripts/measureSize.mjs'], samples('size')],
    },
  ],
]

/** Not in `npm test`: every app of docs/builds.md, built and run; with CONSUMERS=name only that one.
 * @type {Step} */
export const consumersStep = {
  name: 'consumers',
  commands: [[node, 'scripts/chromium.mjs'], [node, 'scripts/buildConsumers.mjs', 'all'], jest('package')],
  env: { CONSUMERS: 'all' },
}

/** Not in `npm test`: the unit tests over many more generated messages.
 * @type {Step} */
export const deepStep = {
  name: 'deep',
  commands: [
    jest('unit'),
    [...jest('dom'), '--', '.model.test'],
    ['npm', 'run', 'test:deep', '--workspace', 'server'],
  ],
  env: { DEEP: '1' },
}

/** Not in `npm test`: breaks protocol and store, one change after another, and counts the changes that no test notices.
 * @type {Step} */
export const mutationStep = { name: 'mutation', commands: [[node, 'scripts/mutate.mjs']] }
