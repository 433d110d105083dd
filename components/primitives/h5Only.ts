import type { AriaAttributes, CSSProperties } from 'react'

/** Attributes and events that only a browser knows. A name that is not here does not compile. */
export interface H5Props extends AriaStrings {
  readonly id?: string
  readonly role?: string
  readonly style?: CSSProperties
  readonly tabIndex?: number
  /** In lower case for Taro's custom elements, because React gives them attributes as they are written. */
  readonly tabindex?: number
  /** Props of the native element inside one of Taro's form elements. */
  readonly nativeProps?: AriaStrings & {
    readonly style?: CSSProperties
    readonly onCompositionstart?: () => void
    readonly onCompositionend?: () => void
  }
  readonly onClick?: () => void
  readonly onKeyDown?: (event: KeyPress) => void
  readonly onKeyDownCapture?: (event: KeyPress) => void
}

/** A boolean is written as a string, because Taro's custom elements take attributes as strings. */
type AriaStrings = { readonly [Name in keyof AriaAttributes]: string | number }

/** What the kit reads of a browser's KeyboardEvent, because it is compiled without a browser's types. */
export interface KeyPress {
  readonly key: string
  /** 229 while an input method composes, whatever `key` says. */
  readonly keyCode: number
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  preventDefault(): void
}

/**
 * Attributes for keyboards and screen readers on H5. It gives none in a mini-program, because that would send each over `setData` and its
 * template would drop it.
 */
export function h5Only(attributes: H5Props): H5Props | undefined {
  return process.env.TARO_ENV === 'h5' ? attributes : undefined
}
