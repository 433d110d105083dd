import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled, isInstalled } from './install.mjs'
import { runOrThrow } from './run.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'install-'))
  mkdirSync(join(folder, 'node_modules'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function write(file: string, packages: Readonly<Record<string, object>>): void {
  writeFileSync(join(folder, file), JSON.stringify({ packages }))
}

const asked = {
  '': { name: 'app' },
  'node_modules/react': { version: '18.3.1' },
  'node_modules/binary-of-another-machine': { version: '1.0.0', optional: true },
}

describe('isInstalled', () => {
  it.each<[string, Readonly<Record<string, object>> | undefined, boolean]>([
    ['no when nothing was ever installed', undefined, false],
    [
      'yes when only what other machines need is missing',
      { 'node_modules/react': { version: '18.3.1' } },
      true,
    ],
    ['no when a package is missing', {}, false],
    ['no when a package has another version', { 'node_modules/react': { version: '18.2.0' } }, false],
    [
      'yes when there is more',
      { 'node_modules/react': { version: '18.3.1' }, 'node_modules/extra': { version: '1.0.0' } },
      true,
    ],
  ])('says %s', (_, installed, expected) => {
    write('package-lock.json', asked)
    if (installed) write('node_modules/.package-lock.json', installed)
    mkdirSync(join(folder, 'node_modules', 'react'))
    writeFileSync(join(folder, 'node_modules', 'react', 'package.json'), '{}')
    expect(isInstalled(folder)).toBe(expected)
  })
})

describe('with npm itself', () => {
  const app = { name: 'app', dependencies: { library: 'file:library-1.0.0.tgz' } }
  const npm = (cwd: string, ...parameters: string[]) => runOrThrow(['npm', ...parameters], { cwd })
  let template: string

  beforeAll(async () => {
    template = mkdtempSync(join(tmpdir(), 'template-'))
    mkdirSync(join(template, 'library'))
    writeFileSync(join(template, 'library', 'package.json'), '{ "name": "library", "version": "1.0.0" }')
    await npm(template, 'pack', './library')
    writeFileSync(join(template, 'package.json'), JSON.stringify(app))
    await npm(template, 'install', '--package-lock-only', '--offline')
  })

  beforeEach(() => {
    cpSync(template, folder, { recursive: true })
    jest.spyOn(console, 'log').mockImplementation(() => undefined)
  })

  afterAll(() => rmSync(template, { recursive: true }))

  it('installs what the lockfile names', async () => {
    expect(isInstalled(folder)).toBe(false)
    await ensureInstalled(folder)
    expect(isInstalled(folder)).toBe(true)
    expect(existsSync(join(folder, 'node_modules', 'library', 'package.json'))).toBe(true)
  })

  it('installs nothing after a plain `npm ci`', async () => {
    await npm(folder, 'ci', '--offline')
    const kept = join(folder, 'node_modules', 'kept')
    writeFileSync(kept, 'npm ci empties node_modules')
    await ensureInstalled(folder)
    expect(existsSync(kept)).toBe(true)
  })

  it('fails on a lockfile that lacks a package, and leaves the lockfile alone', async () => {
    const lockfile = join(folder, 'package-lock.json')
    const bad = JSON.stringify({ lockfileVersion: 3, packages: { ...asked, '': app } })
    writeFileSync(lockfile, bad)
    await expect(ensureInstalled(folder)).rejects.toThrow('Missing: library@')
    expect(readFileSync(lockfile, 'utf8')).toBe(bad)
  })
})
