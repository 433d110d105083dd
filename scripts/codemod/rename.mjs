// @ts-check
// Renames the words that ARCHITECTURE.md retired. Symbols by TypeScript's own rename, unmistakable words by text, then files.
// Kept in the history for who brings an older branch along: `node scripts/codemod/rename.mjs` in its checkout.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { at, root } from '../root.mjs'
import { files, symbols, texts, words } from './words.mjs'

const config = ts.readConfigFile(at('tsconfig.json'), ts.sys.readFile)
const parsed = ts.parseJsonConfigFileContent(config.config, ts.sys, root)
/** @type {Map<string, { text: string, version: number }>} */
const sources = new Map()
const read = (/** @type {string} */ file) => {
  let source = sources.get(file)
  if (!source && existsSync(file))
    sources.set(file, (source = { text: readFileSync(file, 'utf8'), version: 0 }))
  return source
}
const service = ts.createLanguageService({
  getCompilationSettings: () => parsed.options,
  getScriptFileNames: () => parsed.fileNames,
  getScriptVersion: (file) => String(read(file)?.version ?? 0),
  getScriptSnapshot: (file) => {
    const source = read(file)
    return source && ts.ScriptSnapshot.fromString(source.text)
  },
  getCurrentDirectory: () => root,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
  readDirectory: ts.sys.readDirectory,
  directoryExists: ts.sys.directoryExists,
  getDirectories: ts.sys.getDirectories,
})

for (const [file, snippet, from, to] of symbols) renameSymbol(file, snippet, from, to)
for (const [file, { version, text }] of sources) if (version > 0) writeFileSync(file, text)
renameWords()
renameFiles()

/** @param {string} file @param {string} snippet where the name is declared @param {string} from @param {string} to */
function renameSymbol(file, snippet, from, to) {
  const start = read(at(file))?.text.indexOf(snippet) ?? -1
  if (start < 0) return console.log(`${file}: no "${snippet}"`)
  const position = start + snippet.search(new RegExp(`\\b${from}\\b`))
  const found = service.findRenameLocations(at(file), position, false, false, {
    providePrefixAndSuffixTextForRename: true,
  })
  if (!found?.length) return console.log(`${file}: "${snippet}" cannot be renamed`)
  /** @type {Map<string, ts.RenameLocation[]>} */
  const byFile = new Map()
  for (const one of found) byFile.set(one.fileName, [...(byFile.get(one.fileName) ?? []), one])
  for (const [name, locations] of byFile) {
    const source = read(name)
    if (!source || name.includes('node_modules')) continue
    for (const { textSpan, prefixText = '', suffixText = '' } of locations.sort(
      (a, b) => b.textSpan.start - a.textSpan.start,
    ))
      source.text =
        source.text.slice(0, textSpan.start) +
        prefixText +
        to +
        suffixText +
        source.text.slice(textSpan.start + textSpan.length)
    source.version++
  }
}

function renameWords() {
  for (const file of tracked().filter(
    (name) => /\.(tsx?|mjs|cjs|md|css|json)$/.test(name) && !isOurs(name),
  )) {
    const before = readFileSync(at(file), 'utf8')
    let after = before
    for (const [from, to] of words) after = after.replace(new RegExp(`(?<![\\w-])${from}(?![\\w-])`, 'g'), to)
    for (const [pattern, from, to] of texts) if (pattern.test(file)) after = after.replace(from, to)
    if (after !== before) writeFileSync(at(file), after)
  }
}

function renameFiles() {
  for (const [from, to] of files) {
    if (!existsSync(at(from))) {
      console.log(`no file ${from}`)
      continue
    }
    execFileSync('git', ['mv', from, to], { cwd: root })
    const [was, is] = [path.basename(from), path.basename(to)]
    for (const file of tracked().filter((name) => /\.(tsx?|mjs|cjs|md|css)$/.test(name) && !isOurs(name))) {
      const before = readFileSync(at(file), 'utf8')
      const after = before.replaceAll(
        new RegExp(`(?<=[/'"])${was.replaceAll('.', '\\.')}(?=['")?])`, 'g'),
        is,
      )
      if (after !== before) writeFileSync(at(file), after)
    }
  }
}

/** @param {string} name */
function isOurs(name) {
  return /^scripts\/codemod\/|^server\/|^CHANGELOG|package-lock/.test(name) || !existsSync(at(name))
}

function tracked() {
  return execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n')
}
