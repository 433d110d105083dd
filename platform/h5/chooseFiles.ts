import type { ChosenFile } from '../everywhere/ChosenFile.ts'

/**
 * Opens the browser's own file chooser. Resolves with `[]` when the member backs out and the browser tells;
 * in older browsers it never settles, and the next choice is another call.
 */
export function chooseFiles(accept: string, multiple: boolean): Promise<readonly ChosenFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', accept, multiple })
    input.style.display = 'none'
    const end = (files: readonly BrowserFile[]): void => {
      input.remove()
      resolve(Promise.all(files.map(toChosenFile)))
    }
    input.addEventListener('change', () => end(Array.from(input.files ?? [])))
    input.addEventListener('cancel', () => end([]))
    // Some browsers drop the answer of an input that is not in the document.
    document.body.append(input)
    input.click()
  })
}

async function toChosenFile(file: BrowserFile): Promise<ChosenFile> {
  const head = await file
    .slice(0, 12)
    .arrayBuffer()
    .catch(() => undefined)
  return {
    file: { path: URL.createObjectURL(file), name: file.name, size: file.size },
    ...(head && { firstBytes: new Uint8Array(head) }),
  }
}

// The kit is compiled without a browser's types, so the few that are used here are declared.
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

declare const URL: { createObjectURL(file: BrowserFile): string }
