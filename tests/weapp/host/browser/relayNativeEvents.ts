/** Sends an event to an element of the mini-program. */
export type Send = (element: Element, type: string, detail: object) => void

/**
 * Sends the mini-program WeChat's events for what happens inside the browser's own elements.
 */
export function relayNativeEvents(send: Send): void {
  on('input', 'wx-input, wx-textarea', (field, inner) => {
    const { value, selectionStart } = inner as HTMLInputElement
    send(field, 'input', { value, cursor: selectionStart ?? value.length, keyCode: 0 })
  })
  on('focusin', 'wx-input, wx-textarea', (field, inner) =>
    send(field, 'focus', { value: (inner as HTMLInputElement).value, height: 0 }),
  )
  on('focusout', 'wx-input, wx-textarea', (field, inner) =>
    send(field, 'blur', { value: (inner as HTMLInputElement).value }),
  )
  on('keydown', 'wx-input', (field, inner, event) => {
    if ((event as KeyboardEvent).key === 'Enter')
      send(field, 'confirm', { value: (inner as HTMLInputElement).value })
  })
  on('load', 'wx-image', (image, inner) => {
    const { naturalWidth, naturalHeight } = inner as HTMLImageElement
    send(image, 'load', { width: naturalWidth, height: naturalHeight })
  })
  on('error', 'wx-image', (image) => send(image, 'error', { errMsg: 'image not found' }))
  on('click', 'wx-switch:not([disabled])', (element) =>
    send(element, 'change', { value: element.toggleAttribute('checked') }),
  )
  relayScroll(send)
}

/** Events of the browser that would reach the view engine too, under the same name. */
const ENDS_HERE = ['input', 'scroll']

type Listener = (element: Element, inner: Element, event: Event) => void

function on(type: string, selector: string, listener: Listener): void {
  const relay = (event: Event): void => {
    const inner = event.target
    const element = inner instanceof Element ? inner.closest(selector) : null
    if (!element || !(inner instanceof Element)) return
    if (ENDS_HERE.includes(type)) event.stopImmediatePropagation()
    listener(element, inner, event)
  }
  document.addEventListener(type, relay, { capture: true })
}

/** Px from the end: WeChat's own where `lower-threshold` is not given. */
const LOWER_THRESHOLD = 50

function relayScroll(send: Send): void {
  const indexes = new WeakMap<Element, { top: number; left: number; low: boolean }>()
  on('scroll', 'wx-scroll-view', (element) => {
    const before = indexes.get(element) ?? { top: 0, left: 0, low: false }
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = element
    const threshold = Number(element.getAttribute('lower-threshold') ?? LOWER_THRESHOLD)
    const low = scrollTop + clientHeight >= scrollHeight - threshold
    const deltas = { deltaX: before.left - scrollLeft, deltaY: before.top - scrollTop }
    indexes.set(element, { top: scrollTop, left: scrollLeft, low })
    send(element, 'scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, ...deltas })
    if (low && !before.low) send(element, 'scrolltolower', { direction: 'bottom' })
  })
}
