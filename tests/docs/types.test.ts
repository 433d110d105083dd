/** @jest-environment node */
import { join, relative } from 'node:path'
import ts from 'typescript'
import { pairs, readDocument, root, rowsOfTableWith } from './readDocument.ts'

/** Examples stand in a folder for each document, so that they find each other by relative imports, and the kit by its name. */
const examples = new Map(
  pairs.flatMap(([name]) =>
    readDocument(name).blocks.flatMap(({ file, code }) =>
      file === undefined ? [] : [[join(root, 'tests/docs', `${name}.examples`, file), code] as const],
    ),
  ),
)

const index = join(root, 'index.ts')
let program: ts.Program

beforeAll(() => {
  program = createProgram([index, ...examples.keys()])
})

it.each([...examples.keys()].map((file) => relative(root, file)))('%s compiles', (file) => {
  const source = program.getSourceFile(join(root, file))
  const problems = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
})

it('every block of code says which file it is, so that it is compiled', () => {
  const unnamed = pairs.flatMap(([name]) =>
    readDocument(name).blocks.filter(({ language, file }) => /^tsx?$/.test(language) && file === undefined),
  )
  expect(unnamed).toEqual([])
})

describe.each(pairs[0])('%s', (name) => {
  const document = readDocument(name)

  it.each([
    ['prop of ShareButton', 'outsideWecom', () => propertiesOf('ShareButtonProps')],
    ['prop of RecipientSelector', 'disabledReason', () => propertiesOf('RecipientSelectorProps')],
    ['prop of AttachmentPicker', 'renderAdd', () => propertiesOf('AttachmentPickerProps')],
    ['prop of MessagePreview', 'attachments', () => propertiesOf('MessagePreviewProps')],
    ['prop of MessageEditor', 'placeholder', () => propertiesOf('MessageEditorProps')],
    ['prop of the provider', 'ensureSession', () => propertiesOf('ShareKitProviderProps')],
    ['failure', 'other-corp', () => membersOf('ShareFailureCode')],
  ])('has a row for every %s, and for nothing else', (_what, row, names) => {
    expect([...rowsOfTableWith(row, document)].sort()).toEqual([...names()].sort())
  })
})

function createProgram(files: readonly string[]): ts.Program {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file))
  const { options } = ts.parseJsonConfigFileContent({ ...config.config, files: [] }, ts.sys, root)
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile } = host
  host.fileExists = (file) => examples.has(file) || fileExists(file)
  // The folders of the examples are nowhere on the disk, and TypeScript looks into no folder that is not there.
  host.directoryExists = () => true
  host.readFile = (file) => examples.get(file) ?? readFile(file)
  return ts.createProgram(files, options, host)
}

function propertiesOf(name: string): readonly string[] {
  return exportedType(name)
    .getProperties()
    .map((property) => property.getName())
}

function membersOf(name: string): readonly string[] {
  const type = exportedType(name)
  const members = type.isUnion() ? type.types : [type]
  return members.flatMap((member) => (member.isStringLiteral() ? [member.value] : []))
}

function exportedType(name: string): ts.Type {
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(index)
  const module = source && checker.getSymbolAtLocation(source)
  const found = module && checker.getExportsOfModule(module).find((symbol) => symbol.getName() === name)
  if (!found) throw new Error(`index.ts exports no ${name}`)
  const isAlias = (found.flags & ts.SymbolFlags.Alias) !== 0
  return checker.getDeclaredTypeOfSymbol(isAlias ? checker.getAliasedSymbol(found) : found)
}
