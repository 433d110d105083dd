import { callMethod } from './callMethod.ts'
import type { AppError } from './createErrorLog.ts'
import type { AppConfig } from './createPackages.ts'
import { parseUrl, type Page } from './createPageStack.ts'
import type { ConsoleLine } from './createRealmConsole.ts'
import type { SetDataCall } from './createSetDataMeter.ts'
import type { Instance, View } from './createView.ts'
import type { WxCall } from './createMakeApi.ts'
import type { Wx } from './createWx.ts'
import type { WeappDist } from './loadDist.ts'
import { wireWeapp, type Platform, type WeappOptions, type WeappParts } from './wireWeapp.ts'

/** A running mini-program, and what it did. A driver acts on it, or a person in a browser. */
export interface Weapp {
  /** What was given to `App()`. */
  readonly app: Instance
  readonly wx: Wx
  /** Calls of the asynchronous APIs of `wx` that the host answers: toasts, navigation, the clipboard… */
  readonly wxCalls: readonly WxCall[]
  readonly storage: Map<string, unknown>
  /** The open pages; the last is the one on the screen. */
  readonly pages: readonly Page[]
  /** The page on the screen. */
  readonly page: Page
  readonly view: View
  readonly setDataLog: readonly SetDataCall[]
  /** What the mini-program threw and did not catch. */
  readonly errors: readonly AppError[]
  readonly consoleLines: readonly ConsoleLine[]
  /** What `onShareAppMessage` answered, each time that it was asked. */
  readonly shares: readonly Share[]
  /** The roots of the subpackages that were loaded. */
  readonly loadedSubpackages: readonly string[]
  /** How many of the mini-program's own timers wait. */
  readonly pendingTimers: number
  /** Tells those who registered by `wx.on…`, for example `emit('ThemeChange', { theme: 'dark' })`. */
  emit(event: string, payload?: unknown): void
  /** Something covers the mini-program, as WeCom's assistant does, or it is back. */
  setVisible(visible: boolean): void
  /** Calls a lifetime or a method of the page on the screen, if it has it: `callPage('onReachBottom')`. */
  callPage(method: string, ...args: readonly unknown[]): unknown
  /** The member goes back, by the arrow or by a swipe. */
  navigateBack(): void
  /** The member shares the page by its menu. A button of open-type `share` does it by itself. */
  shareFromMenu(): void
  /** The errors so far, for a test that expects them. */
  takeErrors(): readonly AppError[]
  /**
   * Closes all pages, stops all timers, and leaves nothing in the document.
   * @throws if there are errors that nobody took: no test passes over them by not looking
   */
  dispose(): void
}

export interface Share {
  readonly route: string
  readonly from: 'menu' | 'button'
  readonly message: unknown
}

/** @throws what the mini-program's code throws while it is loaded, or if there is no such page */
export function startWeapp(options: WeappOptions, platform: Platform): Weapp {
  const { route, query } = parseUrl(options.launchUrl ?? firstPage(options.dist))
  const launchOptions = { path: route, query, scene: 1001, shareTicket: '', referrerInfo: {} }
  const shares: Share[] = []
  const parts = wireWeapp(options, platform, {
    launchOptions,
    onEvent(type, element) {
      const button = type === 'tap' ? element.closest('wx-button[open-type=share]') : null
      if (button) share('button', { id: button.id })
    },
  })

  function share(from: Share['from'], target?: object): void {
    const { instance, route } = parts.stack.pages.at(-1) ?? {}
    if (!instance || route === undefined) return
    const asked = parts.realm.copyIn({ from, target })
    shares.push({
      route,
      from,
      message: parts.errorLog.guard(() => callMethod(instance, 'onShareAppMessage', asked)),
    })
  }

  try {
    launch(parts, launchOptions)
    parts.stack.open({ route, query })
  } catch (error) {
    release(parts)
    throw error
  }
  return weappOf(parts, shares, launchOptions, share)
}

function firstPage({ files }: WeappDist): string {
  return (JSON.parse(files['app.json'] ?? '{}') as Partial<AppConfig>).pages?.[0] ?? ''
}

function launch({ app, errorLog, packages, realm }: WeappParts, options: object): void {
  packages.loadMain()
  errorLog.guard(() => callMethod(app.instance, 'onLaunch', realm.copyIn(options)))
  errorLog.guard(() => callMethod(app.instance, 'onShow', realm.copyIn(options)))
}

function weappOf(
  parts: WeappParts,
  shares: readonly Share[],
  launchOptions: object,
  share: (from: 'menu') => void,
): Weapp {
  const { app, errorLog, meter, packages, realm, stack, timers, wxHandle } = parts
  return {
    get app() {
      return app.instance
    },
    wx: wxHandle.wx,
    wxCalls: parts.wxCalls,
    storage: parts.storage,
    pages: stack.pages,
    get page() {
      const top = stack.pages.at(-1)
      if (!top) throw new Error('No page is open')
      return top
    },
    view: parts.view,
    setDataLog: meter.log,
    errors: errorLog.errors,
    consoleLines: parts.lines,
    shares,
    loadedSubpackages: packages.loaded,
    get pendingTimers() {
      return timers.pending
    },
    emit: wxHandle.emit,
    setVisible(visible) {
      if (!visible) stack.setAppVisible(false)
      errorLog.guard(() =>
        callMethod(app.instance, visible ? 'onShow' : 'onHide', realm.copyIn(launchOptions)),
      )
      wxHandle.emit(visible ? 'AppShow' : 'AppHide', realm.copyIn(launchOptions))
      if (visible) stack.setAppVisible(true)
    },
    callPage(method, ...args) {
      const { instance } = stack.pages.at(-1) ?? {}
      return instance && errorLog.guard(() => callMethod(instance, method, ...args))
    },
    navigateBack: () => stack.navigation.navigateBack(1),
    shareFromMenu: () => share('menu'),
    takeErrors: errorLog.take,
    dispose() {
      release(parts)
      const untaken = errorLog.take().map(({ kind, message }) => `${kind}: ${message}`)
      if (untaken.length > 0)
        throw new Error(`The mini-program had errors that no test took:\n${untaken.join('\n')}`)
    },
  }
}

function release({ realm, stack, timers, view }: WeappParts): void {
  stack.closeAll()
  timers.clear()
  view.dispose()
  realm.dispose()
}
