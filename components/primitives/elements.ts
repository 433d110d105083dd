import {
  CustomWrapper as TaroCustomWrapper,
  ScrollView as TaroScrollView,
  Text as TaroText,
  View as TaroView,
} from '@tarojs/components'
import { type ElementType, Fragment } from 'react'

// What the list is made of. In a browser its own elements: Taro's are custom ones, each drawn by itself and later.
const isH5 = process.env.TARO_ENV === 'h5'

export const View: ElementType = isH5 ? 'div' : TaroView
export const Text: ElementType = isH5 ? 'span' : TaroText
export const ScrollView: ElementType = isH5 ? 'div' : TaroScrollView
/** What changes in it names a short path, in a mini-program. */
export const CustomWrapper: ElementType = isH5 ? Fragment : TaroCustomWrapper
