import { CustomWrapper, ScrollView, Text, View } from '@tarojs/components'
import { type ElementType, Fragment } from 'react'

// What the list is made of. In a browser its own elements: Taro's are custom ones, each drawn by itself and later.
const isH5 = process.env.TARO_ENV === 'h5'

export const Box: ElementType = isH5 ? 'div' : View
export const Words: ElementType = isH5 ? 'span' : Text
export const Scroll: ElementType = isH5 ? 'div' : ScrollView
/** What changes in it names a short path, in a mini-program. */
export const Wrapper: ElementType = isH5 ? Fragment : CustomWrapper
