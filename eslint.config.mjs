// One block for each rule of the house, with a line that says why. Arrows between rooms are dependency-cruiser's.
import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import rooms from './rooms.cjs'

const sources = ['**/*.{ts,tsx}']
const tests = ['**/*.test.{ts,tsx}', '**/testSupport.{ts,tsx}', 'tests/**']

const kit = ['index.ts', ...rooms.kitRooms.map((room) => `${room}/**`)]

/** What the kit's users run: Taro leaves it as it is, and a mini-program has neither DOM nor the younger globals. */
const lackingInMiniPrograms = [
  ['AbortController', 'Use a flag or a counter.'],
  ['TextEncoder', 'Use utf8ByteLength.'],
  ['TextDecoder', 'Mini-programs have none.'],
  ['fetch', 'Use a port.'],
  ['queueMicrotask', 'Use Promise.resolve().then.'],
  ['performance', 'Use the clock port.'],
  ['structuredClone', 'Copy the fields that are needed.'],
  ['crypto', 'Use createId.'],
  ['URL', 'Mini-programs have none.'],
  ['URLSearchParams', 'Mini-programs have none.'],
  ['window', 'Mini-programs have none.'],
  ['document', 'Mini-programs have none.'],
  ['navigator', 'Mini-programs have none.'],
  ['localStorage', 'Use the storage port.'],
  ['eval', 'Mini-programs forbid it.'],
]

const wecomGlobal = { selector: 'Identifier[name="wx"]', message: 'Only platform/wecom reaches for wx.' }
const wecomClient = [
  { selector: 'MemberExpression[property.name="qy"]', message: 'Only platform/wecom names wx.qy.' },
  { selector: 'MemberExpression[property.value="qy"]', message: 'Only platform/wecom names wx.qy.' },
  { selector: 'ObjectPattern > Property[key.name="qy"]', message: 'Only platform/wecom names wx.qy.' },
]

const cjk = '/[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]/'
const strings = ['Literal[value=X]', 'TemplateElement[value.raw=X]', 'JSXText[value=X]'].map((selector) => ({
  selector: selector.replace('X', cjk),
  message: 'Sentences are made at the rim: put it into components/locales.',
}))
const textBetweenTags = {
  selector: 'JSXText[value=/[A-Za-z]/]',
  message: 'Sentences are made at the rim: put it into components/locales.',
}

const wholeTaro = [
  'ImportDeclaration[source.value=/^@tarojs\\u002f(taro|components)$/] > ImportDefaultSpecifier',
  'ImportDeclaration[source.value=/^@tarojs\\u002f(taro|components)$/] > ImportNamespaceSpecifier',
  'ImportDeclaration[source.value=/^@tarojs\\u002f(taro|components)$/] > ImportSpecifier[imported.name="default"]',
].map((selector) => ({
  selector,
  message: 'Import from Taro by name: its default export lacks the functions on H5.',
}))

/** ESLint keeps only the last block's options of a rule, so each block that bans syntax says all that is banned there. */
const banned = (...syntax) => ({ 'no-restricted-syntax': ['error', ...wholeTaro, ...syntax] })

export default defineConfig(
  globalIgnores([
    'dist/',
    'lib/',
    'coverage/',
    '**/node_modules/',
    '**/dist/',
    '**/*.generated.ts',
    'types/',
    // It compiles with the peers installed, which is on demand.
    'benchmarks/lists/app/',
  ]),

  // No comment may switch a rule off: a rule that is wrong is changed here, for all.
  { linterOptions: { noInlineConfig: true } },

  { files: ['**/*.{js,cjs,mjs}'], extends: [js.configs.recommended], rules: { 'no-undef': 'off' } },
  {
    files: sources,
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // No comment may switch the types off either.
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': false },
      ],
      // States are unions, and a new state must be met everywhere.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      // A type must not pull in the module that it stands in.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // Values come from callers and clients that keep no promise of the types, and state changes while a run waits.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `return void later()` hands nothing on; a callback of the host may answer nothing; async turns a throw into a rejection.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/require-await': 'off',
      // `Record<never, never>` is a problem without figures.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `{ dropped, ...rest }` is how a field is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      // node:test waits for these by itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['it', 'describe'] }] },
      ],
      eqeqeq: 'error',
    },
  },

  // Hooks keep React's rules.
  { files: ['**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },

  // A file is one concept, a function one thought.
  {
    files: sources,
    rules: { 'max-lines': ['error', { max: 250, skipComments: true, skipBlankLines: true }] },
  },
  {
    files: sources,
    ignores: tests,
    rules: { 'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }] },
  },

  // What ships runs where these are absent.
  {
    files: kit,
    // What is only called on H5 may use a browser's globals.
    ignores: [...tests, 'platform/h5/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...lackingInMiniPrograms.map(([name, message]) => ({ name, message })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Intl', property: 'Segmenter', message: 'Mini-programs have none.' },
        { object: 'globalThis', message: 'Old mini-program engines have none.' },
      ],
      'no-new-func': 'error',
    },
  },

  // Sentences stand in components/locales, and WeCom's client is reached for in platform/wecom alone.
  { files: sources, ignores: tests, rules: banned() },
  { files: ['src/**', 'server/**'], ignores: tests, rules: banned(wecomGlobal) },
  {
    files: ['protocol/**', 'ports/**', 'store/**', 'hooks/**', 'platform/**'],
    ignores: tests,
    rules: banned(wecomGlobal, ...wecomClient, ...strings),
  },
  { files: ['search/**'], ignores: tests, rules: banned(wecomGlobal, ...wecomClient) },
  {
    files: ['components/**'],
    ignores: tests,
    rules: banned(wecomGlobal, ...wecomClient, ...strings, textBetweenTags),
  },
  { files: ['components/locales/**'], ignores: tests, rules: banned(wecomGlobal, ...wecomClient) },
  { files: ['platform/wecom/**'], ignores: tests, rules: banned(...strings) },

  // What a mock was called with is `any` in Jest's own types; and a mock is not a method.
  {
    files: tests,
    rules: {
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
)
