import { createMediaFailure, type MediaFailure, toMediaFailure } from '../../protocol/mediaFailure.ts'
import { mediaProblem } from '../../protocol/mediaProblem.ts'
import type { MediaKind, PickPort, PickResult, WecomPort } from '../../protocol/ports.ts'
import { chooseFiles } from '../browser/chooseFiles.ts'
import { createWecomPort } from '../wecom/createWecomPort.ts'
import { mediaError } from '../mediaError.ts'
import type { Choice } from './Choice.ts'
import { canChooseFileOnPhone, chooseOnPhone } from './chooseOnPhone.ts'

export interface PickPortOptions {
  /** Tells whether it runs in WeCom, which picks otherwise than WeChat. Default: the real client. */
  readonly wecom?: Pick<WecomPort, 'whereabouts'>
}

/** The member's own pictures, videos and files: the phone's pickers in a mini-program, the file chooser on H5. */
export function createPickPort({ wecom = createWecomPort() }: PickPortOptions = {}): PickPort {
  const isInWecom = (): boolean => wecom.whereabouts() === 'wecom'
  return {
    kinds: () =>
      isH5 || canChooseFileOnPhone(isInWecom()) ? ['image', 'video', 'file'] : ['image', 'video'],
    async pick(kind, max) {
      try {
        return sort(
          kind,
          await (isH5 ? chooseFiles(ACCEPTED[kind], max > 1) : chooseOnPhone(kind, max, isInWecom())),
          max,
        )
      } catch (error) {
        if (isBackingOut(error)) return { picked: [], refused: [] }
        throw mediaError(error)
      }
    },
  }
}

const isH5 = process.env.TARO_ENV === 'h5'

/** Wider than what WeCom takes: a member whose picture is refused learns why, and one that is greyed out is a riddle. */
const ACCEPTED: Readonly<Record<MediaKind, string>> = { image: 'image/*', video: 'video/*', file: '' }

function sort(kind: MediaKind, choices: readonly Choice[], max: number): PickResult {
  const fitting: Choice[] = []
  const refused: { name: string; failure: MediaFailure }[] = []
  for (const choice of choices) {
    const { file, firstBytes } = choice
    const failure =
      mediaProblem(kind, { size: file.size, firstBytes }) ??
      (fitting.length >= max ? createMediaFailure('too-many', undefined, { max }) : undefined)
    if (failure) refused.push({ name: file.name, failure })
    else fitting.push(choice)
  }
  return { picked: fitting.map(({ file }) => file), refused }
}

function isBackingOut(error: unknown): boolean {
  return /cancel/i.test(toMediaFailure(error).raw.message)
}
