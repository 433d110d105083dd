import {
  chooseImage,
  chooseMedia,
  chooseMessageFile as chooseWechatFile,
  chooseVideo,
  compressImage,
  getFileSystemManager,
} from '@tarojs/taro'
import { MEDIA_LIMITS } from '../../protocol/mediaLimits.ts'
import type { MediaKind, PickedFile } from '../../protocol/ports.ts'
import { canChooseMessageFile, chooseMessageFile } from '../wecom/chooseMessageFile.ts'
import type { Choice } from './Choice.ts'

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

const FROM_PHONE = { sourceType: ['album', 'camera'], sizeType: ['compressed'] } as const

const IN_WECOM: Ways = {
  async image(count) {
    const { tempFiles, tempFilePaths } = await chooseImage({
      count,
      sourceType: [...FROM_PHONE.sourceType],
      sizeType: [...FROM_PHONE.sizeType],
    })
    return tempFilePaths.map((path, position) => fileOf(path, tempFiles[position]?.size))
  },
  async video() {
    const { tempFilePath, size, duration } = await chooseVideo({
      sourceType: [...FROM_PHONE.sourceType],
      compressed: true,
    })
    return [fileOf(tempFilePath, size, duration)]
  },
  async file(count) {
    const files = await chooseMessageFile(count)
    return files.map(({ path, name, size }) => ({ ...fileOf(path, size), ...(name && { name }) }))
  },
}

const IN_WECHAT: Ways = {
  image: (count) => choose('image', count),
  video: (count) => choose('video', count),
  async file(count) {
    const { tempFiles } = await chooseWechatFile({ count, type: 'file' })
    return tempFiles.map(({ path, name, size }) => ({ path, name, size }))
  },
}

async function choose(kind: 'image' | 'video', count: number): Promise<readonly PickedFile[]> {
  const { tempFiles } = await chooseMedia({
    count,
    mediaType: [kind],
    sourceType: [...FROM_PHONE.sourceType],
    sizeType: [...FROM_PHONE.sizeType],
  })
  return tempFiles.map(({ tempFilePath, size, duration }) =>
    fileOf(tempFilePath, size, kind === 'video' ? duration : undefined),
  )
}

/** The phone keeps no name of a picture: the path's end is all there is. */
function fileOf(path: string, size = 0, durationSeconds?: number): PickedFile {
  return {
    path,
    name: path.slice(path.lastIndexOf('/') + 1),
    size,
    ...(durationSeconds && { durationSeconds }),
  }
}

async function look(kind: MediaKind, file: PickedFile): Promise<Choice> {
  const fits = kind !== 'image' || file.size <= MEDIA_LIMITS.image.maxBytes
  const taken = fits ? file : await compress(file)
  const firstBytes = await readFirstBytes(taken.path)
  return { file: taken, ...(firstBytes && { firstBytes }) }
}

/** As it was, where the client cannot. */
async function compress(file: PickedFile): Promise<PickedFile> {
  try {
    const { tempFilePath } = await compressImage({ src: file.path, quality: 60 })
    const size = await sizeOf(tempFilePath)
    return { ...file, path: tempFilePath, size }
  } catch {
    return file
  }
}

function sizeOf(filePath: string): Promise<number> {
  return new Promise((resolve, reject) => {
    getFileSystemManager().getFileInfo({ filePath, success: ({ size }) => resolve(size), fail: reject })
  })
}

/** Undefined where the client does not let a file be read. */
function readFirstBytes(filePath: string): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    const unreadable = (): void => resolve(undefined)
    try {
      getFileSystemManager().readFile({
        filePath,
        position: 0,
        length: 12,
        success: ({ data }) => resolve(typeof data === 'string' ? undefined : new Uint8Array(data)),
        fail: unreadable,
      })
    } catch {
      unreadable()
    }
  })
}
