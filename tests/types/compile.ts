import { join } from 'node:path'
import ts from 'typescript'

const root = join(__dirname, '../..')

/**
 * What the compiler says of samples that would stand in the kit's folder `folder`, by the project's own options.
 * They are compiled together, because that takes as long as one alone. They are on no disk.
 */
export function problemsIn(
  folder: string,
  samples: Readonly<Record<string, string>>,
): ReadonlyMap<string, readonly string[]> {
  const names = Object.keys(samples)
  const files = new Map(names.map((name, at) => [join(root, folder, `sample${at}.tsx`), samples[name]]))
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (name) => ts.sys.readFile(name))
  const { options } = ts.parseJsonConfigFileContent({ ...config.config, files: [] }, ts.sys, root)
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile } = host
  host.fileExists = (name) => files.has(name) || fileExists(name)
  host.readFile = (name) => files.get(name) ?? readFile(name)
  const program = ts.createProgram([...files.keys()], options, host)
  const problemsOf = (file: string): readonly string[] =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
  return new Map([...files.keys()].map((file, at) => [names[at] ?? '', problemsOf(file)]))
}
