import {
  CustomWrapper as TaroCustomWrapper,
  ScrollView as TaroScrollView,
  Text as TaroText,
  View as TaroView,
} from '@tarojs/components'
import { type ComponentType, type CSSProperties, Fragment, type ReactNode, type RefAttributes } from 'react'
import type { H5Props } from './h5Only.ts'

// The elements of long lists. On H5 they are the browser's own, because each of Taro's custom elements renders by itself and later.
// Their props are those that both platforms know, so that a misspelt one does not compile.

export interface ElementProps extends H5Props, RefAttributes<unknown> {
  readonly className?: string
  readonly style?: CSSProperties
  readonly children?: ReactNode
  readonly onClick?: () => void
}

export interface ScrollViewProps extends ElementProps {
  /** For a mini-program. On H5 the element scrolls by its style. */
  readonly scrollY?: boolean
  /** Pixels, for a mini-program. On H5 set it through the ref. */
  readonly scrollTop?: number
  readonly onScroll?: (event: ScrollEvent) => void
}

/** A mini-program's event. On H5 read the element. */
export interface ScrollEvent {
  readonly detail: { readonly scrollTop: number }
}

const isH5 = process.env.TARO_ENV === 'h5'

export const View = (isH5 ? 'div' : TaroView) as ComponentType<ElementProps>
export const Text = (isH5 ? 'span' : TaroText) as ComponentType<ElementProps>
export const ScrollView = (isH5 ? 'div' : TaroScrollView) as ComponentType<ScrollViewProps>
/** In a mini-program a change inside it is sent with a short path. */
export const CustomWrapper = (isH5 ? Fragment : TaroCustomWrapper) as ComponentType<{
  readonly children?: ReactNode
}>
