import type { PickedFile } from '../../protocol/ports.ts'

/** A file that the member chose, before it is looked at. */
export interface Choice {
  readonly file: PickedFile
  readonly firstBytes?: Uint8Array
}
