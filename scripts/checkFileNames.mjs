// @ts-check
// Holds that a source file is named for what it exports, so that one look at the folder finds it.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import rooms from '../rooms.cjs'
import { filesIn } from './filesIn.mjs'
import { main } from './main.mjs'
import { at } from './root.mjs'

/** Files in which no export is the main one, each with the question that all its exports answer. */
export const subjects = {
  'protocol/message/limits.ts': 'How much does WeCom take?',
  'protocol/message/text.ts': 'How long is a text?',
  'protocol/message/url.ts': 'Is this an address that WeCom takes?',
  'protocol/message/fieldNames.ts': 'Which field did a wrong name mean?',
  'protocol/failures/clientTexts.ts': 'What do clients say when they fail?',
  'search/tuning.ts': 'How much does a step do, and a search keep?',
  'store/draft/editAttachments.ts': 'How does a list of attachments change?',
  'platform/runtime.ts': 'Which function does this runtime use?',
  'components/primitives/elements.ts': 'What is the list made of?',
  'components/RecipientSelector/describeCustomer.ts': 'What does a row say of a customer?',
  'components/locales/targets.zh-CN.ts': 'What is said of each target, in Chinese?',
  'components/locales/targets.en-US.ts': 'What is said of each target, in English?',
  'simulator/rules/siblingRefusal.ts': 'Why does WeCom refuse a call of a sibling?',
  'simulator/settings/optionReaders.ts': 'How is one option read?',
  'server/contract/checks.ts': 'What does the contract require of a backend?',
  'server/contract/sampleFiles.ts': 'Which files does WeCom take?',
  'src/client/demoClient.tsx': 'Which client does the demo use?',
  'src/client/membersClient.tsx': 'What does the demo use where members use it?',
  'src/client/simulatedClient.tsx': 'What does the demo use where nobody has a WeCom?',
  'src/locale/locales.ts': 'Which strings has each language?',
}

const most = 20

/** They run and export nothing. */
const commands = ['server/fake-wecom/dev.ts', 'server/node/cli.ts']

/** Tests, entries, configurations, declarations and generated files, because tools prescribe their names. */
const prescribed = [
  /\.test\.tsx?$/,
  /(^|\/)(testSupport|index)\.tsx?$/,
  /\.(config|generated|d)\.ts$/,
  /^src\/app\.tsx$/,
  /^server\/tests\//,
]

const languages = ['zh-CN', 'en-US']

void main(import.meta.url, () => {
  const files = rooms.productRooms.flatMap(filesIn).filter((name) => /\.tsx?$/.test(name))
  const problems = [
    ...files.flatMap((name) => problemsOf(name, readFileSync(at(name), 'utf8'))),
    ...subjectProblems(files, Object.keys(subjects)),
  ]
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
})

/** @returns {string[]} */
export function problemsOf(/** @type {string} */ file, /** @type {string} */ text) {
  if (file in subjects || commands.includes(file) || prescribed.some((pattern) => pattern.test(file)))
    return []
  const wanted = path.posix.basename(file).replace(/\.tsx?$/, '')
  const exported = exportsOf(file, text)
  if (exported.some((name) => isNamedFor(wanted, name))) return []
  return [`${file} exports ${exported.join(', ') || 'nothing'}: name it for one of them`]
}

/** @returns {string[]} */
export function subjectProblems(
  /** @type {readonly string[]} */ files,
  /** @type {readonly string[]} */ listed,
) {
  const gone = listed
    .filter((name) => !files.includes(name))
    .map((name) => `${name} is a subject, and is gone`)
  return listed.length > most
    ? [...gone, `${listed.length} files are subjects, and ${most} is the most`]
    : gone
}

/** `mediaLimits` is named for MEDIA_LIMITS, `share.zh-CN` for shareZhCN, and `zh-CN` for any …ZhCN, such as devtoolsZhCN. */
function isNamedFor(/** @type {string} */ file, /** @type {string} */ name) {
  if (languages.includes(file)) return name.toLowerCase().endsWith(camelCase(file).toLowerCase())
  const constant = file.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
  return name === file || name === constant || name === camelCase(file)
}

function camelCase(/** @type {string} */ file) {
  return file.replaceAll(/[-.]([A-Za-z])/g, (_, letter) => letter.toUpperCase())
}

/** @returns {string[]} */
function exportsOf(/** @type {string} */ file, /** @type {string} */ text) {
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kindOf(file))
  return statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement))
      return statement.exportClause && ts.isNamedExports(statement.exportClause)
        ? statement.exportClause.elements.map(({ name }) => name.text)
        : []
    if (ts.isExportAssignment(statement)) return ['default']
    if (!ts.canHaveModifiers(statement) || !ts.getModifiers(statement)?.some(isExport)) return []
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) =>
        ts.isIdentifier(name) ? [name.text] : [],
      )
    const { name } = /** @type {ts.DeclarationStatement} */ (statement)
    return name && ts.isIdentifier(name) ? [name.text] : []
  })
}

function isExport(/** @type {ts.Modifier} */ { kind }) {
  return kind === ts.SyntaxKind.ExportKeyword
}

function kindOf(/** @type {string} */ file) {
  return file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
}
