// @ts-check
/*
 * The rooms of the house, lowest first. Types, lint, arrows, styles, Jest, Taro and the package all read this list,
 * so that a new room is one entry here. ARCHITECTURE.md draws it.
 */

/**
 * @typedef {object} Room
 * @property {string} name its folder
 * @property {string} question what it answers; what answers another question stands elsewhere
 * @property {readonly string[]} [imports] the rooms, or single files of them, that it may import; absent: any
 * @property {readonly string[]} [packages] the packages that it may import, and nothing of Node; absent: any
 * @property {boolean} [kit] it ships in the package, and so runs in a mini-program
 * @property {boolean} [pure] it runs anywhere: no DOM, no Node, no React
 * @property {boolean} [tools] it serves development alone, so no arrow holds it
 * @property {Readonly<Record<string, readonly string[]>>} [inner] its inner rooms (folders, or single files), lowest first, each with
 *   those of the same room that it may import; `*` stands for every folder that is not named. Files beside them, such as index.ts,
 *   may import all of these, and none of these imports them.
 */

/** @type {readonly Room[]} */
const rooms = [
  {
    name: 'protocol',
    question: 'What does WeCom permit?',
    imports: [],
    packages: [],
    kit: true,
    pure: true,
    inner: {
      message: [],
      failures: ['message'],
      media: ['failures'],
      targets: ['message', 'failures'],
      trace: ['message'],
    },
  },
  {
    name: 'ports',
    question: 'What is asked of the outside?',
    imports: ['protocol'],
    packages: [],
    kit: true,
    pure: true,
  },
  {
    name: 'search',
    question: 'Who is meant by what was typed?',
    imports: [],
    packages: [],
    kit: true,
    pure: true,
  },
  {
    name: 'store',
    question: 'What is the message now, and its run?',
    imports: ['ports', 'protocol'],
    packages: ['zustand'],
    kit: true,
    pure: true,
    // A run knows neither who composed its message nor who is in a list, because a lone ShareButton carries all that a run imports.
    inner: {
      'createId.ts': [],
      'callListener.ts': [],
      share: ['createId.ts', 'callListener.ts'],
      recipients: ['callListener.ts'],
      draft: ['share', 'recipients', 'createId.ts', 'callListener.ts'],
      receipts: ['share'],
      // Beside the draft, so that an app that keeps none carries none of it.
      persistence: ['draft', 'share', 'recipients', 'createId.ts', 'callListener.ts'],
    },
  },
  {
    name: 'platform',
    question: 'How is the outside reached?',
    imports: ['ports', 'protocol'],
    packages: ['@tarojs/taro'],
    kit: true,
    // weapp/ and h5/ are reached through runtime.ts alone, which picks between them.
    inner: {
      everywhere: [],
      wecom: ['everywhere'],
      weapp: ['everywhere', 'wecom'],
      h5: ['everywhere'],
      // WeCom's browser, over the official SDK. An entry of its own, so that no mini-program carries it.
      jssdk: ['everywhere', 'wecom'],
      'runtime.ts': ['everywhere', 'wecom', 'weapp', 'h5'],
      backend: ['everywhere', 'wecom', 'jssdk', 'runtime.ts'],
    },
  },
  {
    name: 'hooks',
    question: 'How does React take part?',
    imports: ['store', 'platform/runtime.ts', 'platform/everywhere', 'platform/wecom', 'ports', 'protocol'],
    packages: ['react', 'zustand', '@tarojs/taro'],
    kit: true,
    inner: {
      'useLatest.ts': [],
      'ShareKitContext.ts': [],
      'ShareDraftContext.ts': [],
      'useDraftOf.ts': ['ShareDraftContext.ts'],
      share: ['useLatest.ts', 'ShareKitContext.ts', 'ShareDraftContext.ts'],
      recipients: ['useLatest.ts', 'ShareKitContext.ts', 'useDraftOf.ts'],
      receipts: ['useLatest.ts', 'ShareKitContext.ts'],
      draft: ['useLatest.ts', 'ShareKitContext.ts', 'useDraftOf.ts'],
    },
  },
  {
    name: 'components',
    question: 'What is seen and touched?',
    imports: ['hooks', 'store', 'ports', 'protocol', 'platform/runtime.ts', 'platform/everywhere'],
    packages: ['react', '@tarojs/components', '@tarojs/taro'],
    kit: true,
    // Besides the provider no component imports another, so that an app carries only those that it names.
    inner: {
      theme: [],
      locales: [],
      primitives: ['theme', 'locales'],
      VirtualList: ['theme', 'locales', 'primitives'],
      attachment: ['theme', 'locales', 'primitives'],
      Layer: ['theme', 'locales', 'primitives'],
      ShareKitProvider: ['theme', 'locales', 'primitives'],
      '*': ['theme', 'locales', 'primitives', 'VirtualList', 'attachment', 'Layer', 'ShareKitProvider'],
      // The whole screen, made of the others.
      ShareComposer: ['*'],
      // A button, and whom it is for.
      TargetChooser: ['*'],
    },
  },
  {
    name: 'simulator',
    question: 'What would WeCom answer?',
    imports: ['protocol/message/ShareMessage.ts', 'ports'],
    packages: [],
    kit: true,
    pure: true,
    inner: {
      bridge: [],
      clock: [],
      settings: ['bridge', 'clock'],
      rules: ['bridge', 'settings'],
      core: ['clock', 'settings'],
      screens: ['bridge', 'settings', 'rules', 'core'],
      client: ['bridge', 'settings', 'rules', 'core', 'screens'],
      media: ['clock', 'settings'],
    },
  },
  {
    name: 'devtools',
    question: 'How is the simulator drawn and switched?',
    imports: [
      'simulator',
      'protocol/message/ShareMessage.ts',
      'ports',
      'platform/runtime.ts',
      'platform/everywhere',
      'platform/wecom/createWecomClient.ts',
      'components/primitives',
      'components/theme',
      'components/ShareKitProvider',
    ],
    packages: ['react', '@tarojs/components', '@tarojs/taro'],
    kit: true,
  },
  {
    name: 'server',
    question: 'What does WeCom require of a backend?',
    imports: ['protocol'],
    inner: {
      errors: [],
      wecom: [],
      contract: [],
      'fake-wecom': ['contract/sampleFiles.ts'],
      middleware: ['errors'],
      media: ['errors'],
      routes: ['errors', 'middleware', 'media'],
      app: ['errors', 'wecom', 'middleware', 'media', 'routes'],
      node: ['errors', 'wecom/tokens', 'middleware', 'media', 'app', 'contract'],
      // These put the fake in front of the whole backend.
      'fake-wecom/startDevelopmentBackend.ts': ['contract/sampleFiles.ts', 'fake-wecom', 'app', 'node'],
      'fake-wecom/index.ts': [
        'contract/sampleFiles.ts',
        'fake-wecom',
        'fake-wecom/startDevelopmentBackend.ts',
      ],
      'fake-wecom/dev.ts': ['fake-wecom', 'fake-wecom/startDevelopmentBackend.ts', 'node'],
    },
  },
  // By their public names, which .dependency-cruiser.mjs holds.
  { name: 'src', question: 'What does it look like in an app?' },
  { name: 'types', question: 'What does the compiler know of the runtimes?', tools: true },
  { name: 'config', question: 'How is the demo built?', tools: true },
  { name: 'tests', question: 'Does what crosses rooms hold?', tools: true },
  { name: 'benchmarks', question: 'How fast is it, beside its peers?', tools: true },
  { name: 'docs', question: 'How is it used?', tools: true },
  { name: 'scripts', question: 'How is the project checked and packed?', tools: true },
]

/** What users import from the package, and the module that stands for it. */
const entries = {
  '.': 'index',
  './share-button': 'shareButton',
  './advanced': 'advanced',
  './targets': 'targets',
  './h5': 'h5',
  './receipts': 'receipts',
  './wecom': 'wecom',
  './wx-qy': 'platform/wecom/WxQy',
  './protocol': 'protocol/index',
  './customer-search': 'search/index',
  './customer-search/extended': 'search/extended/index',
  './simulator': 'simulator/index',
  './simulator/devtools': 'devtools/index',
}

const kitRooms = rooms.filter(({ kit }) => kit).map(({ name }) => name)
const pureRooms = rooms.filter(({ pure }) => pure).map(({ name }) => name)
/** All that is no tool: the kit, the server and the demo. */
const productRooms = rooms.filter(({ tools }) => !tools).map(({ name }) => name)

/** `taro-wecom-share/protocol` and so on, each with its module; the longest first, as the shorter are their beginnings. */
const publicNames = Object.entries(entries)
  .map(([entry, module]) => ({ name: `taro-wecom-share${entry.slice(1)}`, module: `${module}.ts` }))
  .reverse()

/** The entries that stand beside the rooms, as they take from several. */
const entryFiles = Object.values(entries)
  .filter((module) => !module.includes('/'))
  .map((module) => `${module}.ts`)

module.exports = { rooms, entries, entryFiles, kitRooms, pureRooms, productRooms, publicNames }
