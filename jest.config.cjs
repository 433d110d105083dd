/**
 * Jest in seven projects: `unit` (pure rooms, Node), `dom` (React on Taro's real H5 components), `docs` (the documents and their
 * examples), `golden` (the demo's stories in jsdom), `weapp` (the built mini-program on our host), `browser` (the built H5 demo in
 * Chromium) and `package` (the packed tarball).
 */

const house = require('./rooms.cjs')

const publicNames = Object.fromEntries(
  house.publicNames.map(({ name, module }) => [`^${name}$`, `<rootDir>/${module}`]),
)
const kit = `{${house.kitRooms.join(',')}}`

const transform = {
  '^.+\\.(m?[jt]sx?)$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
}

/** Packages that @tarojs/components and taro-h5 pull in and that are published as ES modules only. */
const esModules = [
  '@tarojs',
  '@stencil',
  'swiper',
  'dom7',
  'ssr-window',
  'hls.js',
  'lodash-es',
  'query-string',
  'decode-uri-component',
  'split-on-first',
  'filter-obj',
  'universal-router',
  'history',
  'nanoid',
  'ics',
  'runes2',
  'yup',
]

const shared = {
  rootDir: __dirname,
  transform,
  clearMocks: true,
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/lib/', '<rootDir>/tests/consumer/'],
}
const outside = ['/node_modules/', '<rootDir>/dist/', '<rootDir>/lib/', '<rootDir>/tests/consumer/']

/** React on Taro's real H5 components. */
const dom = {
  ...shared,
  displayName: 'dom',
  testEnvironment: 'jsdom',
  testMatch: [`<rootDir>/${kit}/**/*.test.tsx`],
  testPathIgnorePatterns: outside,
  setupFiles: ['<rootDir>/tests/support/taroH5Globals.ts', '<rootDir>/tests/support/patientWaits.ts'],
  transformIgnorePatterns: [`^<rootDir>/node_modules/(?!(${esModules.join('|')})/)`],
  moduleNameMapper: {
    ...publicNames,
    '\\.css$': '<rootDir>/tests/support/emptyStyle.ts',
    '^@tarojs/components$': '@tarojs/components/lib/react',
    '^@tarojs/taro$': '<rootDir>/tests/support/taroH5.ts',
    '^react-dom/client\\.js$': 'react-dom/client',
  },
}

/** Milliseconds until a test counts as hanging. Far more than any needs on a busy machine, because no test is about real time. */
const testTimeout = process.env.DEEP || process.env.SCREENSHOTS ? 600_000 : 120_000

module.exports = {
  testTimeout,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: [
        `<rootDir>/${kit}/**/*.test.ts`,
        '<rootDir>/scripts/**/*.test.ts',
        '<rootDir>/tests/{flow,models,types}/**/*.test.ts',
      ],
      testPathIgnorePatterns: outside,
      moduleNameMapper: publicNames,
    },
    dom,
    {
      ...dom,
      displayName: 'docs',
      testMatch: ['<rootDir>/tests/docs/**/*.test.{ts,tsx}'],
      moduleNameMapper: {
        ...dom.moduleNameMapper,
        '^@tarojs/taro$': '<rootDir>/tests/docs/taro.ts',
        '(\\?raw|\\.svg)$': '<rootDir>/tests/golden/emptySource.ts',
      },
    },
    {
      ...dom,
      displayName: 'golden',
      testMatch: ['<rootDir>/tests/golden/**/*.test.tsx'],
      moduleNameMapper: {
        ...dom.moduleNameMapper,
        '^@tarojs/taro$': '<rootDir>/tests/golden/taro.ts',
        '(\\?raw|\\.svg)$': '<rootDir>/tests/golden/emptySource.ts',
      },
    },
    {
      ...shared,
      displayName: 'weapp',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'],
      testPathIgnorePatterns: outside,
      moduleNameMapper: publicNames,
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
      testPathIgnorePatterns: outside,
      // The backend's, which is an ES module only.
      transformIgnorePatterns: ['/node_modules/(?!jose/)'],
      moduleNameMapper: publicNames,
    },
    {
      ...shared,
      displayName: 'package',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/package/**/*.test.ts'],
      testPathIgnorePatterns: outside,
    },
  ],
}
