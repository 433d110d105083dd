import { toError } from '../../protocol/failures/toError.ts'
import { createMediaFailure, toMediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import { mediaProblem } from '../../protocol/media/mediaProblem.ts'
import type { MediaKind } from '../../protocol/media/MediaKind.ts'
import type { FileRejection, PickedFile, PickPort, PickResult } from '../../ports/PickPort.ts'
import type { ChosenFile } from './ChosenFile.ts'

/** How one runtime lets the member choose files. */
export interface FileChooser extends Pick<PickPort, 'kinds' | 'release'> {
  /** Rejects with what the client said, also when the member backs out. */
  readonly choose: (kind: MediaKind, max: number) => Promise<readonly ChosenFile[]>
}

/** Makes a PickPort of a runtime's chooser: checks each file, and rejects with a MediaFailure. */
export function createPicker({ kinds, release, choose }: FileChooser): PickPort {
  return {
    kinds,
    async pick(kind, max) {
      try {
        return checked(kind, await choose(kind, max), max, release)
      } catch (error) {
        if (isBackingOut(error)) return { picked: [], rejections: [] }
        throw toError(toMediaFailure(error))
      }
    },
    ...(release && { release }),
  }
}

/** Releases each rejected file at once, because nobody else knows of it. */
function checked(
  kind: MediaKind,
  chosen: readonly ChosenFile[],
  max: number,
  release?: (file: PickedFile) => void,
): PickResult {
  const picked: PickedFile[] = []
  const rejections: FileRejection[] = []
  for (const { file, firstBytes } of chosen) {
    const failure =
      mediaProblem(kind, { size: file.size, firstBytes }) ??
      (picked.length < max ? undefined : createMediaFailure('too-many', undefined, { max }))
    if (!failure) picked.push(file)
    else {
      rejections.push({ name: file.name, failure })
      release?.(file)
    }
  }
  return { picked, rejections }
}

function isBackingOut(error: unknown): boolean {
  return /cancel/i.test(toMediaFailure(error).raw.message)
}
