/** @jest-environment node */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// `npm run test:package` packs, and installs these tools, before it comes here.
const root = join(__dirname, '../..')
const tools = join(root, 'tests/consumer/node_modules')
const { name, version } = JSON.parse(readFileSync(join(root, 'lib/package.json'), 'utf8')) as {
  readonly name: string
  readonly version: string
}
const tarball = join(root, `${name}-${version}.tgz`)

it('publint finds nothing to say of the tarball', () => {
  const { status, stdout } = run('publint/src/cli.js', tarball, '--strict')
  expect(stdout).toContain('All good!')
  expect(status).toBe(0)
})

it('are-the-types-wrong finds the types of every entry, however they are looked for', () => {
  // The package is of ES modules alone, which bundlers take, and Node by `import`. A style sheet has no types.
  const rules = ['--ignore-rules', 'cjs-resolves-to-esm', '--exclude-entrypoints', './style.css']
  const { status, stdout } = run(
    '@arethetypeswrong/cli/dist/index.js',
    tarball,
    '--format',
    'ascii',
    ...rules,
  )
  expect(stdout).toContain(`${name}/share-button`)
  expect(stdout).toContain('No problems found')
  expect(status).toBe(0)
})

function run(tool: string, ...parameters: string[]) {
  return spawnSync(process.execPath, [join(tools, tool), ...parameters], { cwd: root, encoding: 'utf8' })
}
