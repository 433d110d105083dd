// @ts-check
/*
 * The rooms of the house, lowest first. Types, lint, arrows, styles, Jest, Taro and the package all read this list,
 * so that a new room is one entry here. ARCHITECTURE.md draws it.
 */

/**
 * @typedef {object} Room
 * @property {string} name its folder
 * @property {string} question what it answers; what answers another question stands elsewhere
 * @property {readonly string[]} imports the rooms, or single files of them, that it may import
 * @property {readonly string[]} [packages] the packages that it may import, and nothing of Node; absent: any
 * @property {boolean} [kit] it ships in the package, and so runs in a mini-program
 * @property {boolean} [pure] it runs anywhere: no DOM, no Node, no React
 */

/** @type {readonly Room[]} */
const rooms = [
  { name: 'protocol', question: 'What does WeCom permit?', imports: [], packages: [], kit: true, pure: true },
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
  },
  {
    name: 'platform',
    question: 'How is the outside reached?',
    imports: ['ports', 'protocol'],
    packages: ['@tarojs/taro'],
    kit: true,
  },
  {
    name: 'hooks',
    question: 'How does React take part?',
    imports: ['store', 'platform', 'ports', 'protocol'],
    packages: ['react', 'zustand', '@tarojs/taro'],
    kit: true,
  },
  {
    name: 'components',
    question: 'What is seen and touched?',
    imports: [
      'hooks',
      'store',
      'ports',
      'protocol',
      'platform/ui.ts',
      'platform/weapp/screenHeight.ts',
      'platform/weapp/onWindowHeight.ts',
      'platform/h5',
    ],
    packages: ['react', '@tarojs/components', '@tarojs/taro'],
    kit: true,
  },
  {
    name: 'simulator',
    question: 'What would WeCom answer?',
    imports: ['protocol/message/ShareMessage.ts', 'ports'],
    packages: [],
    kit: true,
    pure: true,
  },
  {
    name: 'devtools',
    question: 'How is the simulator drawn and switched?',
    imports: [
      'simulator',
      'protocol/message/ShareMessage.ts',
      'ports',
      'platform/ui.ts',
      'platform/wecom/createWecomClient.ts',
      'components/primitives',
      'components/theme',
      'components/ShareKitProvider',
    ],
    packages: ['react', '@tarojs/components', '@tarojs/taro'],
    kit: true,
  },
  { name: 'server', question: 'What does WeCom require of a backend?', imports: ['protocol'] },
  { name: 'src', question: 'What does it look like in an app?', imports: [] },
  { name: 'config', question: 'How is the demo built?', imports: [] },
  { name: 'tests', question: 'Does what crosses rooms hold?', imports: ['index.ts'] },
  { name: 'scripts', question: 'How is the project checked and packed?', imports: [] },
]

/** What users import from the package, and the module that stands for it. */
const entries = {
  '.': 'index',
  './protocol': 'protocol/index',
  './customer-search': 'search/index',
  './simulator': 'simulator/index',
  './simulator/devtools': 'devtools/index',
}

const kitRooms = rooms.filter(({ kit }) => kit).map(({ name }) => name)
const pureRooms = rooms.filter(({ pure }) => pure).map(({ name }) => name)

/** `taro-wecom-share/protocol` and so on, each with its module; the longest first, as the shorter are their beginnings. */
const publicNames = Object.entries(entries)
  .map(([entry, module]) => ({ name: `taro-wecom-share${entry.slice(1)}`, module: `${module}.ts` }))
  .reverse()

module.exports = { rooms, entries, kitRooms, pureRooms, publicNames }
