// The arrows between the rooms and inside them, from the list in rooms.cjs. An import may skip rooms downwards; what is not listed is not allowed.
import list from './rooms.cjs'

const rooms = list.rooms.map(({ name }) => name)

const anyOf = (/** @type {readonly string[]} */ paths) =>
  `^(?:${paths.map((path) => path.replaceAll('.', '[.]')).join('|')})(?:/|$)`
const packagePath = (/** @type {string} */ name) => `(?:^|/)node_modules/(?:@types/)?${name}/`
const ruleName = (/** @type {string} */ room) => room.replaceAll(/[/.]/g, '-').replace('*', 'others')
const permits = (/** @type {readonly string[]} */ allowed, /** @type {string} */ none) =>
  `may import ${allowed.join(', ') || none}`

const arrows = list.rooms.flatMap(({ name: room, imports: allowed, packages }) => [
  ...(allowed
    ? [
        {
          name: `arrow-of-${room}`,
          comment: `${room} ${permits(allowed, 'no other room')}.`,
          severity: 'error',
          from: { path: anyOf([room]) },
          to: { path: anyOf([...rooms, ...list.entryFiles]), pathNot: anyOf([room, ...allowed]) },
        },
      ]
    : []),
  ...(packages
    ? [
        {
          name: `packages-of-${room}`,
          comment: `${room} ${permits(packages, 'no package')}, and nothing of Node.`,
          severity: 'error',
          from: { path: anyOf([room]) },
          to: {
            dependencyTypesNot: ['local', 'localmodule', 'aliased'],
            ...(packages.length > 0 && { pathNot: packages.map(packagePath) }),
          },
        },
      ]
    : []),
])

const innerArrows = list.rooms.flatMap(({ name: room, inner = {} }) =>
  Object.entries(inner).map(([own, allowed]) => {
    const inRoom = (/** @type {string} */ path) => `${room}/${path}`
    /** Inner rooms with a rule of their own, although they are a part of this one. */
    const others = Object.keys(inner).filter((each) =>
      own === '*' ? each !== own : each.startsWith(`${own}/`),
    )
    return {
      name: `arrow-of-${ruleName(inRoom(own))}`,
      comment: `${inRoom(own)} ${permits(allowed, 'nothing else')} of ${room}.`,
      severity: 'error',
      from: {
        path: own === '*' ? `^${room}/([^/]+)/` : anyOf([inRoom(own)]),
        ...(others.length > 0 && { pathNot: anyOf(others.map(inRoom)) }),
      },
      to: {
        path: anyOf([room]),
        pathNot: [anyOf([own === '*' ? '$1' : own, ...allowed].map(inRoom)), '/node_modules/'],
      },
    }
  }),
)

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...arrows,
    ...innerArrows,
    {
      name: 'simulator-knows-types-only',
      comment: 'The simulator and the validator are written apart, so that each can catch the other.',
      severity: 'error',
      from: { path: '^simulator/' },
      to: { path: '^(?:protocol|ports)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'wecom-needs-no-package',
      comment: 'It reaches for wx itself, because Taro leaves wx.qy out of a plain weapp build.',
      severity: 'error',
      from: { path: '^platform/wecom/' },
      to: { dependencyTypesNot: ['local', 'localmodule', 'aliased'] },
    },
    {
      name: 'demo-uses-public-names',
      comment: 'The demo shows what users write, so it imports the kit as taro-wecom-share.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: anyOf([...list.productRooms.filter((room) => room !== 'src'), ...list.entryFiles]),
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
      from: { path: '^([^/]+)/', pathNot: '/index[.]ts$' },
      to: { path: '^$1/index[.]ts$' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-found',
      comment: 'The import leads nowhere. What scripts/buildCatalogue.mjs makes is a module of its own.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^catalogue:' },
    },
  ],
  options: {
    exclude: {
      path: '[.]test[.]tsx?$|/testSupport[.]tsx?$|^(lib|dist|server/dist|server/tests)/|^search/dictionary/[^/]+[.]mjs$',
    },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
