import type { AriaAttributes, CSSProperties } from 'react'

/** Attributes and events that only a browser knows. A name that is not here does not compile. */
export interface H5Props extends AriaStrings {
  readonly id?: string
  readonly role?: string
  readonly style?: CSSProperties
  readonly tabIndex?: number
  /** For Taro's custom elements, which take an attribute by its name in HTML. */
  readonly tabindex?: number
  /** For the native element inside one of Taro's form elements. */
  readonly nativeProps?: AriaStrings & {
    readonly style?: CSSProperties
    readonly onCompositionstart?: () => void
    readonly onCompositionend?: () => void
  }
  readonly onClick?: () => void
  readonly onKeyDown?: (event: KeyPress) => void
  readonly onKeyDownCapture?: (event: KeyPress) => void
}

/** Taro's custom elements take strings, so a boolean is written out. */
type AriaStrings = { readonly [Name in keyof AriaAttributes]: string | number }

/** What the kit reads of a browser's KeyboardEvent, since it is compiled without a browser's types. */
export interface KeyPress {
  readonly key: string
  /** 229 while an input method composes, whatever `key` says. */
  readonly keyCode: number
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  preventDefault(): void
}

/**
 * Keyboard, roles and labels for an element on H5. In a mini-program each of these attributes would travel over `setData`
 * and be dropped by the template, so there it gives none.
 */
export function h5Only(attributes: H5Props): H5Props | undefined {
  return process.env.TARO_ENV === 'h5' ? attributes : undefined
}
