import type { PickedFile } from '../../ports/PickPort.ts'
import type { Choice } from '../Choice.ts'

/**
 * Opens the browser's own file chooser. `[]` when the member backs out, where the browser says so; else it never settles and the next
 * choice is another call.
 */
export function chooseFiles(accept: string, multiple: boolean): Promise<readonly Choice[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', accept, multiple })
    input.style.display = 'none'
    const end = (files: readonly BrowserFile[]): void => {
      input.remove()
      resolve(Promise.all(files.map(toChoice)))
    }
    input.addEventListener('change', () => end(Array.from(input.files ?? [])))
    input.addEventListener('cancel', () => end([]))
    // Some browsers drop the answer of an input that no document holds.
    document.body.append(input)
    input.click()
  })
}

/** Its object URL would keep the file in memory for as long as the page lives. */
export function releaseFile({ path }: PickedFile): void {
  URL.revokeObjectURL(path)
}

async function toChoice(file: BrowserFile): Promise<Choice> {
  const head = await file
    .slice(0, 12)
    .arrayBuffer()
    .catch(() => undefined)
  return {
    file: { path: URL.createObjectURL(file), name: file.name, size: file.size },
    ...(head && { firstBytes: new Uint8Array(head) }),
  }
}

// The kit is compiled without a browser's types; these few are all that it asks of one.
interface BrowserFile {
  readonly name: string
  readonly size: number
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> }
}

interface FileInput {
  readonly files: ArrayLike<BrowserFile> | null
  readonly style: { display: string }
  addEventListener(event: string, listener: () => void): void
  click(): void
  remove(): void
}

declare const document: {
  createElement(tag: 'input'): FileInput
  readonly body: { append(input: FileInput): void }
}

declare const URL: { createObjectURL(file: BrowserFile): string; revokeObjectURL(url: string): void }
