import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isInstalled } from './install.mjs'

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

it.each<[string, Readonly<Record<string, object>> | undefined, boolean]>([
  ['nothing was ever installed', undefined, false],
  ['all is there but for what other machines need', { 'node_modules/react': { version: '18.3.1' } }, true],
  ['a package is missing', {}, false],
  ['a package has another version', { 'node_modules/react': { version: '18.2.0' } }, false],
  [
    'there is more',
    { 'node_modules/react': { version: '18.3.1' }, 'node_modules/extra': { version: '1.0.0' } },
    true,
  ],
])('when %s', (_, installed, expected) => {
  write('package-lock.json', asked)
  if (installed) write('node_modules/.package-lock.json', installed)
  expect(isInstalled(folder)).toBe(expected)
})
