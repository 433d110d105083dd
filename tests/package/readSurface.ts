import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** What users can import, as the built declarations say it: no paths, and no names that users cannot write. */
export interface Surface {
  /** By entry: `kind name`, sorted. */
  readonly names: ReadonlyMap<string, readonly string[]>
  /** By exported name: its declaration, then those of the types in it that are not exported, by number. */
  readonly declarations: ReadonlyMap<string, readonly string[]>
  /** Exported names whose declaration says nothing to an editor. */
  readonly undocumented: readonly string[]
}

interface Manifest {
  readonly name: string
  readonly exports: Readonly<Record<string, string | { readonly types: string }>>
}

/** @param folder of the built package */
export function readSurface(folder: string): Surface {
  const { name, exports } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest
  const entries = Object.entries(exports).flatMap(([entry, target]) =>
    typeof target === 'string'
      ? []
      : [{ entry: path.posix.join(name, entry), file: path.join(folder, target.types) }],
  )
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [] },
  )
  const checker = program.getTypeChecker()

  const exported = entries.map(({ entry, file }) => {
    const source = program.getSourceFile(file)
    const module = source && checker.getSymbolAtLocation(source)
    if (!module) throw new Error(`${entry} exports nothing`)
    const symbols = checker.getExportsOfModule(module).map((symbol) => ({
      name: symbol.name,
      symbol: resolved(checker, symbol),
    }))
    return { entry, symbols: symbols.sort((one, other) => (one.name < other.name ? -1 : 1)) }
  })
  const all = new Map(exported.flatMap(({ symbols }) => symbols).map((each) => [each.symbol, each.name]))
  return {
    names: new Map(
      exported.map(({ entry, symbols }) => [
        entry,
        symbols.map((each) => `${kindOf(each.symbol)} ${each.name}`),
      ]),
    ),
    declarations: new Map(
      [...all].map(([symbol, exportedAs]) => [
        exportedAs,
        declarationOf(symbol, { checker, folder, isExported: (one) => all.has(one) }),
      ]),
    ),
    // A namespace (`export * as limits`) has no place for a comment; each of its members has.
    undocumented: [...all]
      .filter(([{ flags }]) => !(flags & ts.SymbolFlags.ValueModule))
      .filter(([symbol]) => symbol.getDocumentationComment(checker).length === 0)
      .map(([, name]) => name),
  }
}

interface Reading {
  readonly checker: ts.TypeChecker
  readonly folder: string
  readonly isExported: (symbol: ts.Symbol) => boolean
}

const printer = ts.createPrinter({ removeComments: true })

function declarationOf(symbol: ts.Symbol, reading: Reading): readonly string[] {
  const hidden: ts.Symbol[] = []
  const lines = textOf(symbol)
  // Grows while it is walked: a hidden type may name another.
  for (const each of hidden) lines.push('', ...textOf(each))
  return lines

  function textOf(one: ts.Symbol): string[] {
    const renamed = (found: ts.Symbol): string | undefined => {
      if (found === symbol || reading.isExported(found) || !isOwn(found, reading.folder)) return undefined
      if (!hidden.includes(found)) hidden.push(found)
      return `Hidden${hidden.indexOf(found) + 1}`
    }
    // `export * as limits`: what stands in it.
    if (one.flags & ts.SymbolFlags.ValueModule)
      return reading.checker
        .getExportsOfModule(one)
        .flatMap((member) => textOf(resolved(reading.checker, member)))
    return (one.declarations ?? []).flatMap((node) => printed(node, reading.checker, renamed))
  }
}

/** As text, with other names for what users cannot write. */
function printed(
  declaration: ts.Declaration,
  checker: ts.TypeChecker,
  renamed: (symbol: ts.Symbol) => string | undefined,
): readonly string[] {
  const rename: ts.TransformerFactory<ts.Node> = (context) => {
    const visit = (node: ts.Node): ts.Node => {
      const symbol = ts.isIdentifier(node) && checker.getSymbolAtLocation(node)
      const name = symbol && isNameOfType(node) ? renamed(resolved(checker, symbol)) : undefined
      return name ? ts.factory.createIdentifier(name) : ts.visitEachChild(node, visit, context)
    }
    return (node) => ts.visitNode(node, visit)
  }
  const { transformed } = ts.transform<ts.Node>(declaration, [rename])
  const [node = declaration] = transformed
  const text = printer.printNode(ts.EmitHint.Unspecified, node, declaration.getSourceFile())
  return text
    .replace(/^(export |declare )+/, '')
    .replace(/import\("\.[^"]*"\)\./g, '')
    .split('\n')
}

function isNameOfType({ parent }: ts.Node): boolean {
  return (
    ts.isTypeReferenceNode(parent) ||
    ts.isExpressionWithTypeArguments(parent) ||
    ts.isTypeQueryNode(parent) ||
    ts.isImportTypeNode(parent) ||
    ts.isInterfaceDeclaration(parent) ||
    ts.isTypeAliasDeclaration(parent)
  )
}

function isOwn(symbol: ts.Symbol, folder: string): boolean {
  if (symbol.flags & ts.SymbolFlags.TypeParameter) return false
  return (symbol.declarations ?? []).some((node) => {
    const { fileName } = node.getSourceFile()
    return fileName.startsWith(`${folder}/`) && !fileName.includes('/node_modules/')
  })
}

function resolved(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

function kindOf({ flags, name }: ts.Symbol): string {
  if (flags & ts.SymbolFlags.Function) return 'function'
  if (flags & ts.SymbolFlags.Class) return 'class'
  if (flags & ts.SymbolFlags.Variable) return 'const'
  if (flags & ts.SymbolFlags.Interface) return 'interface'
  if (flags & ts.SymbolFlags.TypeAlias) return 'type'
  if (flags & ts.SymbolFlags.ValueModule) return 'namespace'
  throw new Error(`${name} is of a kind that has no word here`)
}
