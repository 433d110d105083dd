/** @jest-environment node */
import { apisOf, type ClientApis, publicValues } from './apisOf.ts'
import { holdColumns } from './holdColumns.ts'

/** The items of 用户隐私保护指引 by the functions that need them, as WeChat's document of the guide has them. */
const ITEMS: Readonly<Record<string, string>> = {
  chooseImage: '选中的照片或视频信息',
  chooseMedia: '选中的照片或视频信息',
  chooseVideo: '选中的照片或视频信息',
  chooseMessageFile: '选中的文件',
  setClipboardData: '剪切板',
}

/** Functions that the same document asks no item for. One that is in neither list has to be looked up first. */
const WITHOUT_ITEM = [
  ...['compressImage', 'getFileSystemManager', 'previewImage', 'previewMedia'],
  ...['getStorageInfoSync', 'getStorageSync', 'removeStorageSync', 'setStorageSync'],
  ...[
    'getAccountInfoSync',
    'getRandomValues',
    'getSystemInfoSync',
    'getWindowInfo',
    'offWindowResize',
    'onWindowResize',
  ],
  ...['offAppHide', 'onAppHide', 'pageScrollTo', 'request', 'showToast', 'uploadFile'],
]

/** Rows that others refer to, because what they bring along comes so often. */
const REFERRED = ['createWecomClient', 'clearDrafts']

const pages = ['docs/privacy.md', 'docs/privacy.zh-CN.md']
const apis = new Map<string, ClientApis>()

beforeAll(async () => {
  for (const { entry, name } of await publicValues())
    if (!isElsewhere(entry)) apis.set(name, await apisOf(entry, name))
})

describe.each(pages)('%s', (page) => {
  it('has a row for each name that brings a function of the client along, with the items that it needs', () => {
    const rows = [...apis].flatMap(([name, { wx, qy }]) => {
      const functions = [...wx, ...qy.map((api) => `qy.${api}`)]
      const items = [...new Set(wx.flatMap((api) => ITEMS[api] ?? []))]
      return functions.length === 0 ? [] : [[name, [items.join('、'), told(name, functions)]] as const]
    })
    holdColumns(page, '`taro-wecom-share`', new Map(rows))
  })

  it('names all that sends something to a server', () => {
    const sending = ['request', 'uploadFile'].map((api) => [api, [namesWith(api).join(' ')]] as const)
    holdColumns(page, 'wx', new Map(sending))
  })
})

it('no name brings a function along that nobody has looked up in the document of the guide', () => {
  const all = new Set([...apis.values()].flatMap(({ wx }) => wx))
  expect(all.size).toBeGreaterThan(15)
  expect([...all].filter((api) => !(api in ITEMS) && !WITHOUT_ITEM.includes(api))).toEqual([])
})

/** In code marks; those of a row that is referred to by its name. */
function told(name: string, functions: readonly string[]): string {
  const others = REFERRED.filter(
    (other) => other !== name && setOf(other).every((api) => functions.includes(api)),
  )
  const own = functions.filter((api) => others.every((other) => !setOf(other).includes(api)))
  return [...others, ...own].map((each) => `\`${each}\``).join(' ')
}

function setOf(name: string): readonly string[] {
  const { wx = [], qy = [] } = apis.get(name) ?? {}
  return [...wx, ...qy.map((api) => `qy.${api}`)]
}

function namesWith(api: string): readonly string[] {
  return [...apis].flatMap(([name, { wx }]) => (wx.includes(api) ? [`\`${name}\``] : [])).sort()
}

/** What no mini-program has when it is reviewed: the simulator, and WeCom's browser. */
function isElsewhere(entry: string): boolean {
  return entry.startsWith('./simulator') || entry === './h5'
}
