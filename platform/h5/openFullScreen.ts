/** Shows a picture, or plays a video, over the page. The browser's own dialog keeps the focus, closes by Escape and gives the focus back. */
export function openFullScreen(kind: 'image' | 'video', url: string, closeLabel: string): void {
  const dialog = document.createElement('dialog')
  dialog.style.cssText = `${WHOLE};border:0;padding:0;background:#000`
  const medium = document.createElement(kind === 'image' ? 'img' : 'video')
  Object.assign(medium, { src: url, controls: true, autoplay: true, playsInline: true })
  medium.style.cssText = `${WHOLE};object-fit:contain`
  const button = document.createElement('button')
  button.textContent = '×'
  button.ariaLabel = closeLabel
  button.style.cssText = CORNER
  button.onclick = () => dialog.close()
  dialog.onclose = () => dialog.remove()
  dialog.append(medium, button)
  document.body.append(dialog)
  dialog.showModal()
}

const WHOLE = 'box-sizing:border-box;width:100vw;height:100vh;max-width:none;max-height:none'
const CORNER =
  'position:fixed;top:8px;right:8px;width:44px;height:44px;border:0;border-radius:22px;background:#333;color:#fff;font-size:28px'

// The kit is compiled without a browser's types; these few are all that it asks of one.
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
