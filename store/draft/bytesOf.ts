import type { PickedFile } from '../../ports/PickPort.ts'

/** A file's size; 0 where the client told none. */
export function bytesOf({ size }: PickedFile): number {
  return Number.isFinite(size) ? Math.max(0, size) : 0
}
