import { posix } from 'node:path'
import { type Document, readDocument } from './readDocument.ts'
import { runCode } from './runCode.cjs'

/**
 * Gives the exports of a document's blocks of code, by the file that each says it is. Their relative imports are other blocks of the same
 * document. Each call runs a block anew.
 *
 * @template Examples what the blocks export; types.test.ts compiles them
 */
export function loadExamples<Examples>(documentName: string) {
  const document = readDocument(documentName)
  return <File extends keyof Examples & string>(file: File) => run(document, file) as Examples[File]
}

function run(document: Document, file: string): unknown {
  const block = document.blocks.find((each) => each.file === file)
  if (!block) throw new Error(`${document.name} shows no ${file}`)
  return runCode(block.code, (name) => run(document, fileOf(document, posix.join(posix.dirname(file), name))))
}

function fileOf({ blocks }: Document, path: string): string {
  return blocks.find((block) => block.file?.replace(/\.tsx?$/, '') === path)?.file ?? path
}
