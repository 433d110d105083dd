import type { Choice } from '../taro/Choice.ts'

/**
 * Opens the browser's own file chooser. `[]` when the member backs out, where the browser says so; else it never settles and the next
 * choice is another call.
 */
export function chooseFiles(accept: string, multiple: boolean): Promise<readonly Choice[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = multiple
    input.style.display = 'none'
    const end = (files: readonly File[]): void => {
      input.remove()
      resolve(Promise.all(files.map(toChoice)))
    }
    input.addEventListener('change', () => end([...(input.files ?? [])]))
    input.addEventListener('cancel', () => end([]))
    // Some browsers drop the answer of an input that no document holds.
    document.body.append(input)
    input.click()
  })
}

async function toChoice(file: File): Promise<Choice> {
  const head = await file
    .slice(0, 12)
    .arrayBuffer()
    .catch(() => undefined)
  return {
    file: { path: URL.createObjectURL(file), name: file.name, size: file.size },
    ...(head && { firstBytes: new Uint8Array(head) }),
  }
}
