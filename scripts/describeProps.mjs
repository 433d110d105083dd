// @ts-check
// What the catalogue tells of a component's props, from the types and the documents.
import { existsSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { at, root } from './root.mjs'

/** Components whose props are told, each with its entry and the document that has a table of them. */
const components = {
  ShareButton: { entry: 'index.ts', document: 'share-button' },
  TargetChooser: { entry: 'targets.ts', document: 'share-button' },
  ShareComposer: { entry: 'index.ts', document: 'share-composer' },
  AttachmentPicker: { entry: 'index.ts', document: 'attachment-picker' },
  MessageEditor: { entry: 'index.ts', document: 'message-editor' },
  MessagePreview: { entry: 'index.ts', document: 'message-preview' },
  RecipientSelector: { entry: 'index.ts', document: 'recipient-selector' },
  ShareDraftProvider: { entry: 'index.ts', document: 'share-draft' },
  ShareKitProvider: { entry: 'index.ts', document: 'share-kit-provider' },
}

/**
 * @typedef {{ kind: 'flag' | 'text' | 'number' } | { kind: 'choice', values: string[] }} Knob
 * @typedef {{ name: string, type: string, isRequired: boolean, meaning: Record<string, string>, knob?: Knob }} PropDoc
 */

/** @returns {Record<string, PropDoc[]>} by component */
export function describeProps() {
  const program = ts.createProgram([at('index.ts'), at('targets.ts')], { ...compilerOptions(), noEmit: true })
  const checker = program.getTypeChecker()
  return Object.fromEntries(
    Object.entries(components).map(([name, { entry, document }]) => {
      const source = program.getSourceFile(at(entry))
      const module = source && checker.getSymbolAtLocation(source)
      const symbol = module && checker.tryGetMemberInModuleExports(`${name}Props`, module)
      if (!symbol) throw new Error(`${entry} exports no ${name}Props`)
      const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
      const type = checker.getDeclaredTypeOfSymbol(real)
      const told = meaningsIn(document)
      return [name, type.getProperties().map((prop) => propDoc(checker, prop, told))]
    }),
  )
}

function compilerOptions() {
  const { config } = ts.readConfigFile(at('tsconfig.json'), (file) => readFileSync(file, 'utf8'))
  return ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root).options
}

/** @returns {PropDoc} */
function propDoc(
  /** @type {ts.TypeChecker} */ checker,
  /** @type {ts.Symbol} */ prop,
  /** @type {Record<string, Map<string, string>>} */ told,
) {
  const name = prop.getName()
  const declaration = prop.declarations?.find(
    (each) => ts.isPropertySignature(each) || ts.isMethodSignature(each),
  )
  const written = declaration && ts.isPropertySignature(declaration) ? declaration.type?.getText() : undefined
  const comment = ts.displayPartsToString(prop.getDocumentationComment(checker))
  const knob = knobOf(checker.getTypeOfSymbol(prop))
  return {
    name,
    type: (written ?? checker.typeToString(checker.getTypeOfSymbol(prop))).replaceAll(/\s+/g, ' '),
    isRequired: !(prop.flags & ts.SymbolFlags.Optional),
    meaning: { 'zh-CN': told['zh-CN']?.get(name) ?? comment, 'en-US': told['en-US']?.get(name) ?? comment },
    ...(knob && { knob }),
  }
}

/** @returns {Knob | undefined} */
function knobOf(/** @type {ts.Type} */ type) {
  const parts = (type.isUnion() ? type.types : [type]).filter(
    ({ flags }) => !(flags & ts.TypeFlags.Undefined),
  )
  if (parts.length === 0) return undefined
  if (parts.every(({ flags }) => flags & ts.TypeFlags.BooleanLike)) return { kind: 'flag' }
  if (parts.every((part) => part.isStringLiteral()))
    return {
      kind: 'choice',
      values: parts.map((part) => String(/** @type {ts.StringLiteralType} */ (part).value)),
    }
  if (parts.every(({ flags }) => flags & ts.TypeFlags.String)) return { kind: 'text' }
  if (parts.every(({ flags }) => flags & ts.TypeFlags.Number)) return { kind: 'number' }
  return undefined
}

/** What the tables of a document say of each name, by language. */
function meaningsIn(/** @type {string} */ document) {
  return Object.fromEntries(
    ['zh-CN', 'en-US'].map((language) => {
      const place = at('docs', `${document}${language === 'zh-CN' ? '.zh-CN' : ''}.md`)
      const text = existsSync(place) ? readFileSync(place, 'utf8') : ''
      const rows = [...text.matchAll(/^\| `(\w+)` *\|(.*)\|$/gm)]
      return [
        language,
        new Map(rows.map(([, name = '', rest = '']) => [name, plain(rest.split(/(?<!\\)\|/).at(-1) ?? '')])),
      ]
    }),
  )
}

function plain(/** @type {string} */ markdown) {
  return markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('`', '')
    .trim()
}
