import { createHash } from 'node:crypto'
import {
  type DevelopmentBackend,
  sampleJpeg,
  sampleMp4,
  samplePdf,
  samplePng,
  startDevelopmentBackend,
} from '../../server/fake-wecom/index.ts'
import { type ChosenFile, createAttachmentHands } from './attachmentHands.ts'
import { type DemoBrowser, startDemoBrowser } from './openDemo.ts'
import { startUploadLine, type UploadLine } from './startUploadLine.ts'

const MIB = 1024 * 1024
const heic = Buffer.concat([
  Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1'),
  Buffer.alloc(4096),
])

const file = (name: string, bytes: Uint8Array): ChosenFile => ({ name, buffer: Buffer.from(bytes) })
const gift = file('春茶 礼盒.jpg', sampleJpeg(3 * MIB).bytes)
const hills = file('tea hills.png', samplePng(640).bytes)
const shop = file('门店.JPEG', sampleJpeg(MIB / 4).bytes)
const harvest = file('采茶.mp4', sampleMp4(9 * MIB).bytes)
const prices = file('报价单 2026.pdf', samplePdf(2 * MIB).bytes)
const menu = file('menu (1) + notes.pdf', samplePdf().bytes)
const good = [gift, hills, shop, harvest, prices, menu]
const bad = [
  file('IMG_0001.HEIC', heic),
  file('海报原图.jpg', sampleJpeg(11 * MIB).bytes),
  file('假图片.png', Buffer.from('<html>not a picture</html>')),
]

let backend: DevelopmentBackend
let line: UploadLine
let browser: DemoBrowser

beforeAll(async () => {
  line = await startUploadLine(() => backend.url)
  browser = await startDemoBrowser({ 'backend.json': () => JSON.stringify({ baseUrl: line.url }) })
  backend = await startDevelopmentBackend({ origin: new URL(browser.url).origin })
})
afterAll(async () => {
  await browser.close()
  await line.close()
  await backend.close()
})

it('of nine real files the good ones arrive at WeCom byte for byte, under their own names, past a cut line', async () => {
  const demo = await browser.open('pages/attachment-picker/index')
  const story = demo.page.locator('#story-real-upload')
  const hands = createAttachmentHands(demo, 'picker-real')
  line.hold()
  line.cut(hills.name)

  await hands.choose('图片', [gift, ...bad, hills, shop])
  await expect(hands.problems()).resolves.toEqual([
    '「IMG_0001.HEIC」是 HEIC 格式，无法群发，请截图后重新选择，或在手机相机设置中改为「兼容性最佳」。',
    '「海报原图.jpg」大小为 11 MB，超过 10 MB 上限，请压缩后重新选择。',
    '「假图片.png」的格式无法群发：图片须为 JPG 或 PNG，视频须为 MP4。请换一个。',
  ])
  await demo.picture('real-upload-refused', story)
  await hands.choose('视频', [harvest])
  await hands.choose('文件', [prices, menu])
  await hands.inOrder(good.map(({ name }) => name))

  // The line holds the video up on its way, and the member sees how far it is.
  await hands
    .tile(harvest.name)
    .filter({ hasText: /[1-9]\d?%/ })
    .waitFor()
  await hands.tile(menu.name).filter({ hasText: '等待上传' }).waitFor()
  await demo.picture('real-upload-under-way', story)
  line.release()
  for (const { name } of good) await hands.ready(name)
  expect(line.tries.filter((name) => name === hills.name)).toHaveLength(2)
  expect(new Set(line.tries)).toEqual(new Set(good.map(({ name }) => name)))
  expect(hashes(backend.wecom.received.map(({ fileName, sha256 }) => [fileName, sha256]))).toEqual(
    hashes(good.map(({ name, buffer }) => [name, createHash('sha256').update(buffer).digest('hex')])),
  )

  await demo.press('share-real')
  await demo.press('wqs-sim-confirm')
  await demo.notice('real-upload')
  const [json = ''] = await demo.handedOver()
  const idOf = new Map(backend.wecom.received.map(({ fileName, id }) => [fileName, id]))
  expect(json.match(/(?<="mediaid":")[^"]+/g)).toEqual(good.map(({ name }) => idOf.get(name)))
  await demo.picture('real-upload-done', story)
  // The one that was cut, as the browser tells of it.
  expect(demo.errors).toEqual([
    expect.stringContaining('tea%20hills.png'),
    expect.stringContaining('net::ERR_'),
  ])
})

function hashes(pairs: readonly (readonly [name: string, sha256: string])[]): readonly string[] {
  return pairs.map((pair) => pair.join(' ')).sort()
}
