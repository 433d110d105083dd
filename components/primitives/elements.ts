import {
  CustomWrapper as TaroCustomWrapper,
  ScrollView as TaroScrollView,
  Text as TaroText,
  View as TaroView,
} from '@tarojs/components'
import { type ComponentType, type CSSProperties, Fragment, type ReactNode, type RefAttributes } from 'react'
import type { H5Props } from './h5Only.ts'

// Elements for what is drawn many times. On H5 they are the browser's own, because Taro's are custom elements, each drawn by itself and later.
// Their props are the few that both sides know, so that a misspelt one does not compile.

export interface ElementProps extends H5Props, RefAttributes<unknown> {
  readonly className?: string
  readonly style?: CSSProperties
  readonly children?: ReactNode
  readonly onClick?: () => void
}

export interface ScrollViewProps extends ElementProps {
  /** In a mini-program; a browser's element scrolls by its style. */
  readonly scrollY?: boolean
  /** In a mini-program, in pixels; a browser's element is told by its ref. */
  readonly scrollTop?: number
  readonly onScroll?: (event: ScrollEvent) => void
}

/** A mini-program's; in a browser the element itself knows. */
export interface ScrollEvent {
  readonly detail: { readonly scrollTop: number }
}

const isH5 = process.env.TARO_ENV === 'h5'

export const View = (isH5 ? 'div' : TaroView) as ComponentType<ElementProps>
export const Text = (isH5 ? 'span' : TaroText) as ComponentType<ElementProps>
export const ScrollView = (isH5 ? 'div' : TaroScrollView) as ComponentType<ScrollViewProps>
/** In a mini-program a change in it is sent by a short path. */
export const CustomWrapper = (isH5 ? Fragment : TaroCustomWrapper) as ComponentType<{
  readonly children?: ReactNode
}>
