import { toError } from '../protocol/failures/toError.ts'
import { createMediaFailure, toMediaFailure } from '../protocol/failures/toMediaFailure.ts'
import { mediaProblem } from '../protocol/media/mediaProblem.ts'
import type { MediaKind } from '../protocol/media/MediaKind.ts'
import type { PickedFile, PickPort, PickResult, FileRejection } from '../ports/PickPort.ts'
import type { WecomPort } from '../ports/WecomPort.ts'
import { chooseFiles, releaseFile } from './h5/chooseFiles.ts'
import { createWecomClient } from './wecom/createWecomClient.ts'
import type { Choice } from './Choice.ts'
import { canChooseFileOnPhone, chooseOnPhone } from './weapp/chooseOnPhone.ts'

export interface FilePickerOptions {
  /** Tells whether it runs in WeCom, which picks otherwise than WeChat. Default: the real client. */
  readonly wecom?: Pick<WecomPort, 'environment'>
}

/** The member's own pictures, videos and files: the phone's pickers in a mini-program, the file chooser on H5. */
export function createFilePicker({ wecom = createWecomClient() }: FilePickerOptions = {}): PickPort {
  const isInWecom = (): boolean => wecom.environment() === 'wecom'
  const choose = (kind: MediaKind, max: number): Promise<readonly Choice[]> =>
    process.env.TARO_ENV === 'h5'
      ? chooseFiles(ACCEPTED[kind], max > 1)
      : chooseOnPhone(kind, max, isInWecom())
  const release = (file: PickedFile): void => {
    if (process.env.TARO_ENV === 'h5') releaseFile(file)
  }
  return {
    kinds: () =>
      process.env.TARO_ENV === 'h5' || canChooseFileOnPhone(isInWecom())
        ? ['image', 'video', 'file']
        : ['image', 'video'],
    async pick(kind, max) {
      try {
        return sort(kind, await choose(kind, max), max, release)
      } catch (error) {
        if (isBackingOut(error)) return { picked: [], rejections: [] }
        throw toError(toMediaFailure(error))
      }
    },
    release,
  }
}

/** Wider than what WeCom takes: a member whose picture is refused learns why, and one that is greyed out is a riddle. */
const ACCEPTED: Readonly<Record<MediaKind, string>> = { image: 'image/*', video: 'video/*', file: '' }

function sort(
  kind: MediaKind,
  choices: readonly Choice[],
  max: number,
  release: (file: PickedFile) => void,
): PickResult {
  const picked: PickedFile[] = []
  const refused: FileRejection[] = []
  for (const { file, firstBytes } of choices) {
    const failure =
      mediaProblem(kind, { size: file.size, firstBytes }) ??
      (picked.length < max ? undefined : createMediaFailure('too-many', undefined, { max }))
    if (!failure) picked.push(file)
    else {
      refused.push({ name: file.name, failure })
      release(file)
    }
  }
  return { picked, rejections: refused }
}

function isBackingOut(error: unknown): boolean {
  return /cancel/i.test(toMediaFailure(error).raw.message)
}
