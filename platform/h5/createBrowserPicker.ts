import type { MediaKind } from '../../protocol/media/MediaKind.ts'
import type { PickPort } from '../../ports/PickPort.ts'
import { createPicker } from '../everywhere/createPicker.ts'
import { chooseFiles } from './chooseFiles.ts'
import { releaseFile } from './releaseFile.ts'

/** Picks by the browser's own file chooser. */
export function createBrowserPicker(): PickPort {
  return createPicker({
    kinds: () => ['image', 'video', 'file'],
    choose: (kind, max) => chooseFiles(ACCEPTED[kind], max > 1),
    release: releaseFile,
  })
}

/** Wider than what WeCom takes, because a rejected picture comes with a reason and a greyed-out one with none. */
const ACCEPTED: Readonly<Record<MediaKind, string>> = { image: 'image/*', video: 'video/*', file: '' }
