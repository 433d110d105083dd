import type { PickedFile } from '../../ports/PickPort.ts'

/** A file as the client's chooser gave it. Nobody has checked yet whether WeCom takes it. */
export interface ChosenFile {
  readonly file: PickedFile
  /** Tell the real type of a picture. Absent where the client does not let a file be read. */
  readonly firstBytes?: Uint8Array
}
