import {
  chooseImage,
  chooseMedia,
  chooseMessageFile as chooseWechatFile,
  chooseVideo,
  compressImage,
  type FileSystemManager,
  getFileSystemManager,
} from '@tarojs/taro'
import { MEDIA_LIMITS } from '../../protocol/media/mediaLimits.ts'
import type { MediaKind } from '../../protocol/media/MediaKind.ts'
import type { PickedFile } from '../../ports/PickPort.ts'
import { attempt } from '../everywhere/attempt.ts'
import type { ChosenFile } from '../everywhere/ChosenFile.ts'
import { chooseMessageFile } from '../wecom/chooseMessageFile.ts'

/**
 * Opens the client's picker for this kind. In WeCom by chooseImage and chooseVideo, because chooseMedia is reported to work
 * there on Android only.
 */
export async function chooseOnPhone(
  kind: MediaKind,
  max: number,
  isInWecom: boolean,
): Promise<readonly ChosenFile[]> {
  const files = await (isInWecom ? IN_WECOM : IN_WECHAT)[kind](max)
  return Promise.all(files.map((file) => toChosenFile(kind, file)))
}

type Choosers = Readonly<Record<MediaKind, (max: number) => Promise<readonly PickedFile[]>>>

/** Makes new arrays for each call, because some clients write into what they are given. */
const fromPhone = () => ({
  sourceType: ['album', 'camera'] as ('album' | 'camera')[],
  sizeType: ['compressed' as const],
})

const IN_WECOM: Choosers = {
  async image(count) {
    const { tempFiles, tempFilePaths } = await chooseImage({ count, ...fromPhone() })
    return tempFilePaths.map((path, index) => fileOf(path, tempFiles[index]))
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

const IN_WECHAT: Choosers = {
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

/** What a client may tell of a file. All clients use these names. */
interface FileInfo {
  readonly name?: string
  readonly size?: number
  readonly duration?: number
  readonly thumbTempFilePath?: string
}

/** A picture's name is the end of its path, because the phone keeps no name of it. */
function fileOf(path: string, info: FileInfo = {}): PickedFile {
  const { name, size = 0, duration, thumbTempFilePath: thumbnail } = info
  return {
    path,
    name: name || path.slice(path.lastIndexOf('/') + 1),
    size,
    ...(duration && { durationSeconds: duration }),
    ...(thumbnail && { thumbnail }),
  }
}

/** Compresses a picture that is too large for WeCom. */
async function toChosenFile(kind: MediaKind, chosen: PickedFile): Promise<ChosenFile> {
  const fits = kind !== 'image' || chosen.size <= MEDIA_LIMITS.image.maxBytes
  const file = fits ? chosen : await compress(chosen).catch(() => chosen)
  const firstBytes = await readFirstBytes(file.path).catch(() => undefined)
  return { file, ...(firstBytes && { firstBytes }) }
}

async function compress(file: PickedFile): Promise<PickedFile> {
  const { tempFilePath: path } = await compressImage({ src: file.path, quality: 60 })
  const size = await new Promise<number>((resolve, fail) =>
    fileSystem().getFileInfo({ filePath: path, success: (info) => resolve(info.size), fail }),
  )
  return { ...file, path, size }
}

/** Rejects where the client does not let a file be read. */
function readFirstBytes(filePath: string): Promise<Uint8Array | undefined> {
  return new Promise((resolve, fail) =>
    fileSystem().readFile({
      filePath,
      position: 0,
      length: 12,
      success: ({ data }) => resolve(typeof data === 'string' ? undefined : new Uint8Array(data)),
      fail,
    }),
  )
}

function fileSystem(): FileSystemManager {
  const manager = attempt(getFileSystemManager)
  if (!manager) throw new Error('no file system')
  return manager
}
