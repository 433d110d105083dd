import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { pairs, readDocument, root } from './readDocument.ts'

/** The documents' blocks of code, compiled, and what the types say that their tables name. */
export interface Examples {
  /** What is wrong with a block; empty if it compiles. */
  problemsOf(file: string): readonly string[]
  /** The names that a table has to have: the members of a union of strings, or the properties of an object. */
  namesOf(type: string): readonly string[]
  /** The types that an app can import from the kit. */
  readonly exportedTypes: readonly string[]
}

/** Examples stand in a folder for each document, so that they find each other by relative imports, and the kit by its name. */
const examples = new Map(
  pairs.flatMap(([name]) =>
    readDocument(name).blocks.flatMap(({ file, code }) =>
      file === undefined || file.endsWith('.cjs')
        ? []
        : [[join(root, 'tests/docs', `${name}.examples`, file), code] as const],
    ),
  ),
)
export const exampleFiles: readonly string[] = [...examples.keys()]

/** @param types as tables write them: `ShareButtonProps`, `ShareStatus['phase']` */
export function compileExamples(types: readonly string[]): Examples {
  const entries = rooms.map(({ module }) => join(root, module))
  const tables = join(root, 'tests/docs/tables.examples.ts')
  const program = createProgram([...entries, ...examples.keys(), tables], new Map([[tables, codeOf(types)]]))
  const checker = program.getTypeChecker()
  const moduleOf = (file: string): ts.Symbol | undefined => {
    const source = program.getSourceFile(file)
    return source && checker.getSymbolAtLocation(source)
  }
  const exportsOf = (file: string): readonly ts.Symbol[] => {
    const module = moduleOf(file)
    return module ? checker.getExportsOfModule(module) : []
  }
  return {
    problemsOf(file) {
      const source = program.getSourceFile(file)
      const problems = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      return problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
    },
    namesOf(type) {
      const alias = exportsOf(tables).find((symbol) => symbol.getName() === `Table${types.indexOf(type)}`)
      if (!alias) throw new Error(`${type} was not compiled`)
      const names = checker.getDeclaredTypeOfSymbol(alias)
      return (names.isUnion() ? names.types : [names]).flatMap((name) =>
        name.isStringLiteral() ? [name.value] : [],
      )
    },
    exportedTypes: entries.flatMap(exportsOf).map((symbol) => symbol.getName()),
  }
}

/** The entries whose types the tables name. */
const rooms = [
  { name: 'kit', module: 'index.ts' },
  { name: 'advanced', module: 'advanced.ts' },
  { name: 'wecom', module: 'wecom.ts' },
  { name: 'protocol', module: 'protocol/index.ts' },
  { name: 'simulator', module: 'simulator/index.ts' },
  { name: 'devtools', module: 'devtools/index.ts' },
  { name: 'search', module: 'search/index.ts' },
  { name: 'targets', module: 'targets.ts' },
  { name: 'receipts', module: 'receipts.ts' },
  { name: 'h5', module: 'h5.ts' },
]

function exportsType(module: string, type: string): boolean {
  const [name = ''] = /^\w+/.exec(type) ?? []
  return new RegExp(`\\b${name}\\b`).test(readFileSync(join(root, module), 'utf8'))
}

/** The first entry that has the name gives the type; with none it is an error that `namesOf` shows as no names. */
function codeOf(types: readonly string[]): string {
  return [
    ...rooms.map(({ name, module }) => `import type * as ${name} from '../../${module}'`),
    'type Names<T> = T extends string ? T : keyof T & string',
    ...types.map((type, index) => {
      const room = rooms.find(({ module }) => exportsType(module, type))
      return `export type Table${index} = Names<${room?.name ?? 'kit'}.${type}>`
    }),
  ].join('\n')
}

/** What an example uses of Playwright's runner, which a host has and this project has not. */
const RUNNER = `
import type { Page } from 'playwright-core'
export declare function test(title: string, body: (fixtures: { readonly page: Page }) => Promise<void>): void
`

function createProgram(files: readonly string[], others: ReadonlyMap<string, string>): ts.Program {
  const virtual = new Map([
    ...examples,
    ...others,
    [join(root, 'node_modules/@playwright/test/index.d.ts'), RUNNER],
  ])
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file))
  const { options } = ts.parseJsonConfigFileContent({ ...config.config, files: [] }, ts.sys, root)
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile } = host
  host.fileExists = (file) => virtual.has(file) || fileExists(file)
  // The folders of the examples are nowhere on the disk, and TypeScript looks into no folder that is not there.
  host.directoryExists = () => true
  host.readFile = (file) => virtual.get(file) ?? readFile(file)
  return ts.createProgram(files, options, host)
}
