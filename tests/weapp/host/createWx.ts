import type { WeappClock } from './clock.ts'
import { createMakeApi, type ApiWorld, type MakeApi } from './createMakeApi.ts'

/** What stands on `wx`, by name. */
export type Wx = Record<string, unknown>

export interface WxTools {
  readonly api: MakeApi
  readonly clock: WeappClock
}

/** Additions to `wx`, and other answers than the host's own: an object, or a function that makes one with the host's tools. */
export type WxOverrides = Wx | ((tools: WxTools) => Wx)

/** Fields of `wx.getSystemInfoSync()`. */
export type SystemInfo = Record<string, unknown>

/** What the page stack does for `wx`. */
export interface Navigation {
  navigateTo(url: string): void
  redirectTo(url: string): void
  navigateBack(delta: number): void
  reLaunch(url: string): void
  switchTab(url: string): void
}

export interface WxWorld extends ApiWorld {
  readonly storage: Map<string, unknown>
  readonly system: SystemInfo
  readonly launchOptions: object
  readonly navigation: Navigation
  createSelectorQuery(): unknown
}

export interface WxHandle {
  readonly wx: Wx
  /** Tells those who registered by `wx.on…`, for example `emit('ThemeChange', { theme: 'dark' })`. */
  emit(event: string, payload?: unknown): void
}

const EVENTS = [
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'ThemeChange',
  'KeyboardHeightChange',
  'WindowResize',
  'NetworkStatusChange',
  'MemoryWarning',
]

/** APIs that only do something a person would see or feel: recorded, and they succeed. */
const RECORDED = [
  'hideKeyboard',
  'hideLoading',
  'hideToast',
  'pageScrollTo',
  'previewImage',
  'setBackgroundColor',
  'setNavigationBarColor',
  'setNavigationBarTitle',
  'showLoading',
  'showToast',
  'startPullDownRefresh',
  'stopPullDownRefresh',
  'vibrateShort',
]

export function createWx(world: WxWorld, overrides: WxOverrides = {}): WxHandle {
  const { clock } = world
  const api = createMakeApi(world)
  const events = createEvents(world.onError)
  const wx: Wx = {
    ...systemApis(world, api),
    ...storageApis(world, api),
    ...navigationApis(world.navigation, api),
    ...clipboardApis(api),
    ...Object.fromEntries(RECORDED.map((name) => [name, api(name)])),
    ...events.registrations,
    showModal: api('showModal', () => ({ confirm: true, cancel: false })),
    showActionSheet: api('showActionSheet', () => ({ tapIndex: 0 })),
    createSelectorQuery: world.createSelectorQuery,
    nextTick: (callback: () => void) => void clock.setTimeout(callback, 0),
    canIUse: (schema: string) => canIUse(wx, schema),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    ...(typeof overrides === 'function' ? overrides({ api, clock }) : overrides),
  }
  return { wx, emit: events.emit }
}

function createEvents(onError: (error: unknown) => void) {
  const listeners = new Map(EVENTS.map((event) => [event, new Set<(payload: unknown) => void>()]))
  const registrations: Wx = {}
  for (const [event, set] of listeners) {
    registrations[`on${event}`] = (listener: (payload: unknown) => void) => void set.add(listener)
    registrations[`off${event}`] = (listener?: (payload: unknown) => void) =>
      void (listener ? set.delete(listener) : set.clear())
  }
  return {
    registrations,
    emit(event: string, payload?: unknown) {
      const set = listeners.get(event)
      if (!set) throw new Error(`The host has no wx.on${event}; it has ${EVENTS.join(', ')}`)
      for (const listener of [...set]) {
        try {
          listener(payload)
        } catch (error) {
          // An error of those who listen for errors is the last of its chain.
          if (event !== 'Error') onError(error)
        }
      }
    },
  }
}

function systemApis({ system, launchOptions, realm }: WxWorld, api: MakeApi): Wx {
  const info = () => realm.copyIn(system)
  return {
    getSystemInfoSync: info,
    getWindowInfo: info,
    getDeviceInfo: info,
    getAppBaseInfo: info,
    getSystemInfo: api('getSystemInfo', () => system),
    getNetworkType: api('getNetworkType', () => ({ networkType: 'wifi' })),
    getMenuButtonBoundingClientRect: () =>
      realm.copyIn({ left: 281, right: 368, top: 24, bottom: 56, width: 87, height: 32 }),
    getLaunchOptionsSync: () => realm.copyIn(launchOptions),
    getEnterOptionsSync: () => realm.copyIn(launchOptions),
    getAccountInfoSync: () =>
      realm.copyIn({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' } }),
  }
}

function storageApis({ storage, realm }: WxWorld, api: MakeApi): Wx {
  const read = (key: string): unknown => realm.copyIn(storage.get(key)) ?? ''
  const write = (key: string, value: unknown): void => {
    const json = JSON.stringify(value) as string | undefined
    storage.set(key, json === undefined ? '' : JSON.parse(json))
  }
  return {
    getStorageSync: read,
    setStorageSync: write,
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => realm.copyIn({ keys: [...storage.keys()], currentSize: 0, limitSize: 10240 }),
    getStorage: api('getStorage', ({ key }) => {
      if (!storage.has(String(key))) throw new Error('data not found')
      return { data: storage.get(String(key)) }
    }),
    setStorage: api('setStorage', ({ key, data }) => void write(String(key), data)),
    removeStorage: api('removeStorage', ({ key }) => void storage.delete(String(key))),
    clearStorage: api('clearStorage', () => void storage.clear()),
  }
}

function navigationApis(navigation: Navigation, api: MakeApi): Wx {
  const byUrl = (name: Exclude<keyof Navigation, 'navigateBack'>) =>
    api(name, ({ url }) => void navigation[name](String(url)))
  return {
    navigateTo: byUrl('navigateTo'),
    redirectTo: byUrl('redirectTo'),
    reLaunch: byUrl('reLaunch'),
    switchTab: byUrl('switchTab'),
    navigateBack: api('navigateBack', ({ delta = 1 }) => void navigation.navigateBack(Number(delta))),
  }
}

function clipboardApis(api: MakeApi): Wx {
  let clipboard = ''
  return {
    setClipboardData: api('setClipboardData', ({ data }) => void (clipboard = String(data))),
    getClipboardData: api('getClipboardData', () => ({ data: clipboard })),
  }
}

/** Whether an API is there. Of components (lower case) and of an API's details the host knows nothing, so it says yes. */
function canIUse(wx: Wx, schema: string): boolean {
  const [name = ''] = schema.split('.')
  return name in wx || name === name.toLowerCase()
}
