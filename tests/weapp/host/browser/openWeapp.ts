import { realClock } from '../clock.ts'
import type { Templates } from '../prepareCodeSpace.ts'
import type { SystemInfo, WxOverrides } from '../createWx.ts'
import type { WeappDist } from '../loadDist.ts'
import { rpxToVw } from '../rpxToVw.ts'
import { startWeapp, type Weapp } from '../startWeapp.ts'
import { BASE_STYLE } from './baseStyle.ts'
import { createPageRealm, type ModuleMakers } from './createPageRealm.ts'
import { defineWxElements } from './defineWxElements.ts'
import { relayNativeEvents } from './relayNativeEvents.ts'

declare global {
  interface Window {
    weappTemplates: () => Templates
    weappModules: ModuleMakers
    weapp: Weapp
    openWeapp: (launch: BrowserLaunch) => void
  }
}

/** What crosses from Node to the page: data alone. */
export interface BrowserLaunch {
  readonly files: WeappDist['files']
  /** CSS. */
  readonly style: string
  readonly launchUrl: string | undefined
  readonly system: SystemInfo
}

/** Runs the mini-program in this page, where a person or Playwright can see and touch it. */
export function openWeapp({ files, style, launchUrl, system }: BrowserLaunch, wx: WxOverrides): void {
  defineWxElements()
  addStyle(BASE_STYLE)
  addStyle(style)
  convertInlineRpx()
  const { innerWidth: width, innerHeight: height } = window
  const size = { windowWidth: width, windowHeight: height, screenWidth: width, screenHeight: height }
  window.weapp = startWeapp(
    {
      dist: { dir: '', files, templates: '' },
      wx,
      system: { ...size, ...system },
      ...(launchUrl !== undefined && { launchUrl }),
    },
    {
      clock: realClock,
      createRealm: createPageRealm(window.weappModules),
      loadTemplates: () => window.weappTemplates(),
      takesTouches: true,
    },
  )
  relayNativeEvents((element, type, detail) =>
    window.weapp.view.dispatch(element, type, detail, { bubbles: false }),
  )
}

function addStyle(css: string): void {
  const style = document.createElement('style')
  style.textContent = css
  document.head.append(style)
}

/** Teaches the page's elements rpx, because mini-programs write it into style attributes too. */
function convertInlineRpx(): void {
  const { setAttribute } = Element.prototype
  Element.prototype.setAttribute = function (name, value) {
    setAttribute.call(this, name, name === 'style' ? rpxToVw(value) : value)
  }
}
