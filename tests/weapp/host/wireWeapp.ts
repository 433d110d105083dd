import type { WeappClock } from './clock.ts'
import { callMethod } from './callMethod.ts'
import { createErrorLog, type AppError, type ErrorLog } from './createErrorLog.ts'
import { createModuleLoader } from './createModuleLoader.ts'
import { createPackages, type AppConfig, type Packages } from './createPackages.ts'
import { createPageStack, type PageStack } from './createPageStack.ts'
import { createRealmConsole, type ConsoleLine } from './createRealmConsole.ts'
import { createSelectorQuery, type MeasureBox } from './createSelectorQuery.ts'
import { createSetDataMeter, type SetDataMeter } from './createSetDataMeter.ts'
import { createTimers, type Timers } from './createTimers.ts'
import { createView, type Instance, type View } from './createView.ts'
import type { WxCall } from './createMakeApi.ts'
import { createWx, type SystemInfo, type WxHandle, type WxOverrides } from './createWx.ts'
import type { ComponentDefinition } from './fromRealmTypes.ts'
import type { WeappDist } from './loadDist.ts'
import type { Templates } from './prepareCodeSpace.ts'
import type { CreateRealm, Realm } from './realm.ts'
import { SYSTEM } from './system.ts'

export interface WeappOptions {
  readonly dist: WeappDist
  /** Stands on `wx` before app.js runs: Taro copies the keys of `wx` when it starts. `wx.qy` goes here. */
  readonly wx?: WxOverrides
  /** Fields of `wx.getSystemInfoSync()` that differ from an iPhone in WeCom. */
  readonly system?: SystemInfo
  /** Where the mini-program is opened: `/pages/product/index?id=1`. Its first page, unless told. */
  readonly launchUrl?: string
  /** What an earlier launch left in the phone's storage. */
  readonly storage?: Map<string, unknown>
  /** Where elements are, for `createSelectorQuery`. The DOM answers unless told; in jsdom that is 0. */
  readonly boxOf?: MeasureBox
}

/** The parts of a mini-program's runtime, connected; nothing has run yet. */
export interface WeappParts {
  readonly app: AppHandle
  readonly config: AppConfig
  readonly errorLog: ErrorLog
  readonly lines: readonly ConsoleLine[]
  readonly meter: SetDataMeter
  readonly packages: Packages
  readonly realm: Realm
  readonly stack: PageStack
  readonly storage: Map<string, unknown>
  readonly timers: Timers
  readonly view: View
  readonly wxCalls: readonly WxCall[]
  readonly wxHandle: WxHandle
}

/** What was given to `App()`. */
export interface AppHandle {
  instance: Instance
}

/** Where a mini-program runs. */
export interface Platform {
  readonly clock: WeappClock
  readonly createRealm: CreateRealm
  /** Evaluates the compiled WXML: each time with WXS state of its own. */
  loadTemplates(dist: WeappDist): Templates
  /** Whether touches of the document reach the mini-program: they do for a person, and a test sends events itself. */
  readonly takesTouches: boolean
}

/** What the parts tell whoever starts the mini-program. */
export interface WeappListener {
  onEvent(type: string, element: Element): void
  readonly launchOptions: object
}

export function wireWeapp(
  options: WeappOptions,
  { clock, createRealm, loadTemplates, takesTouches }: Platform,
  listener: WeappListener,
): WeappParts {
  const { dist } = options
  const config = JSON.parse(dist.files['app.json'] ?? '{}') as AppConfig
  const app: AppHandle = { instance: {} }
  const storage = options.storage ?? new Map<string, unknown>()
  const meter = createSetDataMeter()
  const lines: ConsoleLine[] = []
  const wxCalls: WxCall[] = []

  const errorLog = createErrorLog((error) => tellApp(app, wxHandle, error))
  const { report, guard } = errorLog
  const timers = createTimers(clock, report)
  const realm = createRealm({
    now: () => clock.now(),
    onUnhandledRejection: (reason) => report(reason, 'unhandled-rejection'),
  })
  const view = createView(
    { files: dist.files, templates: loadTemplates(dist) },
    {
      takesTouches,
      onSetData: (target, data) => meter.record(target, data),
      later: (callback) => void clock.setTimeout(() => guard(callback), 0),
      onError: report,
      onWarning: (message) => void lines.push({ level: 'warn', values: [message] }),
      onEvent: (type, element) => listener.onEvent(type, element),
      createSelectorQuery: () => createQuery(),
    },
  )
  const modules = createModuleLoader(dist.files, realm)
  const packages = createPackages(config, dist.files, modules)
  const stack = createPageStack({ view, load: packages.loadFor, guard, copyIn: realm.copyIn })
  const world = { realm, clock, calls: wxCalls, storage, onError: report, navigation: stack.navigation }
  const system = { ...SYSTEM, ...options.system }
  const query = { clock, boxOf: options.boxOf ?? domBox, system, copyIn: realm.copyIn, onError: report }
  const createQuery = () => createSelectorQuery({ ...query, scope: stack.pages.at(-1)?.component })
  const wxHandle = createWx(
    { ...world, system, launchOptions: listener.launchOptions, createSelectorQuery: createQuery },
    options.wx,
  )

  realm.define({
    ...timers.globals,
    wx: wxHandle.wx,
    console: createRealmConsole(lines),
    // WeChat gives modules an object of this name. Taro's Vite build reads it.
    global: realm.copyIn({}),
    __wxConfig: { ...config, envVersion: 'develop' },
    App: (instance: Instance) => void (app.instance = instance),
    Page: (definition: ComponentDefinition) => view.registerPage(modules.current, definition),
    Component: (definition: ComponentDefinition) => view.registerComponent(modules.current, definition),
    Behavior: (definition: ComponentDefinition) => view.registerBehavior(definition),
    getApp: () => app.instance,
    getCurrentPages: () => stack.pages.map(({ instance }) => instance),
  })
  return {
    app,
    config,
    errorLog,
    lines,
    meter,
    packages,
    realm,
    stack,
    storage,
    timers,
    view,
    wxCalls,
    wxHandle,
  }
}

function tellApp(app: AppHandle, { emit }: WxHandle, { kind, message, raw }: AppError): void {
  const isError = kind === 'error'
  callMethod(app.instance, isError ? 'onError' : 'onUnhandledRejection', isError ? message : { reason: raw })
  emit(isError ? 'Error' : 'UnhandledRejection', isError ? { message } : { reason: raw })
}

function domBox(element: Element) {
  return element.getBoundingClientRect()
}
