import { Image, Text, View } from '@tarojs/components'
import type { ElementType } from 'react'

// What the list is made of. In a browser its own elements: Taro's are custom ones, each drawn by itself and later.
const isH5 = process.env.TARO_ENV === 'h5'

export const Box: ElementType = isH5 ? 'div' : View
export const Words: ElementType = isH5 ? 'span' : Text
export const Picture: ElementType = isH5 ? 'img' : Image
