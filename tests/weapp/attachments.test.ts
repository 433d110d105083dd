import { holdCosts } from '../golden/holdCosts.ts'
import { createMediaStub, type MediaStub, type PhoneFile } from './createMediaStub.ts'
import { createWeappClock } from './host/createWeappHost.ts'
import type { Demo } from './launchDemo.ts'

const launchDemo = holdCosts('bytes/attachments')

const MB = 1_000_000
const [lake, hill, shop]: readonly PhoneFile[] = ['lake.jpg', 'hill.jpg', 'shop.jpg'].map((name) => ({
  name,
  size: MB,
}))
const prices: PhoneFile = { name: '目录.pdf', size: MB }

const POSTER = '{"msgtype":"image","image":{"mediaid":"resolved-1"}}'
const PRICE_LIST = '{"msgtype":"file","file":{"mediaid":"2fB7cX4gH9jL1pS6uV8y"}}'
const GUIDE =
  '{"msgtype":"link","link":{"title":"怎样泡好一壶乌龙茶","url":"https://shop.example.com/guides/oolong"}}'

let demo: Demo
let phone: MediaStub

beforeEach(async () => {
  const clock = createWeappClock()
  phone = createMediaStub(() => clock.now())
  demo = await launchDemo({ clock, launchUrl: '/pages/attachment-picker/index', wx: phone.wx })
})
afterEach(() => {
  demo.close()
})

describe('a draft on the phone', () => {
  const PICKER = 'picker-company'

  it('is picked, uploaded, put in another order and shared: WeCom gets it whole and in the member’s order', async () => {
    const { host } = demo
    await choose(PICKER, '图片', lake, hill)
    await choose(PICKER, '文件', prices)
    expect(host.wxCalls.find(({ name }) => name === 'chooseImage')?.options).toMatchObject({
      sizeType: ['compressed'],
      sourceType: ['album', 'camera'],
      count: 6,
    })
    expect(phone.uploads.map(({ url, filePath, header }) => ({ url, filePath, header }))).toEqual(
      [
        ['image', 'lake.jpg'],
        ['image', 'hill.jpg'],
        ['file', '%E7%9B%AE%E5%BD%95.pdf'],
      ].map(([type, name = '']) => ({
        url: `https://backend.example.com/media?type=${type}&name=${name}`,
        filePath: `wxfile://tmp/${decodeURIComponent(name)}`,
        header: { authorization: 'Bearer token-1' },
      })),
    )

    // The file first, before the pictures and the company's guide; the poster is the company's and keeps its place.
    await host.tap(tile(PICKER, prices.name))
    for (let steps = 0; steps < 4; steps += 1) await host.tap(host.byText('前移', PICKER))
    await host.tap('share-company')
    expect(phone.wecom.payloads).toEqual([])
    await answerUploads()
    expect(phone.wecom.payloads).toEqual([
      `{"attachments":[${[POSTER, file('目录.pdf'), PRICE_LIST, GUIDE, image('lake.jpg'), image('hill.jpg')].join()}]}`,
    ])
    expect(phone.requests.map(([path]) => path)).toEqual(['/session', '/resolve', '/resolve'])
    phone.wecom.answer('shareToExternalContact:ok')
    await host.settle()
  })

  it('loses nothing to a line that breaks: it is tried again, and then it is there', async () => {
    const { host } = demo
    await choose(PICKER, '图片', lake)
    phone.uploads[0]?.fail('uploadFile:fail socket is closed')
    await host.settle()
    expect(tile(PICKER, '等待上传')).toBeTruthy()
    await host.advance(1000)
    expect(phone.uploads).toHaveLength(2)
    await answerUploads()
    expect(standings(PICKER)).toEqual([])
  })

  it('stops the upload of what is removed, and begins it anew when that is undone', async () => {
    const { host } = demo
    await choose(PICKER, '图片', lake)
    await host.tap(tile(PICKER, '0%'))
    await host.tap(host.byText('移除', PICKER))
    expect(phone.uploads.map(({ isAborted }) => isAborted)).toEqual([true])
    await host.tap(host.byText('撤销', PICKER))
    expect(phone.uploads.map(({ isAborted }) => isAborted)).toEqual([true, false])
    await answerUploads()
  })

  it('says what the backend refuses, and tries again when the member asks', async () => {
    const { host } = demo
    await choose(PICKER, '文件', prices)
    phone.uploads[0]?.answer(200, { errcode: 48002, errmsg: 'api forbidden' })
    await host.settle()
    await host.tap(tile(PICKER, '未成功'))
    host.byText('「目录.pdf」没有上传成功：本应用暂无权限，请联系管理员开通。', PICKER)
    await host.tap(host.byText('重试', PICKER))
    await answerUploads()
    expect(standings(PICKER)).toEqual([])
  })
})

describe('progress over the bridge', () => {
  const PICKER = 'picker-pick'
  const REPORTS_A_SECOND = 50

  it('is one path of 64 bytes at most, ten times a second, for one upload', async () => {
    await choose(PICKER, '图片', lake)
    const { log } = await demo.host.measure(oneSecondOfReports)
    expect(log.length).toBeGreaterThan(5)
    expect(log.length).toBeLessThanOrEqual(10)
    for (const { target, keys, bytes } of log) {
      expect({ target, paths: keys.length }).toEqual({ target: 'custom-wrapper', paths: 1 })
      expect(bytes).toBeLessThanOrEqual(64)
    }
  })

  it('of three at a time is ten calls a second in all, each with a path for each file and one for their sum', async () => {
    await choose(PICKER, '图片', lake, hill, shop)
    const { log } = await demo.host.measure(oneSecondOfReports)
    expect(log.length).toBeGreaterThan(5)
    expect(log.length).toBeLessThanOrEqual(10)
    for (const { target, data } of log) {
      expect(target).toBe('custom-wrapper')
      const paths = Object.entries(data).map(([path, value]) => JSON.stringify({ [path]: value }))
      expect(paths.length).toBeLessThanOrEqual(4)
      for (const path of paths) expect(Buffer.byteLength(path)).toBeLessThanOrEqual(64)
    }
  })

  async function oneSecondOfReports(): Promise<void> {
    for (let report = 1; report <= REPORTS_A_SECOND; report += 1) {
      for (const upload of phone.uploads) upload.progress((report * MB) / REPORTS_A_SECOND, MB)
      await demo.host.advance(1000 / REPORTS_A_SECOND)
    }
  }

  afterEach(() => answerUploads())
})

async function choose(picker: string, kind: string, ...files: readonly (PhoneFile | undefined)[]) {
  const { host } = demo
  phone.chooses(...files.flatMap((each) => each ?? []))
  await host.tap(parts(picker, 'wqs-attach__add')[0] ?? picker)
  await host.tap(host.byText(kind, parts(picker, 'wqs-attach__bar').at(-1)))
}

/** The backend answers every upload that is still under way, and those that follow. */
async function answerUploads(): Promise<void> {
  for (const upload of phone.uploads) {
    if (upload.isOver) continue
    upload.answer(200, {
      mediaid: `uploaded-${upload.filePath.split('/').at(-1)}`,
      uploadedAt: demo.host.clock.now(),
    })
    await demo.host.settle()
  }
}

/** By what stands on it. */
function tile(picker: string, text: string): Element {
  const found = parts(picker, 'wqs-attach__tile').find(({ textContent }) => textContent.includes(text))
  if (!found) throw new Error(`No tile says ${text}: ${demo.host.text(picker)}`)
  return found
}

function standings(picker: string): readonly string[] {
  return parts(picker, 'wqs-attach__standing').map(({ textContent }) => textContent)
}

function parts(picker: string, name: string): readonly Element[] {
  return [...demo.host.byId(picker).getElementsByClassName(name)]
}

function image(name: string): string {
  return `{"msgtype":"image","image":{"mediaid":"uploaded-${name}"}}`
}

function file(name: string): string {
  return `{"msgtype":"file","file":{"mediaid":"uploaded-${name}"}}`
}
