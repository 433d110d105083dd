import { posix } from 'node:path'
import { type Document, readDocument } from './readDocument.ts'
import { runCode } from './runCode.cjs'

/**
 * The exports of a block of code, by the file that it says it is. Its relative imports are other blocks of the same document.
 * Each call runs it anew.
 */
export function loadExample(documentName: string, file: string): unknown {
  return run(readDocument(documentName), file)
}

function run(document: Document, file: string): unknown {
  const block = document.blocks.find((each) => each.file === file)
  if (!block) throw new Error(`${document.name} shows no ${file}`)
  return runCode(block.code, (name) => run(document, fileOf(document, posix.join(posix.dirname(file), name))))
}

function fileOf({ blocks }: Document, path: string): string {
  return blocks.find((block) => block.file?.replace(/\.tsx?$/, '') === path)?.file ?? path
}
