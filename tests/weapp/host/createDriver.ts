import type { VirtualClock } from './createVirtualClock.ts'
import { createFinder, type Finder, type Target } from './createFinder.ts'
import { describe } from './createView.ts'
import type { SetDataCost } from './createSetDataMeter.ts'
import { costOf } from './createSetDataMeter.ts'
import type { Weapp } from './startWeapp.ts'

/** How a test acts on a mini-program and reads it. Each action waits until it is at rest (`settle`); no real time passes. */
export interface Driver extends Finder {
  tap(target: Target): Promise<void>
  longpress(target: Target): Promise<void>
  /** Types `value` into an input or a textarea, whatever was there before. It is cut at `maxlength`, as WeChat cuts it. */
  input(target: Target, value: string): Promise<void>
  /** Scrolls a scroll-view, in px. */
  scroll(target: Target, to: { readonly top?: number; readonly left?: number }): Promise<void>
  scrollPage(top: number): Promise<void>
  /** Any other event: `change` of a switch, `scrolltolower`, `error` of an image… */
  fire(target: Target, type: string, detail?: object, options?: { readonly bubbles?: boolean }): Promise<void>
  /** The member goes back, by the arrow or by a swipe. */
  back(): Promise<void>
  /** Something covers the mini-program: WeCom's assistant, a call, another app. */
  hideApp(): Promise<void>
  showApp(): Promise<void>
  /** Lets short timers and promises run; see `VirtualClock`. */
  settle(): Promise<void>
  /** Lets so many milliseconds pass. */
  advance(ms: number): Promise<void>
  /** What `action` and all that follows from it costs over the bridge. */
  measure(action: () => unknown): Promise<SetDataCost>
}

/** Characters: WeChat's own where `maxlength` is not given. */
const DEFAULT_MAXLENGTH = 140

export function createDriver(weapp: Weapp, clock: VirtualClock): Driver {
  const finder = createFinder(() => weapp.page.element)
  const { resolve } = finder

  function send(target: Target, type: string, detail: object, bubbles = false, extra = {}): void {
    weapp.view.dispatch(resolve(target), type, detail, { bubbles, extra })
  }

  function touch(target: Target, types: readonly string[]): void {
    const element = resolve(target)
    const { x, y, extra } = fingerOn(element)
    for (const type of types) send(element, type, { x, y }, true, extra)
  }

  /** An action, then rest. */
  async function act(action: () => void): Promise<void> {
    action()
    await clock.settle()
  }

  return {
    ...finder,
    tap: (target) => act(() => touch(target, ['touchstart', 'touchend', 'tap'])),
    longpress: (target) => act(() => touch(target, ['touchstart', 'longpress', 'touchend'])),
    input: (target, value) =>
      act(() => {
        const element = resolve(target)
        const typed = typeInto(element, value)
        send(element, 'input', { value: typed, cursor: typed.length, keyCode: 0 })
      }),
    scroll: (target, to) =>
      act(() => {
        const element = resolve(target)
        send(element, 'scroll', moveScroll(element, to))
      }),
    scrollPage: (top) => act(() => void weapp.callPage('onPageScroll', { scrollTop: top })),
    fire: (target, type, detail = {}, { bubbles = false } = {}) =>
      act(() => send(target, type, detail, bubbles)),
    back: () => act(() => void weapp.navigateBack()),
    hideApp: () => act(() => weapp.setVisible(false)),
    showApp: () => act(() => weapp.setVisible(true)),
    settle: clock.settle,
    advance: clock.advance,
    async measure(action) {
      await clock.settle()
      const before = weapp.setDataLog.length
      await action()
      await clock.settle()
      return costOf(weapp.setDataLog.slice(before))
    },
  }
}

function fingerOn(element: Element) {
  const { left, top, width, height } = element.getBoundingClientRect()
  const [x, y] = [left + width / 2, top + height / 2]
  const touches = [{ identifier: 0, pageX: x, pageY: y, clientX: x, clientY: y }]
  return { x, y, extra: { touches, changedTouches: touches } }
}

/** @returns what stands in the field afterwards */
function typeInto(element: Element, value: string): string {
  if (!['wx-input', 'wx-textarea'].includes(element.localName))
    throw new Error(`${describe(element)} takes no text: only an input or a textarea does`)
  if (element.hasAttribute('disabled')) throw new Error(`${describe(element)} is disabled`)
  const maxlength = Number(element.getAttribute('maxlength') ?? DEFAULT_MAXLENGTH)
  const typed = maxlength < 0 ? value : value.slice(0, maxlength)
  element.setAttribute('value', typed)
  return typed
}

function moveScroll(
  element: Element,
  { top, left }: { readonly top?: number; readonly left?: number },
): object {
  const before = { top: element.scrollTop, left: element.scrollLeft }
  element.scrollTop = top ?? before.top
  element.scrollLeft = left ?? before.left
  const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = element
  return {
    scrollTop,
    scrollLeft,
    scrollHeight,
    scrollWidth,
    deltaX: before.left - scrollLeft,
    deltaY: before.top - scrollTop,
  }
}
