import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { entries } from '../../rooms.cjs'
import { root } from './readDocument.ts'

/** What a mini-program carries of the client's functions, and so may be asked about, because it imports a public name of the kit. */
export interface ClientApis {
  /** Of `wx`, by Taro's names. */
  readonly wx: readonly string[]
  /** Of `wx.qy`. */
  readonly qy: readonly string[]
}

/** The values that each entry of the package exports; of types nothing is left in an app. */
export async function publicValues(): Promise<readonly { readonly entry: string; readonly name: string }[]> {
  const found = await Promise.all(
    Object.entries(entries).map(async ([entry, module]) => {
      const { metafile } = await bundle(`export * from './${module}.ts'`)
      const [output] = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint !== undefined)
      return (output?.exports ?? []).map((name) => ({ entry, name }))
    }),
  )
  return found.flat()
}

/** Of what a bundler leaves of a build for weapp that imports this name alone. */
export async function apisOf(entry: string, name: string): Promise<ClientApis> {
  const module = entries[entry as keyof typeof entries]
  const { outputFiles } = await bundle(`export { ${name} } from './${module}.ts'`)
  const code = outputFiles.flatMap(({ path, text }) => (path.endsWith('.js') ? [text] : [])).join('\n')
  return {
    wx: sorted([...importedFrom('@tarojs/taro', code), ...found(/\bwx\.(\w+)/g, code)]).filter(
      // `wx.qy` is not a function; useRouter and getCurrentInstance read what Taro knows already.
      (api) => !['qy', 'useRouter', 'useDidShow', 'getCurrentInstance'].includes(api),
    ),
    qy: sorted([
      ...found(/callQy\([^,]+, "(\w+)"/g, code),
      ...found(/^\s*api: "(\w+)"/gm, code),
      ...found(/\.(canIUse)\(/g, code),
    ]),
  }
}

function importedFrom(name: string, code: string): readonly string[] {
  const statements = code.matchAll(new RegExp(`^import \\{([^}]*)\\} from "${name}"`, 'gm'))
  return [...statements].flatMap(([, names = '']) =>
    names.split(',').map((each) => each.trim().split(' ')[0] ?? ''),
  )
}

function found(pattern: RegExp, code: string): readonly string[] {
  return [...code.matchAll(pattern)].map(([, name = '']) => name)
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== '').sort()
}

function bundle(code: string) {
  return build({
    stdin: { contents: code, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'out',
    format: 'esm',
    jsx: 'automatic',
    minifySyntax: true,
    external: ['react', 'react/*', '@tarojs/*', 'zustand', 'zustand/*'],
    loader: { '.css': 'empty' },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.TARO_ENV': '"weapp"' },
    logLevel: 'silent',
    plugins: [
      {
        name: 'kit without side effects',
        setup({ onResolve }) {
          onResolve({ filter: /^\..*\.tsx?$/ }, ({ path, importer, resolveDir }) => ({
            path: join(importer === '<stdin>' ? resolveDir : dirname(importer), path),
            sideEffects: false,
          }))
        },
      },
    ],
  })
}
