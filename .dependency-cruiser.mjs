// The arrows between the rooms and inside them, from the list in rooms.cjs. An import may skip rooms downwards; what is not listed is not allowed.
import list from './rooms.cjs'

const rooms = list.rooms.map(({ name }) => name)
const mayImport = [
  ...list.rooms.filter(({ name }) => !['src', 'config', 'tests', 'scripts'].includes(name)),
  { name: 'platform/wecom', imports: ['platform', 'ports', 'protocol'], packages: [] },
]

const anyOf = (paths) => `^(?:${paths.map((path) => path.replaceAll('.', '[.]')).join('|')})(?:/|$)`
const packagePath = (name) => `(?:^|/)node_modules/(?:@types/)?${name}/`

const arrows = mayImport.flatMap(({ name: room, imports: allowed, packages }) => [
  {
    name: `arrow-of-${room.replace('/', '-')}`,
    comment: `${room} may import ${allowed.join(', ') || 'no other room'}.`,
    severity: 'error',
    from: { path: anyOf([room]) },
    to: { path: anyOf([...rooms, 'index.ts']), pathNot: anyOf([room, ...allowed]) },
  },
  ...(packages
    ? [
        {
          name: `packages-of-${room.replace('/', '-')}`,
          comment: `${room} may import ${packages.join(', ') || 'no package'}, and nothing of Node.`,
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

/** The rooms of the server, and what each may import of the others: node ─► app ─► routes ─► middleware, media ─► errors; app ─► wecom. */
const serverMayImport = {
  errors: [],
  wecom: [],
  contract: [],
  'fake-wecom': ['contract/sampleFiles[.]ts'],
  middleware: ['errors'],
  media: ['errors'],
  routes: ['middleware', 'media', 'errors'],
  app: ['routes', 'middleware', 'media', 'errors', 'wecom'],
  node: ['app', 'middleware', 'media', 'errors', 'wecom/tokens', 'contract'],
}
const serverRooms = Object.keys(serverMayImport)
const inServer = (paths) => `^server/(?:${paths.join('|')})(?:/|$)`
/** Puts the fake in front of the backend, so it stands above all rooms. */
const developmentBackend = '^server/fake-wecom/(?:startDevelopmentBackend|dev)[.]ts$'

const serverArrows = Object.entries(serverMayImport).map(([room, allowed]) => ({
  name: `arrow-of-server-${room}`,
  comment: `server/${room} may import ${allowed.join(', ') || 'no other room of the server'}.`,
  severity: 'error',
  from: { path: inServer([room]), pathNot: developmentBackend },
  to: {
    path: inServer([...serverRooms, 'index[.]ts']),
    pathNot: [inServer([room, ...allowed])],
  },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...arrows,
    {
      name: 'simulator-knows-types-only',
      comment: 'The simulator and the validator are written apart, so that each can catch the other.',
      severity: 'error',
      from: { path: '^simulator/' },
      to: { path: '^(?:protocol|ports)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'demo-uses-public-names',
      comment: 'What the demo shows is what users write: it imports the kit as taro-wecom-share.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: anyOf([...list.kitRooms, 'server', 'index.ts']),
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
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    ...serverArrows,
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
