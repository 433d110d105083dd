import type { PickedFile } from '../../ports/PickPort.ts'

/** Revokes the file's object URL, which would keep the file in memory for as long as the page lives. */
export function releaseFile({ path }: PickedFile): void {
  URL.revokeObjectURL(path)
}

// The kit is compiled without a browser's types.
declare const URL: { revokeObjectURL(url: string): void }
