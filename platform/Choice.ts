import type { PickedFile } from '../ports/PickPort.ts'

/** A file that the member chose, before it is looked at. */
export interface Choice {
  readonly file: PickedFile
  readonly firstBytes?: Uint8Array
}
