import { getWindowInfo } from '@tarojs/taro'
import { attempt } from './attempt.ts'

/** In pixels. A list on the page is never higher. */
export function screenHeight(): number {
  const { screenHeight: height } = Object(attempt(getWindowInfo)) as { readonly screenHeight?: number }
  return Number(height) > 0 ? Number(height) : TALL_PHONE
}

/** Where the client does not say, because a list that is too high costs a few rows and one that is too low leaves a gap. */
const TALL_PHONE = 932
