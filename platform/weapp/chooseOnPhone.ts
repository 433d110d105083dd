import {
  chooseImage,
  chooseMedia,
  chooseMessageFile as chooseWechatFile,
  chooseVideo,
  compressImage,
  getFileSystemManager,
} from '@tarojs/taro'
import { MEDIA_LIMITS } from '../../protocol/media/mediaLimits.ts'
import type { MediaKind } from '../../protocol/media/MediaKind.ts'
import type { PickedFile } from '../../ports/PickPort.ts'
import { canChooseMessageFile, chooseMessageFile } from '../wecom/chooseMessageFile.ts'
import type { Choice } from '../Choice.ts'

/** In WeCom chooseMedia is reported to work on Android only, so chooseImage and chooseVideo go first there. */
export async function chooseOnPhone(
  kind: MediaKind,
  max: number,
  isInWecom: boolean,
): Promise<readonly Choice[]> {
  const files = await (isInWecom ? IN_WECOM : IN_WECHAT)[kind](max)
  return Promise.all(files.map((file) => look(kind, file)))
}

/** Neither WeCom on a computer nor an old one has a way to a file. */
export function canChooseFileOnPhone(isInWecom: boolean): boolean {
  return isInWecom ? canChooseMessageFile() : true
}

type Ways = Readonly<Record<MediaKind, (max: number) => Promise<readonly PickedFile[]>>>

/** Anew for each call: some clients write into what they are given. */
const fromPhone = () => ({
  sourceType: ['album', 'camera'] as ('album' | 'camera')[],
  sizeType: ['compressed' as const],
})

const IN_WECOM: Ways = {
  async image(count) {
    const { tempFiles, tempFilePaths } = await chooseImage({ count, ...fromPhone() })
    return tempFilePaths.map((path, position) => fileOf(path, tempFiles[position]))
  },
  async video() {
    const video = await chooseVideo({ ...fromPhone(), compressed: true })
    return [fileOf(video.tempFilePath, video)]
  },
  async file(count) {
    const files = await chooseMessageFile(count)
    return files.map((file) => fileOf(file.path, file))
  },
}

const IN_WECHAT: Ways = {
  image: (count) => choose('image', count),
  video: (count) => choose('video', count),
  async file(count) {
    const { tempFiles } = await chooseWechatFile({ count, type: 'file' })
    return tempFiles.map((file) => fileOf(file.path, file))
  },
}

async function choose(kind: 'image' | 'video', count: number): Promise<readonly PickedFile[]> {
  const { tempFiles } = await chooseMedia({ count, mediaType: [kind], ...fromPhone() })
  return tempFiles.map((file) => fileOf(file.tempFilePath, file))
}

/** What clients tell of a file, each under the same names. */
interface Told {
  readonly name?: string
  readonly size?: number
  readonly duration?: number
  readonly thumbTempFilePath?: string
}

/** The phone keeps no name of a picture: the path's end is all there is. */
function fileOf(path: string, told: Told = {}): PickedFile {
  const { name, size = 0, duration, thumbTempFilePath: thumbnail } = told
  return {
    path,
    name: name || path.slice(path.lastIndexOf('/') + 1),
    size,
    ...(duration && { durationSeconds: duration }),
    ...(thumbnail && { thumbnail }),
  }
}

async function look(kind: MediaKind, file: PickedFile): Promise<Choice> {
  const fits = kind !== 'image' || file.size <= MEDIA_LIMITS.image.maxBytes
  const taken = fits ? file : await compress(file).catch(() => file)
  const firstBytes = await readFirstBytes(taken.path).catch(() => undefined)
  return { file: taken, ...(firstBytes && { firstBytes }) }
}

async function compress(file: PickedFile): Promise<PickedFile> {
  const { tempFilePath: path } = await compressImage({ src: file.path, quality: 60 })
  const size = await new Promise<number>((resolve, fail) =>
    getFileSystemManager().getFileInfo({ filePath: path, success: (info) => resolve(info.size), fail }),
  )
  return { ...file, path, size }
}

/** Rejects where the client does not let a file be read. */
function readFirstBytes(filePath: string): Promise<Uint8Array | undefined> {
  return new Promise((resolve, fail) =>
    getFileSystemManager().readFile({
      filePath,
      position: 0,
      length: 12,
      success: ({ data }) => resolve(typeof data === 'string' ? undefined : new Uint8Array(data)),
      fail,
    }),
  )
}
