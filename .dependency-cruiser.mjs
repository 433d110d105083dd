// The arrows between the rooms, as ARCHITECTURE.md draws them:
//   src ─► components ─► hooks ─► store ─► protocol ◄─ platform, simulator, server
// An import may skip rooms downwards; what is not listed here is not allowed.

const rooms = [
  'protocol',
  'search',
  'store',
  'hooks',
  'components',
  'platform',
  'simulator',
  'server',
  'src',
  'config',
  'tests',
  'scripts',
]

/** Room by room: the rooms and the packages that it may import. */
const mayImport = [
  { room: 'protocol', rooms: [], packages: [] },
  { room: 'search', rooms: [], packages: [] },
  { room: 'store', rooms: ['protocol'], packages: ['zustand'] },
  { room: 'hooks', rooms: ['store', 'protocol', 'platform'], packages: ['react', 'zustand', '@tarojs/taro'] },
  {
    room: 'components',
    rooms: ['hooks', 'store', 'protocol', 'platform/taro/(?:ui|screen)[.]ts', 'platform/browser'],
    packages: ['react', '@tarojs/components', '@tarojs/taro'],
  },
  { room: 'platform', rooms: ['protocol'], packages: ['@tarojs/taro'] },
  { room: 'platform/wecom', rooms: ['platform', 'protocol'], packages: [] },
  { room: 'simulator', but: 'simulator/devtools', rooms: ['protocol/(?:message|ports)[.]ts'], packages: [] },
  {
    room: 'simulator/devtools',
    rooms: [
      'simulator',
      'protocol/message[.]ts',
      'platform/taro/ui[.]ts',
      'platform/wecom/createWecomPort[.]ts',
      'components/pressable[.]ts',
      'components/theme',
      'components/ShareKitProvider',
    ],
    packages: ['react', '@tarojs/components', '@tarojs/taro'],
  },
  { room: 'server', rooms: ['protocol'] },
]

const anyOf = (paths) => `^(?:${paths.join('|')})(?:/|$)`
const packagePath = (name) => `(?:^|/)node_modules/(?:@types/)?${name}/`

const arrows = mayImport.flatMap(({ room, but, rooms: allowed, packages }) => [
  {
    name: `arrow-of-${room.replace('/', '-')}`,
    comment: `${room} may import ${allowed.join(', ') || 'no other room'}.`,
    severity: 'error',
    from: { path: anyOf([room]), ...(but && { pathNot: anyOf([but]) }) },
    to: { path: anyOf([...rooms, 'index[.]ts']), pathNot: anyOf([room, ...allowed]) },
  },
  ...(packages
    ? [
        {
          name: `packages-of-${room.replace('/', '-')}`,
          comment: `${room} may import ${packages.join(', ') || 'no package'}, and nothing of Node.`,
          severity: 'error',
          from: { path: anyOf([room]), ...(but && { pathNot: anyOf([but]) }) },
          to: {
            dependencyTypesNot: ['local', 'localmodule', 'aliased'],
            ...(packages.length > 0 && { pathNot: packages.map(packagePath) }),
          },
        },
      ]
    : []),
])

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...arrows,
    {
      name: 'simulator-knows-types-only',
      comment: 'The simulator and the validator are written apart, so that each can catch the other.',
      severity: 'error',
      from: { path: '^simulator/' },
      to: { path: '^protocol/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'simulator-draws-nothing',
      comment: 'The drawn devtools are an entry of their own.',
      severity: 'error',
      from: { path: '^simulator/', pathNot: '^simulator/devtools/' },
      to: { path: '^simulator/devtools/' },
    },
    {
      name: 'demo-uses-public-names',
      comment: 'What the demo shows is what users write: it imports the kit as taro-wecom-share.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: anyOf([...mayImport.map(({ room }) => room), 'index[.]ts']),
        dependencyTypesNot: ['aliased'],
      },
    },
    {
      name: 'nothing-imports-the-demo',
      severity: 'error',
      from: { pathNot: '^(?:src|tests)/' },
      to: { path: '^src/' },
    },
    {
      name: 'no-own-barrel',
      comment: 'index.ts is for those outside of the room; inside, a file is imported by its name.',
      severity: 'error',
      from: { path: '^((?:simulator/devtools)|[^/]+)/', pathNot: '/index[.]ts$' },
      to: { path: '^$1/index[.]ts$' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-found',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    exclude: {
      path: '[.]test[.]tsx?$|/testSupport[.]tsx?$|^(lib|dist|server/dist|server/tests)/|^search/dictionary/generate[.]mjs$',
    },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
