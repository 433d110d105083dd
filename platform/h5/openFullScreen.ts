/**
 * Shows a picture, or plays a video, over the page. In the browser's own dialog, because that one keeps the focus, closes by
 * Escape and gives the focus back.
 */
export function openFullScreen(kind: 'image' | 'video', url: string, closeLabel: string): void {
  const dialog = document.createElement('dialog')
  dialog.style.cssText = `${COVERING};border:0;padding:0;background:#000`
  const media = document.createElement(kind === 'image' ? 'img' : 'video')
  Object.assign(media, { src: url, controls: true, autoplay: true, playsInline: true })
  media.style.cssText = `${COVERING};object-fit:contain`
  const button = document.createElement('button')
  button.textContent = '×'
  button.ariaLabel = closeLabel
  button.style.cssText = CORNER
  button.onclick = () => dialog.close()
  dialog.onclose = () => dialog.remove()
  dialog.append(media, button)
  document.body.append(dialog)
  dialog.showModal()
}

const COVERING = 'box-sizing:border-box;width:100vw;height:100vh;max-width:none;max-height:none'
const CORNER =
  'position:fixed;top:8px;right:8px;width:44px;height:44px;border:0;border-radius:22px;background:#333;color:#fff;font-size:28px'

// The kit is compiled without a browser's types, so the few that are used here are declared.
interface BrowserElement {
  readonly style: { cssText: string }
  textContent: string
  ariaLabel: string
  onclick: () => void
  onclose: () => void
  append(...elements: readonly BrowserElement[]): void
  remove(): void
  close(): void
  showModal(): void
}

declare const document: {
  createElement(tag: 'dialog' | 'img' | 'video' | 'button'): BrowserElement
  readonly body: { append(element: BrowserElement): void }
}
