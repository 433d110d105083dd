import { chooseImage, chooseMedia, chooseVideo, compressImage } from '@tarojs/taro'
import type { Environment } from 'taro-wecom-share/wecom'
import { createFilePicker } from '../runtime.ts'

const firstBytes: Record<string, string> = {}
const sizes: Record<string, number> = {}

jest.mock('@tarojs/taro', () => ({
  chooseImage: jest.fn(),
  chooseMedia: jest.fn(),
  chooseVideo: jest.fn(),
  chooseMessageFile: jest.fn(),
  compressImage: jest.fn(),
  getFileSystemManager: () => ({
    readFile: ({
      filePath,
      success,
      fail,
    }: {
      filePath: string
      success: (result: object) => void
      fail: () => void
    }) => {
      const head = firstBytes[filePath]
      if (head === undefined) fail()
      else success({ data: Uint8Array.from(Buffer.from(head, 'latin1')).buffer })
    },
    getFileInfo: ({ filePath, success }: { filePath: string; success: (result: object) => void }) =>
      success({ size: sizes[filePath] }),
  }),
}))

const MIB = 1024 * 1024
const JPG = '\u00ff\u00d8\u00ff\u00e0JFIF1234'
const portIn = (place: Environment) => createFilePicker({ wecom: { environment: () => place } })
const album = (...files: readonly { path: string; size: number }[]) =>
  jest.mocked(chooseImage).mockResolvedValueOnce({
    tempFilePaths: files.map(({ path }) => path),
    tempFiles: [...files],
    errMsg: 'chooseImage:ok',
  })

describe('picking in a mini-program', () => {
  it('takes pictures from album and camera, compressed, and lets in what is good beside what is not', async () => {
    firstBytes['tmp/a.jpg'] = JPG
    firstBytes['tmp/b.heic'] = '\0\0\0\u0020ftypheic'
    album(
      { path: 'tmp/a.jpg', size: 1000 },
      { path: 'tmp/b.heic', size: 1000 },
      { path: 'tmp/c.png', size: 3 },
    )
    const { picked, rejections: refused } = await portIn('wecom').pick('image', 9)
    expect(chooseImage).toHaveBeenCalledWith({
      count: 9,
      sourceType: ['album', 'camera'],
      sizeType: ['compressed'],
    })
    expect(picked).toEqual([{ path: 'tmp/a.jpg', name: 'a.jpg', size: 1000 }])
    expect(refused).toMatchObject([
      { name: 'b.heic', failure: { code: 'wrong-type', details: { format: 'heic' } } },
      { name: 'c.png', failure: { code: 'too-small' } },
    ])
  })

  it('compresses a picture that is over the limit, and says so if that does not help', async () => {
    album({ path: 'tmp/big.jpg', size: 11 * MIB }, { path: 'tmp/huge.jpg', size: 30 * MIB })
    sizes['tmp/small.jpg'] = MIB
    sizes['tmp/still.jpg'] = 12 * MIB
    jest.mocked(compressImage).mockImplementation((({ src }: { src: string }) =>
      Promise.resolve({
        tempFilePath: src === 'tmp/big.jpg' ? 'tmp/small.jpg' : 'tmp/still.jpg',
      })) as unknown as typeof compressImage)
    const { picked, rejections: refused } = await portIn('wecom').pick('image', 9)
    expect(picked).toEqual([{ path: 'tmp/small.jpg', name: 'big.jpg', size: MIB }])
    expect(refused).toMatchObject([
      { name: 'huge.jpg', failure: { code: 'too-large', details: { bytes: 12 * MIB } } },
    ])
  })

  it('lets in no more than there is room for', async () => {
    album({ path: 'tmp/1.jpg', size: 100 }, { path: 'tmp/2.jpg', size: 100 })
    const { picked, rejections: refused } = await portIn('wecom').pick('image', 1)
    expect(picked).toHaveLength(1)
    expect(refused).toMatchObject([{ name: '2.jpg', failure: { code: 'too-many', details: { max: 1 } } }])
  })

  it('takes a video with its duration', async () => {
    jest
      .mocked(chooseVideo)
      .mockResolvedValueOnce({ tempFilePath: 'tmp/v.mp4', size: 2000, duration: 12 } as Awaited<
        ReturnType<typeof chooseVideo>
      >)
    expect((await portIn('wecom').pick('video', 3)).picked).toEqual([
      { path: 'tmp/v.mp4', name: 'v.mp4', size: 2000, durationSeconds: 12 },
    ])
  })

  it('uses chooseMedia in WeChat, where chooseImage is on its way out', async () => {
    jest
      .mocked(chooseMedia)
      .mockResolvedValueOnce({ tempFiles: [{ tempFilePath: 'tmp/a.jpg', size: 100 }] } as Awaited<
        ReturnType<typeof chooseMedia>
      >)
    expect((await portIn('elsewhere').pick('image', 2)).picked).toHaveLength(1)
    expect(chooseImage).not.toHaveBeenCalled()
  })

  it('offers no files in a WeCom that cannot choose any', () => {
    expect(portIn('wecom').kinds()).toEqual(['image', 'video'])
    expect(portIn('elsewhere').kinds()).toEqual(['image', 'video', 'file'])
  })

  it.each(['chooseImage:fail cancel', 'chooseImage:cancel'])(
    'takes %s for what it is: the member backed out',
    async (errMsg) => {
      jest.mocked(chooseImage).mockRejectedValueOnce({ errMsg })
      expect(await portIn('wecom').pick('image', 9)).toEqual({ picked: [], rejections: [] })
    },
  )

  it.each([
    ['chooseImage:fail api scope is not declared in the privacy agreement', 'privacy-not-declared'],
    ['chooseImage:fail privacy permission is not authorized', 'privacy-refused'],
    ['chooseImage:fail auth deny', 'not-allowed'],
  ])('says why the client opens no picker: %s', async (errMsg, code) => {
    jest.mocked(chooseImage).mockRejectedValueOnce({ errMsg })
    await expect(portIn('wecom').pick('image', 9)).rejects.toMatchObject({ code })
  })
})
