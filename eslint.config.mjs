// One block for each rule of the house, with a line that says why. Arrows between rooms are dependency-cruiser's.
import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import rooms from './rooms.cjs'

const sources = ['**/*.{ts,tsx}']
const tests = ['**/*.test.{ts,tsx}', '**/testSupport.{ts,tsx}', 'tests/**']

const kit = [...rooms.entryFiles, ...rooms.kitRooms.map((room) => `${room}/**`)]

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

/** Chinese characters and their punctuation; without ＋, which is a picture on a tile. */
const cjk = '/[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uff0a\\uff0c-\\uffef]/'
const named = '[source.value=/^@tarojs\\u002f(taro|components)$/]'

/** What a room may not write, as syntax. */
const bans = {
  wholeTaro: {
    selectors: [
      `ImportDeclaration${named} > ImportDefaultSpecifier`,
      `ImportDeclaration${named} > ImportNamespaceSpecifier`,
      `ImportDeclaration${named} > ImportSpecifier[imported.name="default"]`,
    ],
    message: 'Import from Taro by name, because on H5 its default export lacks the functions.',
  },
  wx: { selectors: ['Identifier[name="wx"]'], message: 'Only platform/wecom reaches for wx.' },
  qy: {
    selectors: [
      'MemberExpression[property.name="qy"]',
      'MemberExpression[property.value="qy"]',
      'ObjectPattern > Property[key.name="qy"]',
    ],
    message: 'Only platform/wecom names wx.qy.',
  },
  runtime: {
    selectors: ['MemberExpression[property.name="TARO_ENV"]', 'MemberExpression[property.value="TARO_ENV"]'],
    message: 'Import what you need from platform/runtime.ts, which alone asks which runtime this is.',
  },
  bareAnswers: {
    selectors: ['CallExpression[callee.name=/^get(\\w+Sync|\\w+Info|\\w+Manager|Current\\w+)$/]'],
    message:
      'Pass the function to attempt (platform/everywhere), because a client may throw or answer with a promise.',
  },
  sentences: {
    selectors: [`Literal[value=${cjk}]`, `TemplateElement[value.raw=${cjk}]`, `JSXText[value=${cjk}]`],
    message: 'Write sentences for people in components/locales.',
  },
  textBetweenTags: {
    selectors: ['JSXText[value=/[A-Za-z]/]'],
    message: 'Write sentences for people in components/locales.',
  },
}

/** ESLint keeps only the last block's options of a rule, so each block bans everything that is banned there.
 * @param {readonly (keyof typeof bans)[]} names */
const ban = (...names) => ({
  'no-restricted-syntax': [
    'error',
    ...names.flatMap((name) =>
      bans[name].selectors.map((selector) => ({ selector, message: bans[name].message })),
    ),
  ],
})
/** In the kit everything is banned that is not permitted.
 * @param {readonly (keyof typeof bans)[]} permitted */
const banAllBut = (...permitted) => ban(...Object.keys(bans).filter((name) => !permitted.includes(name)))

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
      // A declared one adds to another package's global types, which nothing else can.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
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
    files: [...sources, '**/*.{js,cjs,mjs}'],
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
    ignores: [...tests, 'platform/h5/**', 'platform/jssdk/**'],
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

  // Each of these stands in one place of the kit: sentences, wx.qy, the question for the runtime.
  { files: sources, ignores: tests, rules: ban('wholeTaro') },
  { files: ['src/**', 'server/**'], ignores: tests, rules: ban('wholeTaro', 'wx') },
  { files: kit, ignores: tests, rules: banAllBut() },
  { files: ['search/**'], ignores: tests, rules: banAllBut('sentences') },
  { files: ['platform/wecom/**'], ignores: tests, rules: banAllBut('wx', 'qy') },
  { files: ['platform/runtime.ts'], ignores: tests, rules: banAllBut('runtime') },
  // A component asks for the runtime only to keep an attribute out of a mini-program: Taro sends every attribute over `setData`,
  // also those that the template drops, and only a literal comparison beside the attribute is dropped by every bundler.
  { files: ['components/**'], ignores: tests, rules: banAllBut('runtime') },
  { files: ['components/locales/**'], ignores: tests, rules: banAllBut('sentences', 'textBetweenTags') },
  // WeCom itself, as it were, and what draws it.
  { files: ['simulator/**'], ignores: tests, rules: banAllBut('qy', 'sentences') },
  { files: ['devtools/**'], ignores: tests, rules: banAllBut('qy', 'runtime') },
  { files: ['devtools/locales/**'], ignores: tests, rules: banAllBut('sentences', 'textBetweenTags') },

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
