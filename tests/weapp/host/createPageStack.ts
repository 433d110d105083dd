import type { Instance, MountedPage, View } from './createView.ts'
import { resolvePath } from './createModuleLoader.ts'
import { callMethod } from './callMethod.ts'
import type { Navigation } from './createWx.ts'

/** A page that is open. */
export interface Page extends MountedPage {
  readonly route: string
  readonly query: Readonly<Record<string, string>>
}

export interface PageStack {
  /** The last is the one on the screen. */
  readonly pages: readonly Page[]
  readonly navigation: Navigation
  /** Opens the first page. Throws if there is no such page. */
  open(url: PageUrl): void
  /** The mini-program leaves the screen, or is back. */
  setAppVisible(visible: boolean): void
  closeAll(): void
}

export interface PageStackWorld {
  readonly view: Pick<View, 'mount'>
  /** Makes sure that the page's code is loaded. Throws if there is no such page. */
  load(route: string): void
  /** Runs code of the mini-program. */
  guard(action: () => unknown): void
  copyIn<T>(value: T): T
}

/** WeChat keeps no more pages open. */
const MAX_PAGES = 10

export function createPageStack(world: PageStackWorld): PageStack {
  const pages: Page[] = []
  const top = (): Page | undefined => pages.at(-1)
  const call = (instance: Instance, lifetime: string, ...args: readonly unknown[]): void =>
    world.guard(() => callMethod(instance, lifetime, ...args))

  function open({ route, query }: PageUrl): void {
    const mounted = world.view.mount(route)
    const { instance } = mounted
    Object.assign(instance, { route, __route__: route, options: world.copyIn(query) })
    const page: Page = { ...mounted, route, query }
    pages.push(page)
    call(instance, 'onLoad', world.copyIn(query))
    show(page)
    mounted.component.triggerLifetime('ready', [])
    call(instance, 'onReady')
  }

  function show(page: Page | undefined): void {
    if (!page) return
    page.show(true)
    call(page.instance, 'onShow')
    page.component.triggerPageLifetime('show', [])
  }

  function hide(page: Page | undefined): void {
    if (!page) return
    call(page.instance, 'onHide')
    page.component.triggerPageLifetime('hide', [])
  }

  function close(count: number): void {
    for (const page of pages.splice(Math.max(0, pages.length - count)).reverse()) {
      call(page.instance, 'onUnload')
      page.unmount()
    }
  }

  /** Nothing of the stack changes for a page that does not exist. */
  function prepare(url: string): PageUrl {
    const target = parseUrl(url, top()?.route)
    world.load(target.route)
    return target
  }

  /** Tabs do not stay alive here, as they do in WeChat. */
  function restart(url: string): void {
    const target = prepare(url)
    close(pages.length)
    open(target)
  }

  return {
    pages,
    navigation: {
      navigateTo(url) {
        if (pages.length >= MAX_PAGES) throw new Error('webview count limit exceed')
        const target = prepare(url)
        hide(top())
        top()?.show(false)
        open(target)
      },
      redirectTo(url) {
        const target = prepare(url)
        close(1)
        open(target)
      },
      navigateBack(delta) {
        if (pages.length <= 1) throw new Error('cannot navigate back at first page.')
        close(Math.min(delta, pages.length - 1))
        show(top())
      },
      reLaunch: restart,
      switchTab: restart,
    },
    open(url) {
      world.load(url.route)
      open(url)
    },
    setAppVisible(visible) {
      if (visible) show(top())
      else hide(top())
    },
    closeAll: () => close(pages.length),
  }
}

export interface PageUrl {
  readonly route: string
  /** As written: WeChat leaves decoding to the mini-program. */
  readonly query: Readonly<Record<string, string>>
}

/** Reads `/pages/a/index?x=1`. Without the leading slash the path is relative to the page `from`. */
export function parseUrl(url: string, from = ''): PageUrl {
  const [path, search] = splitAt(url, '?')
  const pairs = search.split('&').filter(Boolean)
  return {
    route: resolvePath(from, path),
    query: Object.fromEntries(pairs.map((pair) => splitAt(pair, '='))),
  }
}

function splitAt(text: string, mark: string): [string, string] {
  const [before = '', ...after] = text.split(mark)
  return [before, after.join(mark)]
}
