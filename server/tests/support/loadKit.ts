import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'
import type { MediaType } from '../../media/mediaRules.ts'

/** What these tests ask of the kit beside this workspace. */
export interface Kit {
  toMediaFailure(raw: unknown): MediaFailure
  /** Undefined: WeCom takes the file, as far as can be seen. */
  mediaProblem(kind: MediaType, file: { size: number; firstBytes: Uint8Array }): MediaFailure | undefined
}

interface MediaFailure {
  readonly code: string
  readonly retryable: boolean
}

const REPOSITORY = fileURLToPath(new URL('../../../..', import.meta.url))
const COMPILER_OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  target: ts.ScriptTarget.ES2022,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
}

/** Compiles the kit's protocol as it stands in this repository, because the server's own build reaches no further than its folder. */
export async function loadKit(): Promise<Kit> {
  const directory = mkdtempSync(join(tmpdir(), 'kit-'))
  try {
    writeFileSync(join(directory, 'package.json'), '{"type":"module"}')
    const entry = 'protocol/index.ts'
    compileWithImports(entry, directory, new Set())
    return (await import(pathToFileURL(outputOf(entry, directory)).href)) as Kit
  } finally {
    rmSync(directory, { recursive: true })
  }
}

function compileWithImports(file: string, directory: string, done: Set<string>): void {
  if (done.has(file)) return
  done.add(file)
  const source = readFileSync(join(REPOSITORY, file), 'utf8')
  const output = outputOf(file, directory)
  mkdirSync(dirname(output), { recursive: true })
  writeFileSync(output, ts.transpileModule(source, { compilerOptions: COMPILER_OPTIONS }).outputText)
  for (const { fileName } of ts.preProcessFile(source).importedFiles) {
    if (fileName.startsWith('.'))
      compileWithImports(posix.join(posix.dirname(file), fileName), directory, done)
  }
}

function outputOf(file: string, directory: string): string {
  return join(directory, file.replace(/\.ts$/, '.js'))
}
