/** Gives the elements of WeChat that a person sees into or types into a real one inside. The rest is style alone. */
export function defineWxElements(): void {
  customElements.define('wx-image', WxImage)
  customElements.define('wx-input', WxInput)
  customElements.define('wx-textarea', WxTextarea)
}

/** An element whose attributes are those of a real one inside it. */
abstract class Wrapper<Inner extends HTMLElement> extends HTMLElement {
  protected readonly inner: Inner

  constructor(inner: Inner) {
    super()
    this.inner = inner
  }

  connectedCallback(): void {
    if (!this.inner.isConnected) this.append(this.inner)
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    this.reflect(name, value)
  }

  protected abstract reflect(name: string, value: string | null): void
}

class WxImage extends Wrapper<HTMLImageElement> {
  static readonly observedAttributes = ['src']

  constructor() {
    super(document.createElement('img'))
    this.show(false)
    this.inner.addEventListener('load', () => this.show(true))
    this.inner.addEventListener('error', () => this.show(false))
  }

  /** A picture that is missing shows as nothing in WeChat, and with a frame in Chromium. */
  private show(visible: boolean): void {
    this.inner.style.visibility = visible ? '' : 'hidden'
  }

  protected reflect(_name: string, src: string | null): void {
    if (src) this.inner.src = src
    else this.inner.removeAttribute('src')
  }
}

const FIELD_ATTRIBUTES = ['value', 'placeholder', 'disabled', 'maxlength', 'type', 'password', 'focus']

/** Characters: WeChat's own where `maxlength` is not given. */
const DEFAULT_MAXLENGTH = 140

abstract class Field<Inner extends HTMLInputElement | HTMLTextAreaElement> extends Wrapper<Inner> {
  static readonly observedAttributes = FIELD_ATTRIBUTES

  constructor(inner: Inner) {
    super(inner)
    inner.maxLength = DEFAULT_MAXLENGTH
  }

  protected override reflect(name: string, value: string | null): void {
    const { inner } = this
    if (name === 'value' && inner.value !== (value ?? '')) inner.value = value ?? ''
    if (name === 'placeholder') inner.placeholder = value ?? ''
    if (name === 'disabled') inner.disabled = value !== null
    if (name === 'maxlength') this.limit(Number(value ?? DEFAULT_MAXLENGTH))
    if (name === 'focus' && value !== null) requestAnimationFrame(() => inner.focus())
  }

  private limit(maxlength: number): void {
    if (maxlength < 0) this.inner.removeAttribute('maxlength')
    else this.inner.maxLength = maxlength
  }
}

const KEYBOARDS: Readonly<Record<string, string>> = { number: 'numeric', digit: 'decimal', idcard: 'text' }

class WxInput extends Field<HTMLInputElement> {
  constructor() {
    super(document.createElement('input'))
  }

  protected override reflect(name: string, value: string | null): void {
    super.reflect(name, value)
    if (name === 'password') this.inner.type = value === null ? 'text' : 'password'
    if (name === 'type') this.inner.inputMode = KEYBOARDS[value ?? ''] ?? 'text'
  }
}

class WxTextarea extends Field<HTMLTextAreaElement> {
  constructor() {
    super(document.createElement('textarea'))
  }
}
